/** The only importer of astro:content: public entries in, a frozen graph out, built once. */
import { getCollection } from 'astro:content';
import type { AnyEntry, TranslatedFields } from '../domain/entry.ts';
import { buildGraph, type Graph } from '../domain/graph.ts';
import { isPublic } from '../domain/visibility.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import type { Translation } from '../schema/translation.ts';
import { SITE } from '../site.config.ts';

type Translations = Map<string, Map<string, TranslatedFields>>;

async function loadTranslations(): Promise<Translations> {
  const byEntry: Translations = new Map();
  for (const { id, data, filePath = '' } of await getCollection('translation')) {
    const [kind = '', locale = '', ...rest] = id.split(':');
    if (!(SITE.languages as readonly string[]).includes(locale)) continue;
    const key = `${kind}:${rest.join(':')}`;
    const { translation, ...wording } = data;
    const locales = byEntry.get(key) ?? new Map<string, TranslatedFields>();
    byEntry.set(key, locales.set(locale, { file: filePath, translation: translation as Translation, wording }));
  }
  return byEntry;
}

async function loadKind(kind: Kind, translations: Translations): Promise<AnyEntry[]> {
  const entries = await getCollection(kind);
  return entries.map(
    ({ id, data, filePath = '' }) =>
      Object.freeze({
        kind,
        id,
        data,
        file: filePath,
        translations: translations.get(`${kind}:${id}`) ?? new Map(),
      }) as AnyEntry,
  );
}

async function loadGraph(): Promise<Graph> {
  const translations = await loadTranslations();
  const entries = await Promise.all(KINDS.map((kind) => loadKind(kind, translations)));
  return buildGraph(entries.flat().filter(isPublic));
}

let graph: Promise<Graph> | undefined;

/** The graph of all public entries; the same object for every page of a build. */
export function getGraph(): Promise<Graph> {
  graph ??= loadGraph();
  return graph;
}
