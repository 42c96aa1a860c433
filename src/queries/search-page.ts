/** The search page: every filter with its values, labelled; counts are filled in by the browser. */
import { searchAddress } from '../domain/addresses.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { PageFrame } from '../domain/view.ts';
import { titleOf, type Words } from '../domain/wording.ts';
import { getMessages } from '../i18n/index.ts';
import { KINDS } from '../schema/kinds.ts';
import type { Facet } from '../search/names.ts';
import { getGraph } from './entries.ts';
import { countriesOf, yearOfEntry } from './indexed.ts';
import { frameInAllLanguages } from './lists.ts';

export interface SearchPage {
  frame: PageFrame;
  facets: { name: Facet; label: string; values: { code: string; label: Words }[] }[];
}

export async function getSearchPage(locale: string): Promise<SearchPage> {
  const graph = await getGraph();
  const { kinds, search } = getMessages(locale);
  const labelled = (entries: readonly (Entry<'country'> | Entry<'topic'>)[]) =>
    entries
      .map((entry) => ({ code: entry.id, label: titleOf(entry, locale) }))
      .toSorted((a, b) => a.label.text.localeCompare(b.label.text, locale));
  const all = KINDS.flatMap((kind): readonly AnyEntry[] => graph.all(kind) as readonly AnyEntry[]);
  const countries = new Set(all.flatMap(countriesOf));
  const years = new Set(all.flatMap((entry) => yearOfEntry(entry) ?? []));
  return {
    frame: await frameInAllLanguages(locale, searchAddress(locale), { title: search.title, description: search.label }),
    facets: [
      {
        name: 'kind',
        label: search.kind,
        values: KINDS.map((kind) => ({ code: kind, label: { text: kinds[kind].many, lang: locale } })),
      },
      {
        name: 'country',
        label: search.country,
        values: labelled(graph.all('country').filter((one) => countries.has(one.id))),
      },
      { name: 'topic', label: search.topic, values: labelled(graph.all('topic')) },
      {
        name: 'year',
        label: search.year,
        values: [...years]
          .toSorted()
          .toReversed()
          .map((year) => ({ code: year, label: { text: year, lang: locale } })),
      },
    ],
  };
}
