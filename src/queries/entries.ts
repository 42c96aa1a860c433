/** The only importer of astro:content: public entries in, a frozen graph out, built once. */
import { getCollection } from 'astro:content';
import { keyOf, type AnyEntry, type TranslatedFields } from '../domain/entry.ts';
import { buildGraph, type Graph } from '../domain/graph.ts';
import { isPublic } from '../domain/visibility.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import type { Translation } from '../schema/translation.ts';
import { SITE } from '../site.config.ts';
import { note, type Sources } from './reads.ts';

type Translations = Map<string, Map<string, TranslatedFields>>;

/** The hashes of the files, as the loader made them: front matter and body. */
const digests = new Map<string, readonly [front: string, body: string]>();

function keepDigest(file: string, digest: string | number | undefined): void {
  const [front = '', body = ''] = String(digest).split(' ');
  digests.set(file, [front, body]);
}

async function loadTranslations(): Promise<Translations> {
  const byEntry: Translations = new Map();
  for (const { id, data, digest, filePath = '' } of await getCollection('translation')) {
    const [kind = '', locale = '', ...rest] = id.split(':');
    if (!(SITE.languages as readonly string[]).includes(locale)) continue;
    keepDigest(filePath, digest);
    const key = `${kind}:${rest.join(':')}`;
    const { translation, ...wording } = data;
    const locales = byEntry.get(key) ?? new Map<string, TranslatedFields>();
    byEntry.set(key, locales.set(locale, { file: filePath, translation: translation as Translation, wording }));
  }
  return byEntry;
}

/** An entry of which is noted when a page reads it. */
function watchedEntry(kind: Kind, id: string, file: string, data: unknown, translations: AnyEntry['translations']) {
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

async function loadKind(kind: Kind, translations: Translations): Promise<AnyEntry[]> {
  return (await getCollection(kind)).map(({ id, data, digest, filePath = '' }) => {
    keepDigest(filePath, digest);
    return watchedEntry(kind, id, filePath, data, translations.get(`${kind}:${id}`) ?? new Map());
  });
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

async function loadSources(): Promise<Sources> {
  const translations = await loadTranslations();
  const entries = (await Promise.all(KINDS.map((kind) => loadKind(kind, translations)))).flat().filter(isPublic);
  const graph = watched(buildGraph(entries));
  return { graph, entries: new Map(entries.map((entry) => [keyOf(entry), entry])), digests };
}

let sources: Promise<Sources> | undefined;

/** The graph and the hashes of its files: what tells whether a page would be as it was. */
export function getSources(): Promise<Sources> {
  sources ??= loadSources();
  return sources;
}

/** The graph of all public entries; the same object for every page of a build. */
export async function getGraph(): Promise<Graph> {
  return (await getSources()).graph;
}
