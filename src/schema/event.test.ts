import { describe, expect, it } from 'vitest';
import { complaintsOf, TALK } from '../testing/samples.ts';

describe('an event', () => {
  it.each([
    ['the same day', '2026-02-03', '2026-02-03'],
    ['a later day', '2026-02-03', '2026-02-05'],
    ['the month it began in', '2026-02-03', '2026-02'],
    ['the year it began in', '2026-02-03', '2026'],
    ['a day in the year it began', '2026', '2026-01-01'],
  ])('may end on %s', (_, start, end) => {
    expect(complaintsOf('event', { start, end })).toEqual([]);
  });

  it.each([
    ['2026-02-03', '2026-02-02'],
    ['2026-02-03', '2026-01'],
    ['2026-02-03', '2025'],
    ['2026', '2025-12-31'],
  ])('that begins on %s does not end on %s', (start, end) => {
    expect(complaintsOf('event', { start, end })).toEqual(['end']);
  });

  it('without a first day says why', () => {
    expect(complaintsOf('event', { start: undefined })).toEqual(['start']);
    expect(complaintsOf('event', { start: undefined, dateNote: 'The source gives no year.' })).toEqual([]);
  });

  it.each(['00:00', '09:30', '23:59'])('may begin at %s', (startTime) => {
    expect(complaintsOf('event', { startTime })).toEqual([]);
  });

  it.each(['9:30', '24:00', '12:60', '9.30', 570])('does not begin at %s', (startTime) => {
    expect(complaintsOf('event', { startTime })).toEqual(['startTime']);
  });

  it.each(['Asia/Tashkent', 'Asia/Dubai', 'America/Argentina/Buenos_Aires'])(
    'may be in the time zone %s',
    (timeZone) => {
      expect(complaintsOf('event', { timeZone })).toEqual([]);
    },
  );

  it.each(['Tashkent', '+05:00', 'GMT', 'Asia/Nowhere', ''])('is in no time zone "%s"', (timeZone) => {
    expect(complaintsOf('event', { timeZone })).toEqual(['timeZone']);
  });

  it('has speakers that are somebody', () => {
    expect(complaintsOf('event', { talks: [{ ...TALK, speakers: [{ position: 'Minister' }] }] })).toEqual([
      'talks.0.speakers.0.person',
    ]);
    expect(complaintsOf('event', { talks: [{ ...TALK, speakers: [{ country: 'ge' }] }] })).toEqual([]);
  });
});
