import { listAddress } from '../domain/addresses.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { getMessages } from '../i18n/index.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { getTiles, type Tile } from './home-page.ts';
import { frameInAllLanguages } from './lists.ts';

export interface CountryList {
  frame: PageFrame;
  /** Countries with cases. */
  rows: { id: string; link: EntryLink; cases: number; events: number }[];
  /** Countries that are only named. */
  further: EntryLink[];
  tiles: Tile[];
}

export async function getCountryList(locale: string): Promise<CountryList> {
  const graph = await getGraph();
  const { kinds, list } = getMessages(locale);
  const rows = graph
    .all('country')
    .map((country) => ({
      id: country.id,
      link: linkOf(country, locale),
      cases: graph.backlinks(country, 'case').length,
      events: graph.backlinks(country, 'event').length,
    }))
    .toSorted((a, b) => a.link.title.text.localeCompare(b.link.title.text, locale));
  return {
    frame: await frameInAllLanguages(locale, listAddress('country', locale), {
      title: kinds.country.many,
      description: list.lead.country,
    }),
    rows: rows.filter((row) => row.cases > 0),
    further: rows.filter((row) => row.cases === 0).map(({ link }) => link),
    tiles: await getTiles(locale),
  };
}
