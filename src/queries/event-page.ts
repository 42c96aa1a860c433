import { yearAddress, type Address } from '../domain/addresses.ts';
import { yearOf } from '../domain/dates.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { Card, EntryLink } from '../domain/view.ts';
import type { Words } from '../domain/wording.ts';
import type { DataOf } from '../schema/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { findEventFile } from './calendars.ts';
import { cardsOf, linkOf, linksTo } from './cards.ts';
import { getGraph } from './entries.ts';
import { getEntryPage, type EntryPage } from './entry-page.ts';
import { partiesOf, type PartyView } from './parties.ts';
import { relatedCards, type RelatedCard } from './related.ts';
import { neighboursOf } from './series.ts';

export type Talk = NonNullable<DataOf<'event'>['talks']>[number];
type Speaker = NonNullable<Talk['speakers']>[number];
type Visit = NonNullable<DataOf<'event'>['visits']>[number];
type Output = NonNullable<DataOf<'event'>['outputs']>[number];

export interface SpeakerView {
  /** The person, or the body or country that spoke. */
  name: Words | undefined;
  link: EntryLink | undefined;
  position: string | undefined;
  organisation: EntryLink | undefined;
  country: EntryLink | undefined;
}

export interface TalkView extends Talk {
  by: SpeakerView[];
  topicLinks: EntryLink[];
  caseLinks: EntryLink[];
}

export interface EventPage extends EntryPage<'event'> {
  countries: EntryLink[];
  placeCountry: EntryLink | undefined;
  parties: PartyView[];
  topics: EntryLink[];
  programme: EntryLink | undefined;
  parent: EntryLink | undefined;
  /** The event as a calendar file, where it is known to the day. */
  calendarFile: Address | undefined;
  subEvents: EntryLink[];
  talks: TalkView[];
  visits: (Visit & { organisationLink: EntryLink | undefined; caseLink: EntryLink | undefined })[];
  outputs: (Output & { countryLink: EntryLink | undefined; caseLink: EntryLink | undefined })[];
  cases: EntryLink[];
  /** Events of the same programme just before and after. */
  earlier: Card[];
  later: Card[];
  related: RelatedCard[];
}

export function speakerView(speaker: Speaker, graph: Graph, locale: string): SpeakerView {
  const person = speaker.person ? linkOf(graph.get('person', speaker.person), locale) : undefined;
  return {
    name: person?.title ?? (speaker.name ? { text: speaker.name, lang: SOURCE_LANGUAGE } : undefined),
    link: person,
    position: speaker.position,
    organisation: speaker.organisation ? linkOf(graph.get('organisation', speaker.organisation), locale) : undefined,
    country: speaker.country ? linkOf(graph.get('country', speaker.country), locale) : undefined,
  };
}

function talkView(talk: Talk, graph: Graph, locale: string): TalkView {
  return {
    ...talk,
    by: (talk.speakers ?? []).map((speaker) => speakerView(speaker, graph, locale)),
    topicLinks: linksTo(graph, 'topic', talk.topics, locale),
    caseLinks: linksTo(graph, 'case', talk.cases, locale),
  };
}

export async function getEventPage({ entry, locale }: { entry: Entry<'event'>; locale: string }): Promise<EventPage> {
  const graph = await getGraph();
  const page = await getEntryPage(entry, locale);
  const { start, place, programme, parent, countries, topics, organisations } = entry.data;
  const { talks, visits, outputs } = page.entry.data;
  const optional = (kind: 'country' | 'organisation' | 'case' | 'programme' | 'event', id: string | undefined) =>
    linksTo(graph, kind, id ? [id] : [], locale)[0];
  const year = start
    ? [{ href: yearAddress(yearOf(start), locale), title: { text: yearOf(start), lang: locale } }]
    : [];
  const shown = new Set([...(visits ?? []), ...(outputs ?? [])].flatMap((one) => one.case ?? []));
  const { earlier, later } = neighboursOf(entry, graph);
  const children = graph.backlinks(entry, 'event').filter((one) => one.data.parent === entry.id);
  const cases = graph.backlinks(entry, 'case');
  const elsewhere = [...earlier, ...later, ...children, ...cases, ...(parent ? [graph.get('event', parent)] : [])];
  return {
    ...page,
    frame: { ...page.frame, crumbs: [...page.frame.crumbs, ...year] },
    countries: linksTo(graph, 'country', countries, locale),
    placeCountry: optional('country', place?.country),
    parties: partiesOf(organisations, graph, locale),
    topics: linksTo(graph, 'topic', topics, locale),
    programme: optional('programme', programme),
    parent: optional('event', parent),
    calendarFile: findEventFile(entry, locale),
    subEvents: children.map((one) => linkOf(one, locale)),
    talks: (talks ?? []).map((talk) => talkView(talk, graph, locale)),
    visits: (visits ?? []).map((visit) => ({
      ...visit,
      organisationLink: optional('organisation', visit.organisation),
      caseLink: optional('case', visit.case),
    })),
    outputs: (outputs ?? []).map((output) => ({
      ...output,
      countryLink: optional('country', output.country),
      caseLink: optional('case', output.case),
    })),
    cases: cases.filter((one) => !shown.has(one.id)).map((one) => linkOf(one, locale)),
    earlier: cardsOf(earlier, graph, locale),
    later: cardsOf(later, graph, locale),
    related: relatedCards(entry, [], elsewhere, graph, locale),
  };
}
