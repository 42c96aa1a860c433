/**
 * What earlier runs read and found in the files, so that of ten thousand only those are read that changed. A file is known
 * by its size and the moment of its last change; what was kept by other code is dropped.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Digest } from './digest.ts';
import { TODAY } from '../../src/site.config.ts';
import type { Problem } from './problem.ts';
import type { ShareResult, Task } from './share.ts';

/** What decides what is read of a file. */
const MAKERS = ['scripts/check', 'src', 'package.json'];
/** Fewer new files than this are read again the next time: to write the whole costs more. */
const WORTH_WRITING = 50;

/**
 * When a file was last changed, its size, whether it is translated, and what was read; of a picture nothing. Of a file
 * that was judged what was found too.
 */
type Row = [changed: number, bytes: number, translated: boolean, digest: Digest | undefined, problems?: Problem[]];

interface Store {
  version: string;
  /** The date by which was judged what is past or due. */
  today: string;
  rows: Record<string, Row>;
}

function versionOf(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const files = (path: string): string[] =>
    /\.\w+$/.test(path)
      ? [path]
      : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
          .toSorted()
          .map((name) => join(path, name));
  for (const file of MAKERS.flatMap(files)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

function isStore(value: unknown): value is Store {
  return typeof value === 'object' && value !== null && 'version' in value && 'rows' in value;
}

/** What is kept, if it is whole and by this code; otherwise says why it is not used. */
function readStore(path: string, version: string, today: string, say: (sentence: string) => void): Store['rows'] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {};
  }
  try {
    const store: unknown = JSON.parse(text);
    if (!isStore(store)) throw new Error('It is no store.');
    if (store.version === version && store.today === today) return store.rows;
    if (store.version === version)
      return Object.fromEntries(Object.entries(store.rows).map(([name, row]) => [name, row.slice(0, 4) as Row]));
    say('What earlier checks had read was read by another version: all files are read anew.');
  } catch {
    say('What earlier checks had read is damaged: all files are read anew.');
  }
  return {};
}

/** A digest as it is of a file that is not judged. */
function plain(digest: Digest): Digest {
  return { ...digest, speakers: [], links: [], marks: [] };
}

export interface KeptDigests {
  /** The tasks that must be read, and what is known of the others. */
  divide: (tasks: readonly Task[]) => { unknown: Task[]; known: ShareResult };
  /** Keeps what was read and found. */
  keep: (tasks: readonly Task[], result: ShareResult) => void;
}

/**
 * Opens what is kept of a content folder.
 *
 * @param folder where it is kept.
 * @param root the project, whose code reads the files.
 */
export function openKept(
  folder: string,
  contentDir: string,
  root: string,
  say: (sentence: string) => void,
  today = TODAY,
): KeptDigests {
  const path = join(folder, `${createHash('sha256').update(contentDir).digest('hex').slice(0, 16)}.json`);
  const version = versionOf(root);
  const rows = readStore(path, version, today, say);
  const rowOf = ({ file }: Task): Row | undefined => {
    const row = rows[file.path];
    return row?.[0] === file.changed && row[1] === file.bytes && row[2] === file.translated ? row : undefined;
  };
  return {
    divide: (tasks) => {
      const unknown = tasks.filter((task) => (task.judged ? !rowOf(task)?.[4] : !rowOf(task)?.[3]));
      const left = new Set(unknown);
      const known: ShareResult = { problems: [], digests: [] };
      for (const task of tasks) {
        const row = left.has(task) ? undefined : rowOf(task);
        if (row?.[3]) known.digests.push(task.judged ? row[3] : plain(row[3]));
        if (task.judged && row?.[4]) known.problems.push(...row[4]);
      }
      return { unknown, known };
    },
    keep: (tasks, { digests, problems }) => {
      const isFresh = (task: Task) => (task.judged ? !rowOf(task)?.[4] : !rowOf(task));
      if (tasks.filter(isFresh).length < WORTH_WRITING) return;
      const byPath = new Map(digests.map((digest) => [digest.path, digest]));
      const found = Map.groupBy(problems, ({ file }) => file);
      const all = tasks.map((task): [string, Row] => {
        const { path: name, changed, bytes, translated } = task.file;
        if (!isFresh(task)) return [name, rowOf(task) ?? [changed, bytes, translated, undefined]];
        const digest = byPath.get(name);
        return task.judged
          ? [name, [changed, bytes, translated, digest, found.get(name) ?? []]]
          : [name, [changed, bytes, translated, digest && plain(digest)]];
      });
      const store: Store = { version, today, rows: Object.fromEntries(all) };
      mkdirSync(dirname(path), { recursive: true });
      const part = `${path}.${process.pid}`;
      writeFileSync(part, JSON.stringify(store));
      renameSync(part, path);
    },
  };
}
