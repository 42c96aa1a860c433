/** How the collection is spread, and where it is thin. */
import type { AnyEntry } from './entry.ts';
import { findPublicAddress, sourcesOf, type Source } from './upkeep.ts';

export interface Share {
  code: string;
  count: number;
  /** Of all that were counted, 0–1; the shares of values of which a thing has several add up to more. */
  share: number;
}

/**
 * Counts how many things have each value.
 *
 * @param codes all values there could be, so that nought is told too; else those found, the most frequent first.
 */
export function sharesOf<T>(
  things: readonly T[],
  valuesOf: (thing: T) => readonly string[],
  codes?: readonly string[],
): Share[] {
  const counts = new Map<string, number>((codes ?? []).map((code) => [code, 0]));
  for (const thing of things) {
    for (const value of new Set(valuesOf(thing))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const shares = [...counts].map(([code, count]) => ({
    code,
    count,
    share: things.length === 0 ? 0 : count / things.length,
  }));
  return codes ? shares : shares.toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code, 'en'));
}

/** The publications that the entries cite, each once, however many entries cite it. */
export function publicationsOf(entries: readonly AnyEntry[]): Source[] {
  const byAddress = new Map<string, Source>();
  for (const source of entries.flatMap(sourcesOf)) {
    const address = findPublicAddress(source) ?? source.copyUrl ?? source.id;
    if (!byAddress.has(address)) byAddress.set(address, source);
  }
  return [...byAddress.values()];
}

/** The values with the fewest things, at most `limit` of them unless more have none at all. */
export function thinnest(shares: readonly Share[], limit: number): Share[] {
  const rising = shares.toSorted((a, b) => a.count - b.count || a.code.localeCompare(b.code, 'en'));
  const without = rising.filter((one) => one.count === 0);
  return without.length >= limit ? without : rising.slice(0, limit);
}
