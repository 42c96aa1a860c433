/** Pages of the kinds that cases and events point to: topic, country, organisation, person. */
import type { Entry } from '../domain/entry.ts';
import type { Card, EntryLink } from '../domain/view.ts';
import { byGrade, groupByGrade, type GradeGroup } from './by-grade.ts';
import { cardsOf, linkOf, linksTo } from './cards.ts';
import { getGraph } from './entries.ts';
import { countriesOfTopic, gapsOf, topicsOfCountry, type CountedLink, type Gap } from './country-topics.ts';
import { getEntryPage, type EntryPage } from './entry-page.ts';
import { FIRST, FIRST_ROLES, moreOf, type More } from './further.ts';
import { cardsOn } from './numbered.ts';
import { linksByKind, mentioningBody, mentioningPerson, rolesOf, runsOf, type RoleRow } from './roles.ts';
import { talksOf, talkCards, type TalkCard } from './talks.ts';
import { findCountryTimeline, type Timeline } from './timelines.ts';

type Of<K extends 'topic' | 'country' | 'organisation' | 'person'> = { entry: Entry<K>; locale: string };

type Statement = NonNullable<Entry<'topic'>['data']['known']>[number] & { caseLinks: EntryLink[] };

export interface TopicPage extends EntryPage<'topic'> {
  broader: EntryLink | undefined;
  narrower: EntryLink[];
  related: EntryLink[];
  known: Statement[];
  unknown: Statement[];
  start: Card[];
  cases: GradeGroup[];
  countries: CountedLink[];
  events: Card[];
  talks: TalkCard[];
  /** How much there is in all, of what the page shows a part of. */
  counts: { cases: number; talks: number };
  more: More;
}

export async function getTopicPage({ entry, locale }: Of<'topic'>): Promise<TopicPage> {
  const graph = await getGraph();
  const page = await getEntryPage(entry, locale);
  const statements = (list: typeof entry.data.known) =>
    (list ?? []).map((one) => ({ ...one, caseLinks: linksTo(graph, 'case', one.cases, locale) }));
  const { broader, related, known, unknown, start } = page.entry.data;
  const cases = graph.backlinks(entry, 'case');
  const talks = talksOf('topic', entry.id, graph);
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
    cases: cardsOn(groupByGrade(cases, graph, locale), 1, FIRST),
    countries: countriesOfTopic(entry.id, graph, locale),
    events: cardsOf(graph.backlinks(entry, 'event').slice(0, FIRST), graph, locale),
    talks: talkCards(talks.slice(0, FIRST), graph, locale),
    counts: { cases: cases.length, talks: talks.length },
    more: moreOf(entry, graph, locale),
  };
}

export interface CountryPage extends EntryPage<'country'> {
  cases: Card[];
  topics: ReturnType<typeof topicsOfCountry>;
  gaps: Gap[];
  events: Card[];
  people: Card[];
  organisations: Card[];
  programmes: Card[];
  talks: TalkCard[];
  timeline: Timeline | undefined;
  more: More;
}

export async function getCountryPage({ entry, locale }: Of<'country'>): Promise<CountryPage> {
  const graph = await getGraph();
  return {
    ...(await getEntryPage(entry, locale)),
    cases: cardsOf(byGrade(graph.backlinks(entry, 'case')).slice(0, FIRST), graph, locale),
    topics: topicsOfCountry(entry.id, graph, locale),
    gaps: gapsOf(entry.id, graph, locale),
    events: cardsOf(graph.backlinks(entry, 'event').slice(0, FIRST), graph, locale),
    people: cardsOf(graph.backlinks(entry, 'person').slice(0, FIRST), graph, locale),
    organisations: cardsOf(graph.backlinks(entry, 'organisation').slice(0, FIRST), graph, locale),
    programmes: cardsOf(graph.backlinks(entry, 'programme').slice(0, FIRST), graph, locale),
    talks: talkCards(talksOf('country', entry.id, graph).slice(0, FIRST), graph, locale),
    timeline: findCountryTimeline(entry, graph, locale),
    more: moreOf(entry, graph, locale),
  };
}

export interface OrganisationPage extends EntryPage<'organisation'> {
  country: EntryLink | undefined;
  parent: EntryLink | undefined;
  parts: EntryLink[];
  predecessor: EntryLink | undefined;
  successors: EntryLink[];
  people: Card[];
  /** What it did in events, cases and programmes, newest first. */
  roles: RoleRow[];
  mentions: ReturnType<typeof linksByKind>;
  talks: TalkCard[];
  more: More;
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
    people: cardsOf(graph.backlinks(entry, 'person').slice(0, FIRST), graph, locale),
    roles: rolesOf(entry, runsOf(entry, graph).slice(0, FIRST_ROLES), locale),
    mentions: linksByKind(mentioningBody(entry, graph).slice(0, FIRST), locale),
    talks: talkCards(talksOf('organisation', entry.id, graph).slice(0, FIRST), graph, locale),
    more: moreOf(entry, graph, locale),
  };
}

type Position = Entry<'person'>['data']['positions'][number];

export interface PersonPage extends EntryPage<'person'> {
  country: EntryLink | undefined;
  positions: (Position & { organisationLink: EntryLink | undefined })[];
  mentions: ReturnType<typeof linksByKind>;
  talks: TalkCard[];
  more: More;
}

/** When an office began or was seen, as text that sorts. */
function timeOf({ from, to, seen }: Position): string {
  return to ?? seen ?? from ?? '';
}

export async function getPersonPage({ entry, locale }: Of<'person'>): Promise<PersonPage> {
  const graph = await getGraph();
  const { country, positions } = entry.data;
  return {
    ...(await getEntryPage(entry, locale)),
    country: linksTo(graph, 'country', country ? [country] : [], locale)[0],
    positions: positions
      .toSorted((a, b) => timeOf(b).localeCompare(timeOf(a), 'en'))
      .map((one) => ({
        ...one,
        organisationLink: linksTo(graph, 'organisation', one.organisation ? [one.organisation] : [], locale)[0],
      })),
    mentions: linksByKind(mentioningPerson(entry, graph).slice(0, FIRST), locale),
    talks: talkCards(talksOf('person', entry.id, graph).slice(0, FIRST), graph, locale),
    more: moreOf(entry, graph, locale),
  };
}
