import { describe, expect, it } from 'vitest';
import { dayAfter, momentIn } from './zoned.ts';

describe('a local time as a moment', () => {
  it.each([
    // Without summer time, with whole, half and quarter hours.
    ['Asia/Tashkent', '2026-02-03', '09:30', '2026-02-03T04:30:00Z'],
    ['Asia/Seoul', '2026-07-01', '00:15', '2026-06-30T15:15:00Z'],
    ['Asia/Phnom_Penh', '2026-11-22', '23:59', '2026-11-22T16:59:00Z'],
    ['Asia/Kathmandu', '2026-01-01', '00:00', '2025-12-31T18:15:00Z'],
    ['Asia/Kolkata', '2026-05-05', '05:30', '2026-05-05T00:00:00Z'],
    ['Pacific/Kiritimati', '2026-01-01', '13:00', '2025-12-31T23:00:00Z'],
    ['America/St_Johns', '2026-01-15', '12:00', '2026-01-15T15:30:00Z'],
    // Summer and winter.
    ['Europe/Tallinn', '2026-01-15', '10:00', '2026-01-15T08:00:00Z'],
    ['Europe/Tallinn', '2026-07-15', '10:00', '2026-07-15T07:00:00Z'],
    ['America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59:00Z'],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00:00Z'],
    ['Australia/Lord_Howe', '2026-01-10', '11:00', '2026-01-10T00:00:00Z'],
    // Kazakhstan gave up its two zones on 1 March 2024.
    ['Asia/Almaty', '2024-02-29', '12:00', '2024-02-29T06:00:00Z'],
    ['Asia/Almaty', '2024-03-01', '12:00', '2024-03-01T07:00:00Z'],
    // A time that the clocks skip is moved on; of one that they show twice it is the first.
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
  ])('%s, %s %s is %s', (zone, date, time, moment) => {
    expect(momentIn(zone, date, time).toISOString().replace('.000Z', 'Z')).toBe(moment);
  });
});

describe('the day after', () => {
  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-12-31', '2027-01-01'],
    ['2026-03-29', '2026-03-30'],
  ])('%s is %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });
});
