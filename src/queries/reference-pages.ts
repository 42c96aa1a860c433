/** Pages of the kinds that cases and events point to: topic, country, organisation, person, programme. */
import type { Entry } from '../domain/entry.ts';
import { gradeOf } from '../domain/evidence.ts';
import type { Graph } from '../domain/graph.ts';
import type { Card, EntryLink } from '../domain/view.ts';
import { TODAY } from '../site.config.ts';
import { cardsOf, linkOf, linksTo } from './cards.ts';
import { getGraph } from './entries.ts';
import { getEntryPage, type EntryPage } from './entry-page.ts';
import { partiesOf, type PartyView } from './parties.ts';
import { getTalkIndex, talkCards, type TalkCard } from './talks.ts';

type Of<K extends 'topic' | 'country' | 'organisation' | 'person' | 'programme'> = { entry: Entry<K>; locale: string };

/** Best evidence first. */
function byGrade(cases: readonly Entry<'case'>[]): Entry<'case'>[] {
  return cases.toSorted((a, b) => gradeOf(b.data, TODAY).grade - gradeOf(a.data, TODAY).grade);
}

type Statement = NonNullable<Entry<'topic'>['data']['known']>[number] & { caseLinks: EntryLink[] };

export interface TopicPage extends EntryPage<'topic'> {
  broader: EntryLink | undefined;
  narrower: EntryLink[];
  related: EntryLink[];
  known: Statement[];
  unknown: Statement[];
  start: Card[];
  cases: Card[];
  events: Card[];
  talks: TalkCard[];
}

export async function getTopicPage({ entry, locale }: Of<'topic'>): Promise<TopicPage> {
  const graph = await getGraph();
  const page = await getEntryPage(entry, locale);
  const statements = (list: typeof entry.data.known) =>
    (list ?? []).map((one) => ({ ...one, caseLinks: linksTo(graph, 'case', one.cases, locale) }));
  const { broader, related, known, unknown, start } = page.entry.data;
  return {
    ...page,
    broader: linksTo(graph, 'topic', broader ? [broader] : [], locale)[0],
    narrower: graph
      .backlinks(entry, 'topic')
      .filter((one) => one.data.broader === entry.id)
      .map((one) => linkOf(one, locale)),
    related: linksTo(graph, 'topic', related, locale),
    known: statements(known),
    unknown: statements(unknown),
    start: cardsOf(
      (start ?? []).map((id) => graph.get('case', id)),
      graph,
      locale,
    ),
    cases: cardsOf(byGrade(graph.backlinks(entry, 'case')), graph, locale),
    events: cardsOf(graph.backlinks(entry, 'event'), graph, locale),
    talks: talkCards(getTalkIndex(graph).topic.get(entry.id), graph, locale),
  };
}

export interface CountryPage extends EntryPage<'country'> {
  cases: Card[];
  events: Card[];
  people: Card[];
  organisations: Card[];
  programmes: Card[];
  talks: TalkCard[];
}

export async function getCountryPage({ entry, locale }: Of<'country'>): Promise<CountryPage> {
  const graph = await getGraph();
  return {
    ...(await getEntryPage(entry, locale)),
    cases: cardsOf(byGrade(graph.backlinks(entry, 'case')), graph, locale),
    events: cardsOf(graph.backlinks(entry, 'event'), graph, locale),
    people: cardsOf(graph.backlinks(entry, 'person'), graph, locale),
    organisations: cardsOf(graph.backlinks(entry, 'organisation'), graph, locale),
    programmes: cardsOf(graph.backlinks(entry, 'programme'), graph, locale),
    talks: talkCards(getTalkIndex(graph).country.get(entry.id), graph, locale),
  };
}

export interface OrganisationPage extends EntryPage<'organisation'> {
  country: EntryLink | undefined;
  parent: EntryLink | undefined;
  parts: EntryLink[];
  predecessor: EntryLink | undefined;
  successors: EntryLink[];
  people: Card[];
  events: Card[];
  cases: Card[];
  programmes: Card[];
  talks: TalkCard[];
}

export async function getOrganisationPage({ entry, locale }: Of<'organisation'>): Promise<OrganisationPage> {
  const graph = await getGraph();
  const bodies = graph.backlinks(entry, 'organisation');
  const { country, parent, predecessor } = entry.data;
  return {
    ...(await getEntryPage(entry, locale)),
    country: linksTo(graph, 'country', country ? [country] : [], locale)[0],
    parent: linksTo(graph, 'organisation', parent ? [parent] : [], locale)[0],
    predecessor: linksTo(graph, 'organisation', predecessor ? [predecessor] : [], locale)[0],
    parts: bodies.filter((one) => one.data.parent === entry.id).map((one) => linkOf(one, locale)),
    successors: bodies.filter((one) => one.data.predecessor === entry.id).map((one) => linkOf(one, locale)),
    people: cardsOf(graph.backlinks(entry, 'person'), graph, locale),
    events: cardsOf(graph.backlinks(entry, 'event'), graph, locale),
    cases: cardsOf(graph.backlinks(entry, 'case'), graph, locale),
    programmes: cardsOf(graph.backlinks(entry, 'programme'), graph, locale),
    talks: talkCards(getTalkIndex(graph).organisation.get(entry.id), graph, locale),
  };
}

type Position = Entry<'person'>['data']['positions'][number];

export interface PersonPage extends EntryPage<'person'> {
  country: EntryLink | undefined;
  positions: (Position & { organisationLink: EntryLink | undefined })[];
  talks: TalkCard[];
}

export async function getPersonPage({ entry, locale }: Of<'person'>): Promise<PersonPage> {
  const graph = await getGraph();
  const { country, positions } = entry.data;
  return {
    ...(await getEntryPage(entry, locale)),
    country: linksTo(graph, 'country', country ? [country] : [], locale)[0],
    positions: positions.map((one) => ({
      ...one,
      organisationLink: linksTo(graph, 'organisation', one.organisation ? [one.organisation] : [], locale)[0],
    })),
    talks: talkCards(getTalkIndex(graph).person.get(entry.id), graph, locale),
  };
}

export interface ProgrammePage extends EntryPage<'programme'> {
  parties: PartyView[];
  countries: { role: string; links: EntryLink[] }[];
  topics: EntryLink[];
  events: Card[];
  cases: Card[];
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

export async function getProgrammePage({ entry, locale }: Of<'programme'>): Promise<ProgrammePage> {
  const graph = await getGraph();
  return {
    ...(await getEntryPage(entry, locale)),
    parties: partiesOf(entry.data.organisations, graph, locale),
    countries: countriesByRole(entry, graph, locale),
    topics: linksTo(graph, 'topic', entry.data.topics, locale),
    events: cardsOf(graph.backlinks(entry, 'event'), graph, locale),
    cases: cardsOf(graph.backlinks(entry, 'case'), graph, locale),
  };
}
