/** What Serai writes beside Pagefind's index: the values of the facets, and the words that help a lost reader. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { toSteps, type FacetFile } from '../../src/search/engine/facets.ts';
import { isPart } from '../../src/search/engine/excerpt.ts';
import type { WordFile } from '../../src/search/engine/help.ts';
import type { Fragment } from '../../src/search/engine/pagefind.ts';
import type { Orders } from './settle-index.ts';
import { foldText, normalise, unmarked, wordsOf } from '../../src/search/folding/index.ts';

/** Before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';
/** The words that are kept for corrections; the rarest go. */
const MOST_WORDS = 8_000;

function without(meta: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).filter(([name]) => !names.includes(name)));
}

/** Of a page what a result shows: its facets are in a file of their own, and nobody needs the address of its picture. */
function shown({ url, content, anchors }: Fragment, meta: Record<string, string>): Fragment {
  const kept = without(meta, ['image', 'image_alt']);
  const parts = anchors.filter(({ element, id }) => isPart({ element, id }) || id.endsWith('-title'));
  const named = parts.map(({ element, id, text, location }) => ({ element, id, ...(text ? { text } : {}), location }));
  return { url, content, filters: {}, meta: kept, anchors: named };
}

interface Page extends Fragment {
  id: string;
}

/** Reads the pages of an index, and takes the folded words out of what a reader downloads: the index has them. */
function readPages(folder: string): { pages: Page[]; keywords: Map<string, string> } {
  const keywords = new Map<string, string>();
  const pages = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const fragment = JSON.parse(gunzipSync(readFileSync(path)).subarray(SIGNATURE.length).toString('utf8')) as Fragment;
    const id = name.replace(/\.pf_fragment$/, '');
    keywords.set(id, fragment.meta['kw'] ?? '');
    const meta = without(fragment.meta, ['kw', 'kwo']);
    writeFileSync(path, gzipSync(SIGNATURE + JSON.stringify(shown(fragment, meta)), { level: 9 }));
    return { ...fragment, meta, id };
  });
  return { pages, keywords };
}

/** The address without the language: the same for an entry in all its languages. */
function entryOf(url: string, language: string): string {
  return language === SOURCE_LANGUAGE ? url : url.replace(new RegExp(`^/${language}/`), '/');
}

function facetFile(pages: readonly Page[], language: string, original: readonly Page[]): FacetFile {
  const numbers: Record<string, Record<string, number[]>> = {};
  for (const [number, page] of pages.entries())
    for (const [facet, values] of Object.entries(page.filters))
      for (const value of new Set(values)) ((numbers[facet] ??= {})[value] ??= []).push(number);
  const facets = Object.fromEntries(
    Object.entries(numbers).map(([facet, values]) => [
      facet,
      Object.fromEntries(Object.entries(values).map(([value, list]) => [value, toSteps(list)])),
    ]),
  );
  const ids = pages.map(({ id }) => id.slice(language.length + 1)).join(' ');
  if (language === SOURCE_LANGUAGE) return { ids, facets };
  const originals = new Map(original.map(({ url }, number) => [url, number]));
  return { ids, facets, same: pages.map(({ url }) => originals.get(entryOf(url, language)) ?? -1) };
}

function wordFile(pages: readonly Page[], keywords: ReadonlyMap<string, string>): WordFile {
  const counts = new Map<string, number>();
  for (const { content, meta } of pages) {
    const words = wordsOf(`${content} ${meta['title'] ?? ''}`).map(normalise);
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts]
    .filter(([word]) => /^[\p{L}\p{M}]{3,24}$/u.test(word))
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
  const places = pages
    .filter(({ meta }) => meta['kind'] === 'topic' || meta['kind'] === 'country')
    .map(({ id, url, meta }) => {
      const title = meta['title'] ?? url;
      const forms = (keywords.get(id) ?? '').split(' ').flatMap(unmarked);
      return { url, title, kind: meta['kind'] ?? '', forms: [...new Set([...foldText(title), ...forms])].join(' ') };
    });
  return { words: words.join(' '), places };
}

/** The numbers of pages in an order, the first to show first. */
function orderFile(pages: readonly Page[], language: string, sort: string, ids: readonly string[]): number[] {
  const numbers = new Map(pages.map(({ id }, number) => [id.slice(language.length + 1), number]));
  const list = ids.flatMap((id) => numbers.get(id) ?? []);
  return sort === 'title' ? list : list.toReversed();
}

/** Writes `facets`, `words` and a file for each order, `<name>.<hash>.json`, for each language of the index in `folder`. */
export function writeSearchFiles(folder: string, orders: Orders): void {
  const { languages } = JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  const { pages, keywords } = readPages(join(folder, 'fragment'));
  // In the order of addresses, neighbours have the same kind and country, and the file is smaller.
  const inOrder = pages.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const of = (language: string) => inOrder.filter(({ id }) => id.slice(0, id.lastIndexOf('_')) === language);
  const original = of(SOURCE_LANGUAGE);
  for (const [language, { hash }] of Object.entries(languages)) {
    const own = of(language);
    writeFileSync(join(folder, `facets.${hash}.json`), JSON.stringify(facetFile(own, language, original)));
    for (const [sort, ids] of orders.get(language) ?? [])
      writeFileSync(join(folder, `${sort}.${hash}.json`), JSON.stringify(orderFile(own, language, sort, ids)));
    writeFileSync(join(folder, `words.${hash}.json`), JSON.stringify(wordFile(own, keywords)));
  }
}
