import { describe, expect, it } from 'vitest';
import { byYear, findTimeScale, momentOf, placeOn } from './timeline.ts';

describe('a moment', () => {
  it.each([
    ['2026', 2026.5],
    ['2026-01', 2026 + 0.5 / 12],
    ['2026-12', 2026 + 11.5 / 12],
    ['2026-01-01', 2026 + 0.5 / 31 / 12],
  ])('%s is the middle of what it names', (date, moment) => {
    expect(momentOf(date)).toBeCloseTo(moment, 10);
  });

  it.each([
    ['2025-12-31', '2026-01-01'],
    ['2026-02-28', '2026-03-01'],
    ['2026-05', '2026-06'],
    ['2026', '2027-01'],
  ])('%s is before %s', (earlier, later) => {
    expect(momentOf(earlier)).toBeLessThan(momentOf(later));
  });
});

const many = (year: string, count: number) => Array.from({ length: count }, () => year);

describe('a scale', () => {
  it.each([
    ['one date', ['2026-02'], { from: 2026, to: 2027, folded: false, ticks: [2026, 2027] }],
    [
      'six years',
      ['2021', '2026-11-22'],
      { from: 2021, to: 2027, folded: false, ticks: [2021, 2022, 2023, 2024, 2025, 2026, 2027] },
    ],
    ['eight years', ['2019', '2026'], { from: 2019, to: 2027, folded: false, ticks: [2020, 2022, 2024, 2026] }],
    ['many years', ['1991', '2026'], { from: 1991, to: 2027, folded: false, ticks: [2000, 2010, 2020] }],
    ['a long time', ['1900', '2026'], { from: 1900, to: 2027, folded: false, ticks: [1900, 1950, 2000] }],
    [
      'a few early dates and many late ones',
      ['1991', ...many('2015', 9), '2026'],
      { from: 2015, to: 2027, folded: true, ticks: [2016, 2018, 2020, 2022, 2024, 2026] },
    ],
    [
      'early dates close to the others',
      ['2013', ...many('2015', 9), '2026'],
      { from: 2013, to: 2027, folded: false, ticks: [2015, 2020, 2025] },
    ],
  ])('of %s holds them all, with few labels', (_, dates, scale) => {
    expect(findTimeScale(dates)).toEqual(scale);
  });

  it('of as many dates as a large site has is like that of few', () => {
    const dates = Array.from({ length: 200_000 }, (_, number) => String(2001 + (number % 24)));
    expect(findTimeScale(dates)).toMatchObject({ from: 2001, to: 2025 });
  });

  it('of no date is none', () => {
    expect(findTimeScale([])).toBeUndefined();
  });

  it.each([
    [2020, false, 0],
    [2022.5, false, 50],
    [2025, false, 100],
    [2020.333333, false, 6.7],
    [2020, true, 10],
    [2022.5, true, 55],
    [2025, true, 100],
    [1991.5, true, 5],
  ])('has %d (folded: %s) at %d per cent', (moment, folded, place) => {
    expect(placeOn({ from: 2020, to: 2025, folded, ticks: [] }, moment)).toBe(place);
  });
});

describe('items by year', () => {
  it('come newest first, without those that have no date', () => {
    const dates = ['2024', '2025-03-01', undefined, '2024-07', '2025-10'];
    expect(byYear(dates, (date) => date)).toEqual([
      { year: '2025', items: ['2025-10', '2025-03-01'] },
      { year: '2024', items: ['2024-07', '2024'] },
    ]);
  });

  it('are none where there is nothing', () => {
    expect(byYear([], () => '2024')).toEqual([]);
  });
});
