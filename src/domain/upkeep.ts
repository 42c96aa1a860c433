/** What editors have to look after. */
import type { DataOf } from '../schema/index.ts';
import { isPast, lastDay } from './dates.ts';
import type { AnyEntry, Entry } from './entry.ts';

export type Source = NonNullable<DataOf<'topic'>['sources']>[number];
export type ReviewState = 'overdue' | 'soon' | 'later' | 'unset';

/** An entry is due soon when its date of review comes within a quarter of a year. */
const SOON_DAYS = 90;

function daysAfter(today: string, days: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Whether an entry is due for review; a month or a year is due at its end. */
export function reviewStateOf({ data: { reviewBy } }: AnyEntry, today: string): ReviewState {
  if (!reviewBy) return 'unset';
  if (isPast(reviewBy, today)) return 'overdue';
  return lastDay(reviewBy) <= daysAfter(today, SOON_DAYS) ? 'soon' : 'later';
}

export function sourcesOf(entry: AnyEntry): readonly Source[] {
  return 'sources' in entry.data ? (entry.data.sources ?? []) : [];
}

/** Where readers can open a source; undefined where only a copy or test address is known. */
export function findPublicAddress(source: Source): string | undefined {
  return source.url ?? (source.doi ? `https://doi.org/${source.doi}` : source.archivedUrl);
}

/** Tiers of those without a stake in the matter. */
const INDEPENDENT_TIERS: ReadonlySet<string> = new Set(['independent', 'audit', 'peer-reviewed', 'statistics']);

export function hasIndependentSource(entry: AnyEntry): boolean {
  return sourcesOf(entry).some((source) => INDEPENDENT_TIERS.has(source.tier));
}

/** True for a country of which only names and codes are entered. */
export function isStub({ data }: Entry<'country'>): boolean {
  return !data.summary && !data.indicators?.length && !data.sources?.length;
}

/** The open doubts of an entry; one that concerns several fields counts once. */
export function doubtsOf(entry: AnyEntry): string[] {
  return [...new Set((entry.data.verify ?? []).map((doubt) => doubt.note))];
}
