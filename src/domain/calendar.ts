/** What of an event a calendar can hold. */
import type { Entry } from './entry.ts';
import { dayAfter, momentIn } from './zoned.ts';

/** Whole days, the last one excluded as calendars want it, or moments. */
export interface CalendarTime {
  wholeDays: boolean;
  start: Date;
  /** Undefined where only the beginning is known. */
  end: Date | undefined;
}

function isDay(date: string | undefined): date is string {
  return date?.length === 10;
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/**
 * When an event takes place; undefined where it is not known to the day. A time counts only with its zone, and of
 * several days only with an end.
 */
export function findCalendarTime({ data }: Entry<'event'>): CalendarTime | undefined {
  const { start, end, startTime, endTime, timeZone } = data;
  if (!isDay(start) || (end !== undefined && !isDay(end))) return undefined;
  const last = end ?? start;
  const wholeDays = { wholeDays: true, start: midnight(start), end: midnight(dayAfter(last)) };
  if (!startTime || !timeZone || (last !== start && !endTime)) return wholeDays;
  const from = momentIn(timeZone, start, startTime);
  if (!endTime) return { wholeDays: false, start: from, end: undefined };
  const until = momentIn(timeZone, last, endTime);
  // One that goes on after midnight ends on the next day.
  return { wholeDays: false, start: from, end: until > from ? until : momentIn(timeZone, dayAfter(last), endTime) };
}
