import { programmeTimelineAddress, type Address } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { Card, EntryLink } from '../domain/view.ts';
import { cardsOf, linksTo } from './cards.ts';
import { dashboardOf, type Dashboard } from './dashboard.ts';
import { getGraph } from './entries.ts';
import { getEntryPage, type EntryPage } from './entry-page.ts';
import { FIRST, moreOf, type More } from './further.ts';
import { partiesOf, type PartyView } from './parties.ts';
import { findProgrammeTimeline, MOST_OF_PROGRAMME, type Timeline } from './timelines.ts';

export interface ProgrammePage extends EntryPage<'programme'> {
  parties: PartyView[];
  countries: { role: string; links: EntryLink[] }[];
  topics: EntryLink[];
  dashboard: Dashboard;
  events: Card[];
  cases: Card[];
  timeline: Timeline | undefined;
  /** The page of the timeline, where it is long. */
  wholeTimeline: Address | undefined;
  more: More;
}

function countriesByRole(entry: Entry<'programme'>, graph: Graph, locale: string): ProgrammePage['countries'] {
  const roles = Object.groupBy(entry.data.countries ?? [], (one) => one.role);
  return Object.entries(roles).map(([role, list]) => ({
    role,
    links: linksTo(
      graph,
      'country',
      list.map((one) => one.country),
      locale,
    ),
  }));
}

export async function getProgrammePage({
  entry,
  locale,
}: {
  entry: Entry<'programme'>;
  locale: string;
}): Promise<ProgrammePage> {
  const graph = await getGraph();
  const timeline = findProgrammeTimeline(entry, graph, locale);
  return {
    ...(await getEntryPage(entry, locale)),
    parties: partiesOf(entry.data.organisations, graph, locale),
    countries: countriesByRole(entry, graph, locale),
    topics: linksTo(graph, 'topic', entry.data.topics, locale),
    dashboard: dashboardOf(entry, graph, locale, FIRST),
    events: cardsOf(graph.backlinks(entry, 'event').slice(0, FIRST), graph, locale),
    cases: cardsOf(graph.backlinks(entry, 'case').slice(0, FIRST), graph, locale),
    timeline,
    wholeTimeline:
      timeline && timeline.count > MOST_OF_PROGRAMME ? programmeTimelineAddress(entry.id, locale) : undefined,
    more: moreOf(entry, graph, locale),
  };
}
