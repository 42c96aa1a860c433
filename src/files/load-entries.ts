/** Puts the entries of the content folder into the store. */
import { CONTENT_ROOT } from './content-root.ts';
import { putEntries } from './entry-store.ts';
import { codeVersion, findKeptPath } from './kept-entries.ts';
import { readEntries } from './read-entries.ts';

export function loadEntries(): void {
  const say = (sentence: string) => {
    console.log(sentence);
  };
  putEntries(readEntries({ root: CONTENT_ROOT, kept: findKeptPath(), version: codeVersion(), say }));
}
