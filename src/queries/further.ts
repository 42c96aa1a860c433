/** What the page of a topic or country has no room for: its lists in full, on numbered pages below it. */
import { countryCasesAddress, entryAddress, pageAddress, type Address } from '../domain/addresses.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { pageOfGroup, pagesFor } from '../domain/paging.ts';
import type { Card } from '../domain/view.ts';
import { findSummary, languagesOf, titleOf } from '../domain/wording.ts';
import { getMessages } from '../i18n/index.ts';
import type { Kind } from '../schema/kinds.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { byGrade } from './by-grade.ts';
import { cardsOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { entryFrame } from './entry-page.ts';
import type { Group } from './list-groups.ts';
import type { ListPage } from './lists.ts';
import { cardsOn, contentsOf, findPager, withPager } from './numbered.ts';
import { once } from './once.ts';
import { entryPaths, furtherPages } from './paths.ts';
import { talksOf, talkCards, type TalkCard } from './talks.ts';

type Whole = Entry<'topic'> | Entry<'country'>;

/** So many of each list stand on the entry's own page; further pages are needed beyond them. */
export const FIRST = 18;
/** Cards without summaries on a further page. */
const SIZE = 100;

/** Leads from the entry's own page to a whole list. */
export type More = Readonly<Partial<Record<string, { href: Address; count: number }>>>;

function cardOfTalk({ link, event, date }: TalkCard): Card {
  return {
    ...link,
    id: link.href,
    kind: 'event',
    facts: [event.text, ...(date ? [date] : [])],
    summary: undefined,
    grade: undefined,
  };
}

function listsOf(entry: Whole, graph: Graph, locale: string): Record<string, { title: string; cards: Card[] }> {
  const { kinds, entry: words } = getMessages(locale);
  const of = (kind: Kind, members: readonly AnyEntry[]) => ({
    title: kinds[kind].many,
    cards: cardsOf(members, graph, locale),
  });
  const talks = talksOf(entry.kind, entry.id, graph);
  const shared = {
    events: of('event', graph.backlinks(entry, 'event')),
    talks: { title: words.talks, cards: talkCards(talks, graph, locale).map(cardOfTalk) },
  };
  // The cases of a country have pages of their own.
  return entry.kind === 'topic'
    ? { cases: of('case', byGrade(graph.backlinks(entry, 'case'))), ...shared }
    : {
        ...shared,
        programmes: of('programme', graph.backlinks(entry, 'programme')),
        organisations: of('organisation', graph.backlinks(entry, 'organisation')),
        persons: of('person', graph.backlinks(entry, 'person')),
      };
}

/** Made once for each entry and language: every further page takes its part. */
const longListsFor = once('long lists', (graph, key): Group[] => {
  const [kind, id = '', locale = ''] = key.split(' ');
  const entry: Whole = kind === 'topic' ? graph.get('topic', id) : graph.get('country', id);
  return Object.entries(listsOf(entry, graph, locale))
    .filter(([, { cards }]) => cards.length > FIRST)
    .map(([id, { title, cards }]) => ({ id, title: { text: title, lang: locale }, href: undefined, cards }));
});

/** The lists that are longer than the entry's own page shows. */
function longLists(entry: Whole, graph: Graph, locale: string): Group[] {
  return longListsFor(graph, `${entry.kind} ${entry.id} ${locale}`);
}

const countsOf = (groups: readonly Group[]) => groups.map(({ cards }) => cards.length);

function pagesOf(groups: readonly Group[]): number {
  const count = countsOf(groups).reduce((sum, one) => sum + one, 0);
  return count === 0 ? 1 : 1 + pagesFor(count, SIZE);
}

/** Where each list that is too long for the entry's own page stands in full. */
export function moreOf(entry: Whole, graph: Graph, locale: string): More {
  const groups = longLists(entry, graph, locale);
  const address = entryAddress(entry, locale);
  const places = groups.map(({ id, cards }, index) => {
    const page = 1 + pageOfGroup(countsOf(groups), index, SIZE);
    return [id, { href: `${pageAddress(address, page)}#${id}` as Address, count: cards.length }] as const;
  });
  const cases = entry.kind === 'country' ? graph.backlinks(entry, 'case').length : 0;
  return {
    ...Object.fromEntries(places),
    ...(cases > FIRST && { cases: { href: countryCasesAddress(entry.id, locale), count: cases } }),
  };
}

/** One path for each further page, in the languages that the entry is written in. */
export async function furtherPaths(kind: 'topic' | 'country') {
  const graph = await getGraph();
  const paths = await entryPaths(kind, ['slug']);
  return paths.flatMap(({ params, props: { locale, ...props } }) => {
    const entry = props.entry as Whole;
    return furtherPages(countEntryPages(entry, graph)).map((further) => ({
      params: { ...params, ...further },
      props: { entry, locale },
    }));
  });
}

/** How many pages an entry needs, its own included; the same in all its languages. */
export function countEntryPages(entry: AnyEntry, graph: Graph): number {
  return entry.kind === 'topic' || entry.kind === 'country' ? pagesOf(longLists(entry, graph, SOURCE_LANGUAGE)) : 1;
}

/** A further page of a topic or country. */
export async function getFurtherPage(entry: Whole, locale: string, page: number): Promise<ListPage> {
  const graph = await getGraph();
  const groups = longLists(entry, graph, locale);
  const list = entryAddress(entry, locale);
  const frame = await entryFrame(entry, locale);
  const title = titleOf(entry, locale);
  const languages = languagesOf(entry);
  return {
    frame: withPager(
      {
        ...frame,
        address: pageAddress(list, page),
        alternates: languages.map((one) => ({ locale: one, href: pageAddress(entryAddress(entry, one), page) })),
        crumbs: [...frame.crumbs, { href: list, title }],
      },
      findPager(list, page, pagesOf(groups)),
    ),
    kind: entry.kind,
    lead: findSummary(entry, locale)?.text ?? '',
    // The entry's own page is the first.
    groups: cardsOn(groups, page - 1, SIZE),
    contents: contentsOf(groups, list, page, SIZE, 1),
    brief: true,
    filters: [],
  };
}
