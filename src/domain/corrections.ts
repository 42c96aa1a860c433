/** The register of what was wrong: corrections and withdrawals, from the change logs of the entries. */
import type { AnyEntry } from './entry.ts';
import { keyOf } from './entry.ts';

export interface Correction {
  entry: AnyEntry;
  /** Unique and lasting: the entry and the place of the change in its log. */
  id: string;
  kind: 'corrected' | 'retracted';
  /** Undefined for an entry that was withdrawn without a line in its log. */
  date: string | undefined;
  note: string | undefined;
}

function correctionsIn(entry: AnyEntry): Correction[] {
  const logged = (entry.data.changelog ?? []).flatMap(({ kind, date, note }, index): Correction[] =>
    kind === 'corrected' || kind === 'retracted' ? [{ entry, id: `${keyOf(entry)}:${index}`, kind, date, note }] : [],
  );
  const untold = entry.data.status === 'retracted' && !logged.some((one) => one.kind === 'retracted');
  return untold
    ? [...logged, { entry, id: `${keyOf(entry)}:status`, kind: 'retracted', date: undefined, note: undefined }]
    : logged;
}

/** All corrections, newest first, those without a date last. */
export function correctionsOf(entries: readonly AnyEntry[]): Correction[] {
  return entries
    .flatMap(correctionsIn)
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en') || a.id.localeCompare(b.id, 'en'));
}
