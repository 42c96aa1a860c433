/** All files of the content folder as entries: those that changed are read, of the others is known what they say. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CONTENT_ROOT } from './content-root.ts';
import type { StoredEntry } from './entry-store.ts';
import { findEntryPath } from './entry-path.ts';
import { codeVersion, findKeptPath, readKept, writeKept, type KeptEntry } from './kept-entries.ts';
import { readEntry } from './read-entry.ts';

/** In the order of their names, or nearly that of their ids, which is quicker to sort. */
function listFiles(): string[] {
  return readdirSync(CONTENT_ROOT, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((file) => findEntryPath(file) && !file.split('/').some((part) => part.startsWith('.')))
    .toSorted();
}

/**
 * @param say Is told when what is kept cannot be used.
 * @throws Error when one cannot be read, in one sentence.
 */
export function readEntries(say: (sentence: string) => void): StoredEntry[] {
  const path = findKeptPath();
  const version = codeVersion();
  const kept = path ? readKept(path, version, say) : new Map<string, KeptEntry>();
  let fresh = 0;
  const files = listFiles().flatMap((file): KeptEntry[] => {
    const { ctimeMs: changed, size: bytes } = statSync(join(CONTENT_ROOT, file));
    const known = kept.get(file);
    if (known?.changed === changed && known.bytes === bytes) return [known];
    fresh++;
    const entry = readEntry(file, readFileSync(join(CONTENT_ROOT, file), 'utf8'), known?.entry);
    return entry ? [{ changed, bytes, entry }] : [];
  });
  if (path) writeKept(path, version, files, fresh);
  return files.map(({ entry }) => entry);
}
