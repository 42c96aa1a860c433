/** The newest entries, as the search page shows them before anything is asked: no reader has to fetch them. */
import { entryAddress, entryId, searchAddress, type Address } from '../domain/addresses.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { languagesOf, titleOf } from '../domain/wording.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { PAGE, TASTE } from '../search/groups.ts';
import { SITE } from '../site.config.ts';
import { getGraph } from './entries.ts';
import { findDate } from './facets.ts';
import { resultFacts } from './indexed.ts';
import { cardOf } from './cards.ts';

export interface NewestEntry {
  href: Address;
  title: string;
  kind: Kind;
  facts: string[];
  grade: number | undefined;
  /** Its name in the addresses of comparison and brief, where it can be picked. */
  pick: string | undefined;
}

/** The newest entries of one language, of all that have no page in a language before it. */
export interface NewestGroup {
  lang: string;
  total: number;
  entries: NewestEntry[];
  /** Where all of them are, for a language other than the reader's. */
  all: Address;
}

const PICKED: readonly Kind[] = ['case', 'country'];

/** The groups that the search shows without a query: the reader's language first, then the others as a taste. */
export async function getNewest(locale: string): Promise<NewestGroup[]> {
  const graph = await getGraph();
  const languages = [locale, ...SITE.languages.filter((language) => language !== locale)];
  const collator = new Intl.Collator(locale, { numeric: true });
  const dated = KINDS.flatMap((kind) => graph.all(kind) as readonly AnyEntry[])
    .map((entry) => ({ entry, date: findDate(entry) ?? '', title: titleOf(entry, locale).text }))
    .toSorted((a, b) => (a.date === b.date ? collator.compare(a.title, b.title) : a.date < b.date ? 1 : -1));
  const shown = ({ entry }: (typeof dated)[number]) => languages.find((one) => languagesOf(entry).includes(one)) ?? '';
  const groups = Map.groupBy(dated, shown);
  return languages.flatMap((lang) => {
    const members = groups.get(lang);
    if (!members) return [];
    const entries = members.slice(0, lang === locale ? PAGE : TASTE).map(({ entry }): NewestEntry => ({
      href: entryAddress(entry, lang),
      title: titleOf(entry, lang).text,
      kind: entry.kind,
      facts: resultFacts(entry, graph, lang),
      grade: cardOf(entry, graph, lang).grade?.grade,
      pick: PICKED.includes(entry.kind) ? entryId(entry) : undefined,
    }));
    return [{ lang, total: members.length, entries, all: searchAddress(locale, { language: lang }) }];
  });
}
