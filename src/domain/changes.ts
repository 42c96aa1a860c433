/** When an entry last changed, as its own file says: no clock and no file dates. */
import type { AnyEntry } from './entry.ts';

/** The newest date of its change log and its review; undefined where it has neither. */
export function findModified({ data }: Pick<AnyEntry, 'data'>): string | undefined {
  const dates = [...(data.changelog ?? []).map(({ date }) => date), ...(data.reviewed ? [data.reviewed] : [])];
  return dates.toSorted().at(-1);
}

/** The newest change of all. */
export function findNewest(entries: readonly AnyEntry[]): string | undefined {
  return entries.reduce<string | undefined>((newest, entry) => {
    const date = findModified(entry);
    return date !== undefined && (newest === undefined || date > newest) ? date : newest;
  }, undefined);
}
