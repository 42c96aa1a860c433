/** The one order per kind, always with a tie-break, so that the same input gives the same bytes. */
import type { AnyEntry, Entry } from './entry.ts';

export function byTitle(a: AnyEntry, b: AnyEntry): number {
  return a.data.title.localeCompare(b.data.title, 'en') || a.id.localeCompare(b.id, 'en');
}

/** Newest first; events without a date last. */
export function byDate(a: Entry<'event'>, b: Entry<'event'>): number {
  return (b.data.start ?? '').localeCompare(a.data.start ?? '', 'en') || byTitle(a, b);
}
