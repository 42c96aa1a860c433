/** Dates as text (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`): their order, their span, their words. */

/** The last day that a partial date can mean, as text that sorts. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) {
    const [year = 0, month = 1] = date.split('-').map(Number);
    return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
  }
  return date;
}

/** True when the whole span lies before `today` (`YYYY-MM-DD`). */
export function isPast(date: string, today: string): boolean {
  return lastDay(date) < today;
}

export function yearOf(date: string): string {
  return date.slice(0, 4);
}

function optionsOf(date: string): Intl.DateTimeFormatOptions {
  const parts: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
  if (date.length >= 7) parts.month = 'long';
  if (date.length === 10) parts.day = 'numeric';
  return parts;
}

function momentOf(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(date: string, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${date.length}`;
  let format = formats.get(key);
  if (!format) {
    // British order for English: 3 February 2026.
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, optionsOf(date));
    formats.set(key, format);
  }
  return format;
}

const spans = new Map<string, string>();

/** A range takes the formatter thirty times as long as a date, and an event stands on many pages. */
function formatRange(start: string, end: string, locale: string): string {
  const key = `${locale} ${start} ${end}`;
  const known = spans.get(key) ?? formatOf(start, locale).formatRange(momentOf(start), momentOf(end));
  spans.set(key, known);
  return known.replaceAll('\u2009', '');
}

const words = new Map<string, string>();

/** "3 February 2026", "February 2026" or "2026"; worked out once, as a date stands on many pages. */
export function formatDate(date: string, locale: string): string {
  if (date.length === 4) return date;
  const key = `${locale} ${date}`;
  const known = words.get(key) ?? formatOf(date, locale).format(momentOf(date));
  words.set(key, known);
  return known;
}

/** "3–5 February 2026"; two dates of different precision are joined by a dash, "… – 26 September 2025" within one month. */
export function formatSpan(start: string, end: string | undefined, locale: string): string {
  if (!end || end === start) return formatDate(start, locale);
  if (end.startsWith(start)) return `… – ${formatDate(end, locale)}`;
  if (start.length !== end.length || start.length === 4)
    return `${formatDate(start, locale)} – ${formatDate(end, locale)}`;
  return formatRange(start, end, locale);
}
