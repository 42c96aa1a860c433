import { describe, expect, it } from 'vitest';
import { formatDate, formatSpan, isPast, lastDay, yearOf } from './dates.ts';

/** Spaces that do not break, as spaces. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('a partial date', () => {
  it.each([
    ['2026', '2026-12-31'],
    ['2026-01', '2026-01-31'],
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2026-04', '2026-04-30'],
    ['2026-12', '2026-12-31'],
    ['2026-02-03', '2026-02-03'],
  ])('%s lasts until %s', (date, last) => {
    expect(lastDay(date)).toBe(last);
  });

  it.each([
    ['2026-02-03', '2026-02-03', false],
    ['2026-02-03', '2026-02-04', true],
    ['2026-02', '2026-02-28', false],
    ['2026-02', '2026-03-01', true],
    ['2026', '2026-12-31', false],
    ['2026', '2027-01-01', true],
  ])('%s seen from %s is past: %s', (date, today, past) => {
    expect(isPast(date, today)).toBe(past);
  });

  it.each(['2026', '2026-02', '2026-02-03'])('%s is of its year', (date) => {
    expect(yearOf(date)).toBe('2026');
  });

  it.each([
    ['2026', 'en', '2026'],
    ['2026', 'ru', '2026'],
    ['2026-02', 'en', 'February 2026'],
    ['2026-02', 'ru', 'февраль 2026 г.'],
    ['2026-02-03', 'en', '3 February 2026'],
    ['2026-02-03', 'ru', '3 февраля 2026 г.'],
    ['2026-01-01', 'en', '1 January 2026'],
    ['2026-12-31', 'en', '31 December 2026'],
  ])('%s is in %s "%s"', (date, locale, words) => {
    expect(plain(formatDate(date, locale))).toBe(words);
  });
});

describe('a span', () => {
  it.each([
    ['of one day', '2026-02-03', undefined, '3 February 2026', '3 февраля 2026 г.'],
    ['that ends on its first day', '2026-02-03', '2026-02-03', '3 February 2026', '3 февраля 2026 г.'],
    ['inside a month', '2026-02-03', '2026-02-05', '3–5 February 2026', '3–5 февраля 2026 г.'],
    ['over two months', '2026-02-27', '2026-03-02', '27 February–2 March 2026', '27 февраля – 2 марта 2026 г.'],
    [
      'over two years',
      '2025-12-30',
      '2026-01-02',
      '30 December 2025–2 January 2026',
      '30 декабря 2025 г. – 2 января 2026 г.',
    ],
    ['of months', '2026-02', '2026-03', 'February–March 2026', 'февраль 2026 г. – март 2026 г.'],
    ['of years', '2025', '2026', '2025 – 2026', '2025 – 2026'],
    [
      'from somewhen in a month to a day of it',
      '2025-09',
      '2025-09-26',
      '… – 26 September 2025',
      '… – 26 сентября 2025 г.',
    ],
    [
      'from a month to a day',
      '2026-02',
      '2026-03-05',
      'February 2026 – 5 March 2026',
      'февраль 2026 г. – 5 марта 2026 г.',
    ],
  ])('%s says each part once where the language allows', (_, start, end, english, russian) => {
    expect(plain(formatSpan(start, end, 'en'))).toBe(english);
    expect(plain(formatSpan(start, end, 'ru'))).toBe(russian);
  });
});
