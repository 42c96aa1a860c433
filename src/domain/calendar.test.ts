import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import { findCalendarTime } from './calendar.ts';

const timeOf = (changes: Readonly<Record<string, unknown>>) => {
  const time = findCalendarTime(entryOf('event', '2026/a', changes));
  return time && [time.wholeDays, time.start.toISOString().slice(0, 16), time.end?.toISOString().slice(0, 16)];
};

const ZONE = { timeZone: 'Asia/Dubai' };

describe('the time of an event in a calendar', () => {
  it.each([
    ['a day', { start: '2026-02-03' }, [true, '2026-02-03T00:00', '2026-02-04T00:00']],
    ['days', { start: '2026-02-27', end: '2026-02-28' }, [true, '2026-02-27T00:00', '2026-03-01T00:00']],
    [
      'hours',
      { start: '2026-02-03', startTime: '09:30', endTime: '12:00', ...ZONE },
      [false, '2026-02-03T05:30', '2026-02-03T08:00'],
    ],
    ['a beginning', { start: '2026-02-03', startTime: '02:00', ...ZONE }, [false, '2026-02-02T22:00', undefined]],
    [
      'over midnight',
      { start: '2026-02-03', startTime: '22:00', endTime: '01:00', ...ZONE },
      [false, '2026-02-03T18:00', '2026-02-03T21:00'],
    ],
    [
      'hours over days',
      { start: '2026-02-03', end: '2026-02-05', startTime: '09:00', endTime: '17:00', ...ZONE },
      [false, '2026-02-03T05:00', '2026-02-05T13:00'],
    ],
    [
      'days with a beginning alone: whole days',
      { start: '2026-02-03', end: '2026-02-05', startTime: '09:00', ...ZONE },
      [true, '2026-02-03T00:00', '2026-02-06T00:00'],
    ],
    [
      'a time without its zone: the whole day',
      { start: '2026-02-03', startTime: '09:00' },
      [true, '2026-02-03T00:00', '2026-02-04T00:00'],
    ],
    ['a month', { start: '2026-02' }, undefined],
    ['a year', { start: '2026' }, undefined],
    ['a day to a month', { start: '2026-02-03', end: '2026-03' }, undefined],
    ['nothing', { start: undefined, dateNote: 'The source gives none.' }, undefined],
  ])('%s', (_, changes, expected) => {
    expect(timeOf(changes)).toEqual(expected);
  });
});
