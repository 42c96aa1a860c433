/** Puts the entries of the content folder into the store. */
import { CONTENT_ROOT } from './content-root.ts';
import { putEntries, type StoredEntry } from './entry-store.ts';
import { codeVersion, findKeptPath } from './kept-entries.ts';
import { readEntries } from './read-entries.ts';

/** @throws Error when one cannot be read, in one sentence. */
export function findEntries(): StoredEntry[] {
  const say = (sentence: string) => {
    console.log(sentence);
  };
  return readEntries({ root: CONTENT_ROOT, kept: findKeptPath(), version: codeVersion(), say });
}

export function loadEntries(): void {
  putEntries(findEntries());
}
