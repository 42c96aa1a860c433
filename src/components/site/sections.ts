/** The parts of the site that the header leads to. */
import { listAddress, toolAddress, type Address } from '../../domain/addresses.ts';
import type { PageFrame } from '../../domain/view.ts';
import { getMessages } from '../../i18n/index.ts';

export interface Section {
  href: Address;
  text: string;
}

export function sectionsIn(locale: string): Section[] {
  const { kinds, tools } = getMessages(locale);
  return [
    ...(['case', 'event', 'topic', 'country'] as const).map((kind) => ({
      href: listAddress(kind, locale),
      text: kinds[kind].many,
    })),
    { href: toolAddress('matrix', locale), text: tools.matrix.short },
  ];
}

/** The address of the part that a page belongs to; undefined for the rest. */
export function findSection({ locale, address }: Pick<PageFrame, 'locale' | 'address'>): Address | undefined {
  return sectionsIn(locale).find(({ href }) => address.startsWith(href))?.href;
}
