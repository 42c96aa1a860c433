/** What the page of an entry has no room for: its lists in full, on numbered pages below it. */
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
import type { Group, GroupHead } from './list-groups.ts';
import type { ListPage } from './lists.ts';
import { cardsOn, contentsOf, findPager, withPager } from './numbered.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';
import { entryPaths, furtherPages } from './paths.ts';
import { mentioningBody, mentioningPerson, runsOf } from './roles.ts';
import { talksOf, talkCards, type TalkCard } from './talks.ts';

/** The kinds that many entries may point to. */
const KINDS_WITH_LISTS = ['topic', 'country', 'programme', 'organisation', 'person'] as const;

type WholeKind = (typeof KINDS_WITH_LISTS)[number];
type Whole = { [K in WholeKind]: Entry<K> }[WholeKind];

/** So many of each list stand on the entry's own page; further pages are needed beyond them. */
export const FIRST = 18;
/** The roles of a body stand close, in a table. */
export const FIRST_ROLES = 40;
const firstOf = (list: string) => (list === 'roles' ? FIRST_ROLES : FIRST);
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

type Lists = Record<string, { title: string; cards: Card[] }>;

function listsOf(entry: Whole, graph: Graph, locale: string): Lists {
  const { kinds, entry: words, reading } = getMessages(locale);
  const named = (title: string, members: readonly AnyEntry[]) => ({ title, cards: cardsOf(members, graph, locale) });
  const linking = (kind: Exclude<Kind, 'page'>) =>
    named(kinds[kind].many, graph.backlinks(entry, kind) as readonly AnyEntry[]);
  const talksBy = (kind: 'topic' | 'country' | 'organisation' | 'person') => ({
    title: words.talks,
    cards: talkCards(talksOf(kind, entry.id, graph), graph, locale).map(cardOfTalk),
  });
  switch (entry.kind) {
    case 'topic':
      return {
        cases: named(kinds.case.many, byGrade(graph.backlinks(entry, 'case'))),
        events: linking('event'),
        talks: talksBy('topic'),
      };
    case 'country':
      // Its cases have pages of their own.
      return {
        events: linking('event'),
        talks: talksBy('country'),
        programmes: linking('programme'),
        organisations: linking('organisation'),
        persons: linking('person'),
      };
    case 'programme':
      return { events: linking('event'), cases: linking('case') };
    case 'organisation':
      return {
        roles: named(reading.roles, runsOf(entry, graph)),
        talks: talksBy('organisation'),
        people: linking('person'),
        mentioned: named(words.mentionedIn, mentioningBody(entry, graph)),
      };
    case 'person':
      return { talks: talksBy('person'), mentioned: named(words.mentionedIn, mentioningPerson(entry, graph)) };
  }
}

/** Made once for each entry and language: every further page takes its part. */
const longListsFor = once('long lists', (graph, key): Group[] => {
  const [kind = '', id = '', locale = ''] = key.split(' ');
  const entry = graph.get(kind as WholeKind, id) as Whole;
  return Object.entries(listsOf(entry, graph, locale))
    .filter(([name, { cards }]) => cards.length > firstOf(name))
    .map(([id, { title, cards }]) => ({ id, title: { text: title, lang: locale }, href: undefined, cards }));
});

const findHeads = answer('long-heads', (graph, key): GroupHead[] =>
  longListsFor(graph, key).map(({ id, title, href, cards }) => ({ id, title, href, count: cards.length })),
);

/** What stands on a further page: `<kind> <id> <locale> <page>`; the entry's own page is the first. */
const findGroupsOn = answer('further-on', (graph, key): Group[] => {
  const [kind, id, locale, page] = key.split(' ');
  return cardsOn(longListsFor(graph, `${kind} ${id} ${locale}`), Number(page) - 1, SIZE);
});

/** The lists that are longer than the entry's own page shows. */
function longLists(entry: Pick<Whole, 'kind' | 'id'>, graph: Graph, locale: string): GroupHead[] {
  return findHeads(graph, `${entry.kind} ${entry.id} ${locale}`);
}

const countsOf = (groups: readonly GroupHead[]) => groups.map(({ count }) => count);

function pagesOf(groups: readonly GroupHead[]): number {
  const count = countsOf(groups).reduce((sum, one) => sum + one, 0);
  return count === 0 ? 1 : 1 + pagesFor(count, SIZE);
}

/** Where each list that is too long for the entry's own page stands in full. */
export function moreOf(entry: Whole, graph: Graph, locale: string): More {
  const groups = longLists(entry, graph, locale);
  const address = entryAddress(entry, locale);
  const places = groups.map(({ id, count }, index) => {
    const page = 1 + pageOfGroup(countsOf(groups), index, SIZE);
    return [id, { href: `${pageAddress(address, page)}#${id}` as Address, count }] as const;
  });
  const cases = entry.kind === 'country' ? graph.backlinks(entry, 'case').length : 0;
  return {
    ...Object.fromEntries(places),
    ...(cases > FIRST && { cases: { href: countryCasesAddress(entry.id, locale), count: cases } }),
  };
}

/** One path for each further page, in the languages that the entry is written in. */
export async function furtherPaths(kind: WholeKind) {
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

const hasLists = (entry: AnyEntry): entry is Whole => (KINDS_WITH_LISTS as readonly Kind[]).includes(entry.kind);

/** How many pages an entry needs, its own included; the same in all its languages. */
export function countEntryPages(entry: AnyEntry, graph: Graph): number {
  return hasLists(entry) ? pagesOf(longLists(entry, graph, SOURCE_LANGUAGE)) : 1;
}

/** A further page of an entry. */
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
    groups: findGroupsOn(graph, `${entry.kind} ${entry.id} ${locale} ${page}`),
    contents: contentsOf(groups, list, page, SIZE, 1),
    brief: true,
    filters: [],
  };
}
