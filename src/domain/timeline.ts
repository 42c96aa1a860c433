/** Where dates stand on a line of years. */
import { yearOf } from './dates.ts';

export interface TimeScale {
  /** The first year drawn in full, and the year after the last. */
  from: number;
  to: number;
  /** True when some dates lie before `from`: they stand together at the beginning. */
  folded: boolean;
  /** Years with a label. */
  ticks: readonly number[];
}

/** Labels that fit side by side on a narrow screen. */
const MOST_TICKS = 6;
const STEPS = [1, 2, 5, 10, 20, 50];

/** A date as a fraction of years: the middle of the day, month or year that it names. */
export function momentOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return day === undefined ? year + (month - 0.5) / 12 : year + (month - 1 + (day - 0.5) / 31) / 12;
}

/** The early tenth of the dates is folded when it would take up more than a third of the line. */
function firstYear(sorted: readonly number[], to: number): number {
  const [earliest = to] = sorted;
  const early = sorted[Math.floor(sorted.length / 10)] ?? earliest;
  return (early - earliest) * 3 > to - earliest ? early : earliest;
}

/** The scale that holds all dates, in whole years; undefined when there is no date. */
export function findTimeScale(dates: readonly string[]): TimeScale | undefined {
  const years = dates.map((date) => Number(yearOf(date))).toSorted((a, b) => a - b);
  const last = years.at(-1);
  if (last === undefined) return undefined;
  const to = last + 1;
  const from = firstYear(years, to);
  const step = STEPS.find((one) => (to - from) / one <= MOST_TICKS) ?? 100;
  const first = Math.ceil(from / step) * step;
  const ticks = Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
  return { from, to, folded: years.some((year) => year < from), ticks };
}

/** The share of the line that early dates are folded into, in per cent. */
const FOLD = 10;

/** The place of a moment on the scale, in per cent; the middle of the fold for what is too early. */
export function placeOn({ from, to, folded }: TimeScale, moment: number): number {
  if (moment < from) return FOLD / 2;
  const start = folded ? FOLD : 0;
  return Math.round((start + ((moment - from) / (to - from)) * (100 - start)) * 10) / 10;
}

/** Items by year, newest year first and within it newest first; an item without a date is left out. */
export function byYear<T>(
  items: readonly T[],
  dateOf: (item: T) => string | undefined,
): { year: string; items: T[] }[] {
  const dated = items.flatMap((item) => {
    const date = dateOf(item);
    return date ? [{ date, item }] : [];
  });
  // A year alone may mean any of its days, so it stands after the days that are known.
  const sorted = dated.toSorted((a, b) => b.date.localeCompare(a.date, 'en'));
  return [...Map.groupBy(sorted, ({ date }) => yearOf(date))].map(([year, own]) => ({
    year,
    items: own.map(({ item }) => item),
  }));
}
