/**
 * What earlier runs read of the entries, so that of ten thousand only those are read that changed. A file is known by its
 * size and the moment of its last change, or else by its front matter; what other code read is dropped.
 */
import { createHash, hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONTENT_ROOT } from './content-root.ts';
import type { StoredEntry } from './entry-store.ts';

/** What decides what is read of a file. */
const MAKERS = ['src/schema', 'src/files'];
/** Fewer new files than this are read again the next time: to write the whole costs more. */
const WORTH_WRITING = 50;

/** When anything of the file last changed, and how many bytes it has. */
export interface KeptEntry {
  changed: number;
  bytes: number;
  entry: StoredEntry;
}

interface KeptFile {
  version: string;
  files: readonly KeptEntry[];
}

/** Beside what checks keep; undefined when nothing is to be kept. */
export function findKeptPath(): string | undefined {
  const wanted = process.env['SERAI_KEPT'];
  if (wanted === 'off') return undefined;
  const name = `${hash('sha1', CONTENT_ROOT).slice(0, 16)}.json`;
  return resolve(wanted ?? 'node_modules/.cache', 'serai-entries', name);
}

/** The code that reads the files, as a short text. */
export function codeVersion(root = '.'): string {
  const made = createHash('sha1').update(process.version);
  made.update(readFileSync(join(root, 'package.json')));
  for (const folder of MAKERS)
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts'))
        made.update(`\n${name}\n`).update(readFileSync(join(root, folder, name)));
  return made.digest('base64url');
}

function isKeptFile(value: unknown): value is KeptFile {
  return (
    typeof value === 'object' && value !== null && 'version' in value && 'files' in value && Array.isArray(value.files)
  );
}

/**
 * What is kept, by the path of each file.
 *
 * @param say Is told when it cannot be used.
 */
export function readKept(path: string, version: string, say: (sentence: string) => void): Map<string, KeptEntry> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return new Map();
  }
  try {
    const kept: unknown = JSON.parse(text);
    if (!isKeptFile(kept)) throw new Error('It is not what is kept.');
    if (kept.version === version) return new Map(kept.files.map((file) => [file.entry.file, file]));
    say('What earlier runs had read of the entries was read by another version: all entries are read anew.');
  } catch {
    say('What earlier runs had read of the entries is damaged: all entries are read anew.');
  }
  return new Map();
}

/** Keeps the entries for the next run, where that is worth it. */
export function writeKept(path: string, version: string, files: readonly KeptEntry[], fresh: number): void {
  if (fresh < WORTH_WRITING) return;
  mkdirSync(dirname(path), { recursive: true });
  // Another run may read it at this moment.
  const part = `${path}.${process.pid}`;
  writeFileSync(part, JSON.stringify({ version, files } satisfies KeptFile));
  renameSync(part, path);
}
