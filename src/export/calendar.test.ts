import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from './calendar.ts';

const EVENT: CalendarEvent = {
  uid: '2026-seminar@example.org',
  sequence: 2,
  changed: new Date('2026-11-01T00:00:00Z'),
  time: { wholeDays: true, start: new Date('2026-02-03T00:00:00Z'), end: new Date('2026-02-06T00:00:00Z') },
  state: 'scheduled',
  title: 'A seminar',
  summary: 'What happened; who met, about what\\why.\nA second line.',
  place: 'Madinat Jumeirah, Dubai',
  url: 'https://example.org/events/2026/seminar/',
  topics: ['Smart city', 'Rules, laws'],
};

const fileOf = (...changes: Partial<CalendarEvent>[]) =>
  calendarFile({
    name: 'Serai: events, talks; more',
    page: 'https://example.org/events/',
    site: 'Serai',
    lang: 'en',
    events: changes.map((change) => ({ ...EVENT, ...change })),
  });

/** The events as ical.js reads them. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as [string, unknown[], unknown[]]);
  return { calendar, events: calendar.getAllSubcomponents('vevent') };
}

const value = (component: ICAL.Component | undefined, name: string) =>
  String(component?.getFirstPropertyValue(name) ?? '');

describe('a calendar, read by ical.js', () => {
  it('has its name, and every text as it was', () => {
    const { calendar, events } = read(fileOf({}));
    // ical.js knows no NAME (RFC 7986) and leaves it as it is.
    expect(value(calendar, 'name')).toBe('Serai: events\\, talks\\; more');
    expect(value(events[0], 'summary')).toBe('A seminar');
    expect(value(events[0], 'description')).toBe(EVENT.summary);
    expect(value(events[0], 'location')).toBe('Madinat Jumeirah, Dubai');
    expect(events[0]?.getFirstProperty('categories')?.getValues()).toEqual(EVENT.topics);
    expect(value(events[0], 'url')).toBe(EVENT.url);
  });

  it('has whole days without their hours, the last excluded', () => {
    const event = new ICAL.Event(read(fileOf({})).events[0]);
    expect([event.startDate.isDate, event.startDate.toString(), event.endDate.toString()]).toEqual([
      true,
      '2026-02-03',
      '2026-02-06',
    ]);
  });

  it('has moments in UTC, and leaves open what is open', () => {
    const time = { wholeDays: false, start: new Date('2026-02-03T05:30:00Z'), end: undefined };
    const file = fileOf({ time }, { time: { ...time, end: new Date('2026-02-03T08:00:00Z') } });
    expect(file).toContain('DTSTART:20260203T053000Z\r\n');
    expect(file).toContain('DTEND:20260203T080000Z\r\n');
    expect(read(file).events[0]?.getFirstProperty('dtend')).toBeNull();
  });

  it.each([
    ['scheduled', 'CONFIRMED'],
    ['rescheduled', 'CONFIRMED'],
    ['postponed', 'TENTATIVE'],
    ['cancelled', 'CANCELLED'],
  ] as const)('says of a %s event: %s', (state, status) => {
    expect(value(read(fileOf({ state })).events[0], 'status')).toBe(status);
  });

  it('names the event and its changes, and nothing of the moment of its making', () => {
    const event = read(fileOf({})).events[0];
    expect(['uid', 'sequence', 'last-modified', 'dtstamp'].map((name) => value(event, name))).toEqual([
      EVENT.uid,
      '2',
      '2026-11-01T00:00:00Z',
      '2026-11-01T00:00:00Z',
    ]);
    expect(fileOf({})).toBe(fileOf({}));
  });

  it.each([
    ['Latin', 'A very long title of a seminar '],
    ['Georgian', 'ციფრული მმართველობის სემინარი '],
    ['Khmer', 'ក្រសួងប្រៃសណីយ៍និងទូរគមនាគមន៍ '],
    ['Korean', '디지털정부 혁신 세미나 '],
    ['outside the basic plane', '𐌰𐌱🏛️ '],
  ])('folds %s at 75 octets, between characters', (_, words) => {
    const title = words.repeat(12).trim();
    const file = fileOf({ title });
    const bytes = Buffer.from(file);
    for (const line of bytes.toString('latin1').split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(75);
      // No line is broken within the bytes of a character.
      expect(Buffer.from(line, 'latin1').toString('utf8')).not.toContain('\ufffd');
    }
    expect(value(read(file).events[0], 'summary')).toBe(title);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('may hold nothing', () => {
    expect(read(fileOf()).events).toEqual([]);
  });
});
