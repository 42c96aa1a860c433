/**
 * What a page reads while it is made: entries, texts, lists. When all of that is as it was, the page would be as it was
 * too, and the next build keeps it. Whatever pages are made of has to be read through the graph, `getFileText`, or what
 * `once` and `answer` make of them, each of which notes it.
 */
import { hash } from 'node:crypto';
import type { AnyEntry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';

/** A kind of read and what was read: `entry case:kr/hometax`, `made talks topic ai`. */
export type Read = string;

/** Only a page that cannot be kept reads this: a picture is made by Astro, page by page. */
export const NEVER: Read = 'never';

let reading: Set<Read> | undefined;

export function note(read: Read): void {
  reading?.add(read);
}

/** From here on until `stopReading` a page is made. */
export function startReading(): void {
  reading = new Set();
}

export function stopReading(): ReadonlySet<Read> {
  const reads = reading ?? new Set();
  reading = undefined;
  return reads;
}

/** Does some work whose reads are not those of the page: they stand behind a name of their own. */
export function apart<T>(work: () => T): { value: T; reads: ReadonlySet<Read> } {
  const outer = reading;
  const own = new Set<Read>();
  reading = own;
  try {
    const value = work();
    // What is read after a wait would be noted for whoever reads then.
    if (value instanceof Promise) throw new TypeError('Work whose reads are followed must be done at once.');
    return { value, reads: own };
  } finally {
    reading = outer;
  }
}

/** What was read for a thing that many pages take a part of, or for an answer. */
const behind = new Map<Read, ReadonlySet<Read>>();

export function noteBehind(made: Read, reads: ReadonlySet<Read>): void {
  behind.set(made, reads);
}

/** The reads behind what was made once in this build. */
export function readsBehind(): ReadonlyMap<Read, ReadonlySet<Read>> {
  return behind;
}

const answers = new Map<string, (graph: Graph, key: string) => unknown>();

const shared = new WeakMap<object, string | undefined>();

/** In whatever is hashed, the hash of a thing that many answers hold stands for it: a card stands in dozens of lists. */
export function share(value: unknown): void {
  if (typeof value === 'object' && value !== null) shared.set(value, undefined);
}

function shorten(_: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !shared.has(part)) return part;
  const found = shared.get(part) ?? hash('sha1', JSON.stringify(part), 'base64url');
  shared.set(part, found);
  return found;
}

/** Nothing has no text in JSON. */
const textOf = (value: unknown) => (value === undefined ? '' : JSON.stringify(value, shorten));

export function hashOf(value: unknown): string {
  return hash('sha1', textOf(value), 'base64url');
}

/**
 * The same function, but its page depends on the answer and not on what was read for it: of ten thousand entries that
 * are looked through, a page that shows six changes with those six.
 *
 * @param name Without spaces.
 * @param make Its answer is plain data, as JSON knows it.
 */
export function answer<T>(name: string, make: (graph: Graph, key: string) => T): (graph: Graph, key: string) => T {
  answers.set(name, make);
  return (graph, key) => {
    const { value, reads } = apart(() => make(graph, key));
    if (reading) {
      const read = `answer ${name} ${key}`;
      note(read);
      noteBehind(read, reads);
      if (!answered.has(read)) answered.set(read, hashOf(value));
    }
    return value;
  };
}

const answered = new Map<Read, string>();

export interface Sources {
  graph: Graph;
  entries: ReadonlyMap<string, AnyEntry>;
  /** The hashes of a file: its front matter, its body. */
  digests: ReadonlyMap<string, readonly [front: string, body: string]>;
}

/** Asks again, and notes what is read for it now. An answer about an entry that is no more is none. */
function askAgain(read: Read, name: string, graph: Graph): string {
  const end = name.indexOf(' ');
  const make = answers.get(name.slice(0, end));
  if (!make) throw new ReferenceError(`Nothing that is loaded answers “${name.slice(0, end)}”.`);
  try {
    const { value, reads } = apart(() => make(graph, name.slice(end + 1)));
    noteBehind(read, reads);
    return hashOf(value);
  } catch {
    return 'gone';
  }
}

/** What a read gives now, as a short text; of a thing made once it is what the reads behind it give. */
export function valueOf(read: Read, { graph, entries, digests }: Sources): string {
  const space = read.indexOf(' ');
  const [type, name] = [read.slice(0, space), read.slice(space + 1)];
  const ids = (list: readonly { kind: Kind; id: string }[]) => hashOf(list.map(({ kind, id }) => `${kind}:${id}`));
  const kind = KINDS.find((one) => one === name.slice(name.lastIndexOf(' ') + 1));
  switch (type) {
    case 'entry': {
      const entry = entries.get(name);
      if (!entry) return 'gone';
      return apart(() => [entry.file, ...[...entry.translations.values()].map(({ file }) => file)])
        .value.map((file) => `${file} ${digests.get(file)?.[0] ?? ''}`)
        .join(' ');
    }
    case 'body':
      return digests.get(name)?.[1] ?? 'gone';
    case 'all':
      return kind ? ids(graph.all(kind)) : 'gone';
    case 'everything':
      return kind ? ids(graph.everything(kind)) : 'gone';
    case 'backlinks': {
      const [to = '', from] = name.split(' ');
      const source = KINDS.find((one) => one === from);
      const target = KINDS.find((one) => to.startsWith(`${one}:`));
      return source && target
        ? ids(graph.backlinks({ kind: target, id: to.slice(target.length + 1) }, source))
        : 'gone';
    }
    case 'answer': {
      const known = answered.get(read);
      if (known !== undefined) return known;
      const value = askAgain(read, name, graph);
      answered.set(read, value);
      return value;
    }
    default:
      return 'unknown';
  }
}
