/**
 * The entries of the content folder while this process runs. The loader and the pages are bundled apart, each with its
 * own copy of these modules; what they share hangs on the process. Only this module touches it.
 */
import type { Kind } from '../schema/kinds.ts';

/** A file of the content folder, read and judged. */
export interface StoredEntry {
  kind: Kind;
  id: string;
  /** The language of a translation; undefined for the original. */
  locale: string | undefined;
  /** Its path in the content folder. */
  file: string;
  data: unknown;
  /** The digests of its front matter and its body. */
  front: string;
  body: string;
}

/** What changed: entries, or of one its body only. */
export type Change = 'entries' | 'body';

/** Another number after each change. */
export type EntriesVersion = Readonly<Record<Change, number>>;

interface EntryStore {
  /** By path. */
  entries: Map<string, StoredEntry>;
  version: EntriesVersion;
  listeners: Set<(change: Change) => void>;
  isFed?: boolean;
  stopFollowing?: () => void;
}

const KEY = Symbol.for('serai.entries');

function getStore(): EntryStore {
  const process = globalThis as { [KEY]?: EntryStore | undefined };
  process[KEY] ??= { entries: new Map(), version: { entries: 0, body: 0 }, listeners: new Set() };
  return process[KEY];
}

function tellOf(change: Change, store: EntryStore): void {
  store.version = { ...store.version, [change]: store.version[change] + 1 };
  for (const listener of store.listeners) listener(change);
}

/** In no order. */
export function getEntries(): Iterable<StoredEntry> {
  return getStore().entries.values();
}

/** Tells whether what was made of the entries is still of them. */
export function getEntriesVersion(): EntriesVersion {
  return getStore().version;
}

/** All entries, in place of those that there were. */
export function putEntries(entries: Iterable<StoredEntry>): void {
  const store = getStore();
  store.entries = new Map(Array.from(entries, (entry) => [entry.file, entry]));
  tellOf('entries', store);
}

/** From now on whoever runs this process puts the entries there itself. */
export function feedStore(): void {
  getStore().isFed = true;
}

export function isStoreFed(): boolean {
  return getStore().isFed ?? false;
}

/** One file that is new or has changed. */
export function putEntry(entry: StoredEntry): void {
  const store = getStore();
  const known = store.entries.get(entry.file);
  if (known?.front === entry.front && known.body === entry.body) return;
  store.entries.set(entry.file, entry);
  tellOf(known?.front === entry.front ? 'body' : 'entries', store);
}

/** A file that is no more, or all of a folder. */
export function dropEntries(path: string): void {
  const store = getStore();
  const gone = [...store.entries.keys()].filter((file) => file === path || file.startsWith(`${path}/`));
  for (const file of gone) store.entries.delete(file);
  if (gone.length > 0) tellOf('entries', store);
}

/** Whoever follows the folder from now on; the one before, of older code, is stopped. */
export function setFollower(stop: () => void): void {
  const store = getStore();
  store.stopFollowing?.();
  store.stopFollowing = stop;
}

/** Is called after each change. */
export function onEntriesChange(listener: (change: Change) => void): void {
  getStore().listeners.add(listener);
}
