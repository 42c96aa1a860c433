/** What Serai writes beside Pagefind's index: the values of the facets, orders, and the words that help a lost reader. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { toSteps, type FacetFile } from '../../src/search/engine/facets.ts';
import type { WordFile } from '../../src/search/engine/help.ts';
import type { Merged, PlacedPage } from './merge.ts';
import { countWords } from './words.ts';
import type { Group } from './write-index.ts';

/** The words that are kept for corrections; the rarest go. */
const MOST_WORDS = 8_000;

/** The address without the language: the same for an entry in all its languages. */
function entryOf(url: string, language: string): string {
  return language === SOURCE_LANGUAGE ? url : url.replace(new RegExp(`^/${language}/`), '/');
}

function facetFile(
  pages: readonly PlacedPage[],
  groups: readonly Group[],
  language: string,
  original: Merged | undefined,
) {
  const numbers: Record<string, Record<string, number[]>> = {};
  for (const [number, page] of pages.entries())
    for (const [facet, values] of Object.entries(page.filters))
      for (const value of new Set(values)) ((numbers[facet] ??= {})[value] ??= []).push(number);
  const inOrder = <T>(record: Record<string, T>) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const facets = Object.fromEntries(
    inOrder(numbers).map(([facet, values]) => [
      facet,
      Object.fromEntries(inOrder(values).map(([value, list]) => [value, toSteps(list)])),
    ]),
  );
  const file: FacetFile = { groups: groups.map(({ name, size }) => `${name} ${size}`).join(','), facets };
  if (language === SOURCE_LANGUAGE || !original) return file;
  const originals = new Map(original.pages.map(({ url }, number) => [url, number]));
  return { ...file, same: pages.map(({ url }) => originals.get(entryOf(url, language)) ?? -1) };
}

function wordFile({ pages, spoken }: Merged): WordFile {
  const words = [...countWords(spoken)]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
  const places = pages
    .filter(({ kind }) => kind === 'topic' || kind === 'country')
    .map(({ url, title, kind, forms }) => ({ url, title, kind, forms }));
  return { words: words.join(' '), places };
}

/** The numbers of the pages in each order, the first to show first; those equal stay in the order of addresses. */
function orderFiles(pages: readonly PlacedPage[], language: string): Record<string, number[]> {
  const numbers = pages.map((_, number) => number);
  const by = (compare: (a: PlacedPage, b: PlacedPage) => number) =>
    numbers.toSorted((a, b) => compare(pages[a] as PlacedPage, pages[b] as PlacedPage));
  const collator = new Intl.Collator(language, { numeric: true });
  const highest = (key: string) => (a: PlacedPage, b: PlacedPage) => {
    const [left = '', right = ''] = [a.sorts[key], b.sorts[key]];
    return left === right ? 0 : left < right ? 1 : -1;
  };
  return {
    title: by((a, b) => collator.compare(a.title, b.title)),
    newest: by(highest('newest')),
    evidence: by(highest('evidence')),
  };
}

/** Writes `facets`, `words` and a file for each order, `<name>.<hash>.json`, for one language of the index in `folder`. */
export function writeSearchFiles(
  folder: string,
  language: string,
  merged: Merged,
  { hash, groups }: { hash: string; groups: readonly Group[] },
  original: Merged | undefined,
): void {
  const { pages } = merged;
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, `${name}.${hash}.json`), JSON.stringify(value));
  write('facets', facetFile(pages, groups, language, original));
  write('words', wordFile(merged));
  for (const [name, numbers] of Object.entries(orderFiles(pages, language))) write(name, numbers);
}
