/** Events as calendars: one by one, all together, and by topic, country and programme. */
import {
  absolute,
  ALL_EVENTS,
  calendarAddress,
  calendarUid,
  entryAddress,
  entryId,
  eventFileAddress,
  listAddress,
  type Address,
} from '../domain/addresses.ts';
import { findCalendarTime } from '../domain/calendar.ts';
import { countChanges, findChangeDate, firstMoment } from '../domain/changes.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { isListed } from '../domain/visibility.ts';
import { findSummary, languagesOf, titleOf } from '../domain/wording.ts';
import { calendarFile, type Calendar, type CalendarEvent } from '../export/calendar.ts';
import { getMessages } from '../i18n/index.ts';
import { KIND_FOLDERS } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { topicsOf } from './facets.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';

type Event = Entry<'event'>;

function placeOf({ data: { place } }: Event, graph: Graph, locale: string): string | undefined {
  const country = place?.country ? titleOf(graph.get('country', place.country), locale).text : undefined;
  const parts = [place?.venue, place?.city, country].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function calendarEvent(event: Event, graph: Graph, locale: string): CalendarEvent | undefined {
  const time = findCalendarTime(event);
  if (!time) return undefined;
  const changed = findChangeDate(event);
  return {
    uid: calendarUid(event.id),
    sequence: countChanges(event),
    changed: changed ? new Date(firstMoment(changed)) : time.start,
    time,
    state: event.data.eventStatus,
    title: titleOf(event, locale).text,
    summary: findSummary(event, locale)?.text ?? '',
    place: placeOf(event, graph, locale),
    url: absolute(linkOf(event, locale).href),
    topics: event.data.topics.map((id) => titleOf(graph.get('topic', id), locale).text),
  };
}

/** Made once for each language: an event stands in many calendars. */
const calendarEventIn = once('calendar event', (graph, key) => {
  const [id = '', locale = ''] = key.split(' ');
  return calendarEvent(graph.get('event', id), graph, locale);
});

/** The calendars that an event stands in. */
function partsOf(event: Event): string[] {
  const { countries, place, programme } = event.data;
  const lands = [...(countries ?? []), ...(place?.country ? [place.country] : [])];
  return [
    ALL_EVENTS,
    ...topicsOf(event).map((id) => `${KIND_FOLDERS.topic}/${id}`),
    ...lands.map((id) => `${KIND_FOLDERS.country}/${id}`),
    ...(programme ? [`${KIND_FOLDERS.programme}/${programme}`] : []),
  ];
}

const getIndex = once('calendars', (graph): ReadonlyMap<string, readonly Event[]> => {
  // A calendar without events is one too: whoever subscribes to all should not lose it.
  const index = new Map<string, Event[]>([[ALL_EVENTS, []]]);
  for (const event of graph.all('event').filter(findCalendarTime)) {
    for (const part of new Set(partsOf(event))) {
      const list = index.get(part);
      if (list) list.push(event);
      else index.set(part, [event]);
    }
  }
  return index;
});

/** The ids of the events in a calendar; nothing where there is no such calendar. */
const findEvents = answer('calendar', (graph, part) => getIndex(graph, '').get(part)?.map((event) => event.id));

const hasCalendar = answer('has-calendar', (graph, part) => getIndex(graph, '').has(part));

function partOf(part: string, graph: Graph, locale: string): { title: string; page: Address } {
  const kind = (['topic', 'country', 'programme'] as const).find((one) => part.startsWith(`${KIND_FOLDERS[one]}/`));
  if (!kind) return { title: getMessages(locale).kinds.event.many, page: listAddress('event', locale) };
  const entry = graph.get(kind, part.slice(KIND_FOLDERS[kind].length + 1)) as AnyEntry;
  return { title: titleOf(entry, locale).text, page: entryAddress(entry, SOURCE_LANGUAGE) };
}

function calendarOf(title: string, page: Address, events: readonly string[], graph: Graph, locale: string): Calendar {
  return {
    name: `${SITE.name}: ${title}`,
    page: absolute(page),
    site: SITE.name,
    lang: locale,
    events: events.flatMap((id) => calendarEventIn(graph, `${id} ${locale}`) ?? []),
  };
}

/** The parts that have a calendar: everything, and each topic, country and programme with an event known to the day. */
export async function getCalendarParts(): Promise<string[]> {
  return [...getIndex(await getGraph(), '').keys()];
}

export async function getCalendarFile(part: string, locale: string): Promise<string> {
  const graph = await getGraph();
  const { title, page } = partOf(part, graph, locale);
  return calendarFile(calendarOf(title, page, findEvents(graph, part) ?? [], graph, locale));
}

/** The calendar of an entry's events, where there is one. */
export function findCalendar(entry: AnyEntry, graph: Graph, locale: string): Address | undefined {
  const part = entryId(entry);
  return hasCalendar(graph, part) ? calendarAddress(part, locale) : undefined;
}

/** The file of one event; undefined where it is not known to the day, or was withdrawn. */
export function findEventFile(event: Event, locale: string): Address | undefined {
  const listed = isListed(event) && findCalendarTime(event);
  return listed
    ? eventFileAddress(event.id, languagesOf(event).includes(locale) ? locale : SOURCE_LANGUAGE)
    : undefined;
}

/** One file for each event and language that it is written in. */
export async function getEventFiles(): Promise<{ address: Address; text: string }[]> {
  const graph = await getGraph();
  return (getIndex(graph, '').get(ALL_EVENTS) ?? []).flatMap((event) =>
    languagesOf(event).map((locale) => {
      const page = entryAddress(event, locale);
      const calendar = calendarOf(titleOf(event, locale).text, page, [event.id], graph, locale);
      return { address: eventFileAddress(event.id, locale), text: calendarFile(calendar) };
    }),
  );
}
