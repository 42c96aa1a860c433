/** Local times of a place as moments, by the rules of its time zone. */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds that the clocks of a zone are ahead of UTC at a moment. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}

const DAY = 86_400_000;

/**
 * The moment of a local time. Of a time that the clocks show twice it is the first; a time that they skip is moved on
 * by as much as they are (the rule of RFC 5545, and of `Temporal`).
 *
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export function momentIn(zone: string, date: string, time: string): Date {
  const local = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(local - DAY, zone);
  const after = offsetAt(local + DAY, zone);
  const fitting = [before, after].map((offset) => local - offset).find((at) => local - at === offsetAt(at, zone));
  return new Date(fitting ?? local - before);
}

/** The day after a day, both `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
