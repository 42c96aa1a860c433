/** All files of the content folder as entries: those that changed are read, of the others is known what they say. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { StoredEntry } from './entry-store.ts';
import { findEntryPath } from './entry-path.ts';
import { readKept, writeKept, type KeptEntry } from './kept-entries.ts';
import { readEntry } from './read-entry.ts';

/** In the order of their names, or nearly that of their ids, which is quicker to sort. */
function listFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((file) => findEntryPath(file) && !file.split('/').some((part) => part.startsWith('.')))
    .toSorted();
}

export interface Reading {
  root: string;
  /** Where is kept what was read; undefined when nothing is. */
  kept: string | undefined;
  /** Of the code that reads. */
  version: string;
  /** Is told when what is kept cannot be used. */
  say: (sentence: string) => void;
}

/** @throws Error when one cannot be read, in one sentence. */
export function readEntries({ root, kept: path, version, say }: Reading): StoredEntry[] {
  const kept = path ? readKept(path, version, say) : new Map<string, KeptEntry>();
  let fresh = 0;
  const files = listFiles(root).flatMap((file): KeptEntry[] => {
    // Nobody can set this time, as they can that of the last change.
    const { ctimeMs: changed, size: bytes } = statSync(join(root, file));
    const known = kept.get(file);
    if (known?.changed === changed && known.bytes === bytes) return [known];
    fresh++;
    const entry = readEntry(file, readFileSync(join(root, file), 'utf8'), known?.entry);
    return entry ? [{ changed, bytes, entry }] : [];
  });
  if (path) writeKept(path, version, files, fresh);
  return files.map(({ entry }) => entry);
}
