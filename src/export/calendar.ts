/** Calendars (RFC 5545) of one event or of many. */
import ical, { ICalEventStatus } from 'ical-generator';
import type { CalendarTime } from '../domain/calendar.ts';

export interface CalendarEvent {
  /** The same for ever, whatever becomes of the title and the address. */
  uid: string;
  /** How often it was changed. */
  sequence: number;
  /** The moment of the last change. */
  changed: Date;
  time: CalendarTime;
  state: 'scheduled' | 'postponed' | 'rescheduled' | 'cancelled';
  title: string;
  summary: string;
  place: string | undefined;
  url: string;
  topics: readonly string[];
}

export interface Calendar {
  name: string;
  /** The page that shows the same. */
  page: string;
  site: string;
  lang: string;
  events: readonly CalendarEvent[];
}

const STATUS = {
  scheduled: ICalEventStatus.CONFIRMED,
  rescheduled: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<CalendarEvent['state'], ICalEventStatus>;

const END = 'END:VCALENDAR';

/** Once a day is often enough: the site is built that often. */
const REFRESH_SECONDS = 86_400;

const blocks = new WeakMap<CalendarEvent, string>();

/** The lines of an event; written once, as an event stands in a calendar of each of its topics and countries. */
function blockOf(event: CalendarEvent): string {
  const known = blocks.get(event);
  if (known !== undefined) return known;
  const { time } = event;
  const calendar = ical();
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: event.changed,
    lastModified: event.changed,
    start: time.start,
    ...(time.end ? { end: time.end } : {}),
    allDay: time.wholeDays,
    status: STATUS[event.state],
    summary: event.title,
    description: event.summary,
    ...(event.place ? { location: event.place } : {}),
    url: event.url,
    categories: event.topics.map((name) => ({ name })),
  });
  const text = calendar.toString();
  const block = text.slice(text.indexOf('BEGIN:VEVENT'), text.lastIndexOf(END));
  blocks.set(event, block);
  return block;
}

/** The name of a calendar is text as well, which the library takes as it is. */
function escapeName(name: string): string {
  return name.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}

export function calendarFile({ name, page, site, lang, events }: Calendar): string {
  const calendar = ical({
    name: escapeName(name),
    prodId: { company: site, product: 'calendar', language: lang.toUpperCase() },
    url: page,
    ttl: REFRESH_SECONDS,
  });
  const frame = calendar.toString();
  const end = frame.lastIndexOf(END);
  return `${frame.slice(0, end)}${events.map(blockOf).join('')}${frame.slice(end)}\r\n`;
}
