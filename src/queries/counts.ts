import { listAddress, type Address } from '../domain/addresses.ts';
import { getMessages, plural } from '../i18n/index.ts';
import { KINDS } from '../schema/kinds.ts';
import { getGraph } from './entries.ts';

export interface Count {
  href: Address;
  text: string;
}

/** "96 cases", "53 events" … in the reader's language, each with its list. */
export async function getCounts(locale: string): Promise<Count[]> {
  const graph = await getGraph();
  const { kinds } = getMessages(locale);
  return KINDS.flatMap((kind) =>
    kind === 'page'
      ? []
      : [{ href: listAddress(kind, locale), text: plural(locale, kinds[kind].count, graph.all(kind).length) }],
  );
}
