import { siteNode } from '../export/json-ld/dataset.ts';
import { feedAddress, homeAddress } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import { gradeOf } from '../domain/evidence.ts';
import type { Card, EntryLink, PageFrame } from '../domain/view.ts';
import { getMessages } from '../i18n/index.ts';
import { SITE, TODAY } from '../site.config.ts';
import { cardsOf, linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';

export interface Tile extends EntryLink {
  code: string;
  column: number;
  row: number;
  cases: number;
}

export interface HomePage {
  frame: PageFrame;
  counts: Record<'case' | 'event' | 'talk' | 'country', number>;
  tiles: Tile[];
  startWith: EntryLink[];
  strongest: Card[];
  challenged: Card[];
  events: Card[];
  topics: { link: EntryLink; cases: number; events: number }[];
  programmes: Card[];
}

/** How many cards a row of the home page shows. */
const ROW = 3;

export async function getTiles(locale: string): Promise<Tile[]> {
  const graph = await getGraph();
  return graph.all('country').flatMap((country) => {
    const { tile } = country.data;
    if (!tile) return [];
    return [
      {
        ...linkOf(country, locale),
        code: country.id.toUpperCase(),
        ...tile,
        cases: graph.backlinks(country, 'case').length,
      },
    ];
  });
}

/** How far outside findings go against what the owner says: 2 contradicts, 1 qualifies, 0 neither. */
function challengeOf(entry: Entry<'case'>): number {
  const stances = new Set((entry.data.outcomes ?? []).map((outcome) => outcome.stance));
  return stances.has('contradicts') ? 2 : Number(stances.has('qualifies'));
}

/** Newest source first, so that the home page changes when the collection does. */
function freshness(entry: Entry<'case'>): string {
  return (
    entry.data.sources
      .map((source) => source.date ?? '')
      .toSorted()
      .at(-1) ?? ''
  );
}

/** The first cases, each country once before any comes again. */
function spread(cases: readonly Entry<'case'>[], count: number): Entry<'case'>[] {
  const seen = new Set<string>();
  const first = cases.filter(({ data }) => !seen.has(data.country) && seen.add(data.country));
  return [...new Set([...first, ...cases])].slice(0, count);
}

export async function getHomePage(locale: string): Promise<HomePage> {
  const graph = await getGraph();
  const cases = graph.all('case');
  const ranked = cases.toSorted(
    (a, b) =>
      gradeOf(b.data, TODAY).grade - gradeOf(a.data, TODAY).grade || freshness(b).localeCompare(freshness(a), 'en'),
  );
  const challenged = spread(
    ranked.filter((one) => challengeOf(one) > 0).toSorted((a, b) => challengeOf(b) - challengeOf(a)),
    ROW,
  );
  const strongest = spread(
    ranked.filter((one) => !challenged.includes(one)),
    ROW,
  );
  const topics = graph
    .all('topic')
    .map((topic) => ({
      link: linkOf(topic, locale),
      cases: graph.backlinks(topic, 'case').length,
      events: graph.backlinks(topic, 'event').length,
    }))
    .toSorted((a, b) => b.cases + b.events - a.cases - a.events);
  return {
    frame: {
      feed: feedAddress('', locale),
      ...(await frameInAllLanguages(locale, homeAddress(locale), {
        title: getMessages(locale).home.headline,
        description: SITE.description[locale] ?? '',
      })),
      crumbs: [],
      about: [siteNode(locale)],
    },
    counts: {
      case: cases.length,
      event: graph.all('event').length,
      talk: graph.all('event').reduce((sum, { data }) => sum + (data.talks?.length ?? 0), 0),
      country: new Set(cases.map(({ data }) => data.country)).size,
    },
    tiles: await getTiles(locale),
    startWith: topics
      .toSorted((a, b) => b.cases - a.cases)
      .slice(0, ROW)
      .map(({ link }) => link),
    strongest: cardsOf(strongest, graph, locale),
    challenged: cardsOf(challenged, graph, locale),
    events: cardsOf(
      graph
        .all('event')
        .filter(({ data }) => data.format !== 'summit')
        .slice(0, ROW),
      graph,
      locale,
    ),
    topics,
    programmes: cardsOf(
      graph
        .all('programme')
        .toSorted((a, b) => graph.backlinks(b, 'event').length - graph.backlinks(a, 'event').length)
        .slice(0, ROW),
      graph,
      locale,
    ),
  };
}
