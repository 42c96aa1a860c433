/** When an entry last changed, as far as it says so itself: the same on every machine, unlike the dates of files. */
import { keyOf, type AnyEntry } from './entry.ts';
import { lastDay } from './dates.ts';
import { sourcesOf } from './upkeep.ts';

function newest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted((a, b) => lastDay(a).localeCompare(lastDay(b), 'en'))
    .at(-1);
}

/** The last change that readers were told of, else the last comparison with the sources, else their last reading. */
export function findChangeDate(entry: AnyEntry): string | undefined {
  const { changelog, reviewed } = entry.data;
  return (
    newest([...(changelog ?? []).map(({ date }) => date), reviewed]) ??
    newest(sourcesOf(entry).map(({ accessed }) => accessed))
  );
}

/** How often readers were told of a change since the entry was made. */
export function countChanges({ data: { changelog } }: AnyEntry): number {
  return (changelog ?? []).filter(({ kind }) => kind !== 'created').length;
}

/** The first day that a date can mean, as a moment in UTC: `2026` is the first of January. */
export function firstMoment(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`;
}

export type Change = NonNullable<AnyEntry['data']['changelog']>[number] & {
  entry: AnyEntry;
  /** Unique and lasting: the entry and the place of the change in its log. */
  id: string;
};

/** All changes that readers were told of, newest first. */
export function changesOf(entries: readonly AnyEntry[]): Change[] {
  return entries
    .flatMap((entry) =>
      (entry.data.changelog ?? []).map((change, index) => ({ ...change, entry, id: `${keyOf(entry)}:${index}` })),
    )
    .toSorted((a, b) => b.date.localeCompare(a.date, 'en') || a.id.localeCompare(b.id, 'en'));
}

/** The newest change of all. */
export function findNewest(entries: readonly AnyEntry[]): string | undefined {
  return newest(entries.map(findChangeDate));
}
