/** Public entries in, a frozen graph out, built once; while editing, again after each change. */
import { keyOf, type AnyEntry, type TranslatedFields } from '../domain/entry.ts';
import { buildGraph, type Graph } from '../domain/graph.ts';
import { isPublic } from '../domain/visibility.ts';
import { getEntries, getEntriesVersion, type EntriesVersion, type StoredEntry } from '../files/entry-store.ts';
import { KINDS } from '../schema/kinds.ts';
import type { Translation } from '../schema/translation.ts';
import { SITE } from '../site.config.ts';
import { note, type Sources } from './reads.ts';

/** One order on every machine. */
const { compare } = new Intl.Collator('en');

/** The translations of each entry, in the order of the languages. */
function translationsOf(stored: readonly StoredEntry[]): Map<string, Map<string, TranslatedFields>> {
  const byEntry = new Map<string, Map<string, TranslatedFields>>();
  for (const { kind, id, locale = '', file, data } of stored.toSorted((a, b) =>
    compare(a.locale ?? '', b.locale ?? ''),
  )) {
    const key = keyOf({ kind, id });
    // Of the schema of translations, which the checker knows.
    const { translation, ...wording } = data as { translation: Translation } & TranslatedFields['wording'];
    const locales = byEntry.get(key) ?? new Map<string, TranslatedFields>();
    byEntry.set(key, locales.set(locale, { file, translation, wording }));
  }
  return byEntry;
}

/** An entry of which is noted when a page reads it. */
function watchedEntry({ kind, id, file, data }: StoredEntry, translations: AnyEntry['translations']) {
  const read = `entry ${keyOf({ kind, id })}`;
  return Object.freeze({
    kind,
    id,
    file,
    get data() {
      note(read);
      return data;
    },
    get translations() {
      note(read);
      return translations;
    },
  }) as AnyEntry;
}

/** A graph of which is noted what a page asks of it. */
function watched(graph: Graph): Graph {
  return Object.freeze<Graph>({
    all: (kind) => {
      note(`all ${kind}`);
      return graph.all(kind);
    },
    everything: (kind) => {
      note(`everything ${kind}`);
      return graph.everything(kind);
    },
    get: graph.get,
    find: (kind, id) => {
      note(`entry ${kind}:${id}`);
      return graph.find(kind, id);
    },
    backlinks: (to, from) => {
      note(`backlinks ${keyOf(to)} ${from}`);
      return graph.backlinks(to, from);
    },
  });
}

interface Loaded {
  version: EntriesVersion;
  entries: readonly AnyEntry[];
  /** Of which nothing is noted. */
  plain: Graph;
  graph: Graph;
}

const languages: readonly (string | undefined)[] = [undefined, ...SITE.languages];

function getStored(): StoredEntry[] {
  return [...getEntries()].filter(({ locale }) => languages.includes(locale));
}

function load(version: EntriesVersion): Loaded {
  const stored = getStored();
  const originals = stored.filter(({ locale }) => locale === undefined).toSorted((a, b) => compare(a.id, b.id));
  const translations = translationsOf(stored.filter(({ locale }) => locale !== undefined));
  const byKind = Map.groupBy(originals, ({ kind }) => kind);
  const entries = KINDS.flatMap((kind) => byKind.get(kind) ?? [])
    .map((one) => watchedEntry(one, translations.get(keyOf(one)) ?? new Map()))
    .filter(isPublic);
  const plain = buildGraph(entries);
  return { version, entries, plain, graph: watched(plain) };
}

let last: Loaded | undefined;

function getLoaded(): Loaded {
  const version = getEntriesVersion();
  if (last?.version.entries !== version.entries) last = load(version);
  // What was made once for the graph may have read the body.
  else if (last.version.body !== version.body) last = { ...last, version, graph: watched(last.plain) };
  return last;
}

/** The graph and the hashes of its files: what tells whether a page would be as it was. */
export function getSources(): Sources {
  const { entries, graph } = getLoaded();
  return {
    graph,
    entries: new Map(entries.map((entry) => [keyOf(entry), entry])),
    digests: new Map(getStored().map(({ file, front, body }) => [file, [front, body]])),
  };
}

/** The graph of all public entries; the same object for every page until an entry changes. */
export function getGraph(): Promise<Graph> {
  return Promise.resolve(getLoaded().graph);
}
