/** The one engine of the quick search and of the search page: Pagefind, loaded on first use. */
import { FACETS, type Facet } from './names.ts';

export type Filters = Partial<Record<Facet, string[]>>;

export interface Result {
  url: string;
  title: string;
  kind: string;
  facts: string;
  grade: number | undefined;
  lang: string | undefined;
  /** Safe HTML: text with `<mark>` around the words found. */
  excerpt: string;
}

export interface Found {
  total: number;
  /** How many results each value of each facet would leave. */
  counts: Record<string, Record<string, number>>;
  /** Loads the results from `from`, `count` of them. */
  load: (from: number, count: number) => Promise<Result[]>;
}

interface PagefindResult {
  data: () => Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    filters: Record<string, string[]>;
  }>;
}

interface PagefindAnswer {
  results: PagefindResult[];
  filters: Record<string, Record<string, number>>;
  totalFilters: Record<string, Record<string, number>>;
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (query: string | null, options: { filters: Record<string, unknown> }) => Promise<PagefindAnswer | null>;
}

let loading: Promise<Pagefind> | undefined;

/** The language whose pages are searched besides those of the page's own language. */
const SOURCE_LANGUAGE = 'en';

async function loadPagefind(bundle: string, locale: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  const baseUrl = bundle.replace(/pagefind\/$/, '');
  // Other names of an entry find it, but weigh little.
  await pagefind.options({
    baseUrl,
    excerptLength: 24,
    ranking: { metaWeights: { title: 5, names: 1.5, facts: 0.2, kind: 0, grade: 0 } },
  });
  await pagefind.init();
  if (locale !== SOURCE_LANGUAGE) {
    // Pagefind refuses the same path twice; the dot makes it another one.
    await pagefind.mergeIndex(bundle.replace(/pagefind\/$/, './pagefind/'), { language: SOURCE_LANGUAGE, baseUrl });
  }
  await pagefind.filters();
  return pagefind;
}

/** Loads the index reader once; a failure is forgotten, so that the next search tries again. */
export function preload(bundle: string, locale: string): Promise<unknown> {
  loading ??= loadPagefind(bundle, locale).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function gradeOf(meta: Record<string, string>): number | undefined {
  return meta['grade'] === undefined ? undefined : Number(meta['grade']);
}

/** OR inside a facet, AND between facets. */
function toPagefind(filters: Filters): Record<string, unknown> {
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const values = filters[facet] ?? [];
      return values.length > 0 ? [[facet, { any: values }]] : [];
    }),
  );
}

/** Longer queries cannot be typed on purpose; a query of 10,000 characters must not stall the page. */
const LONGEST_QUERY = 200;

export function tidyQuery(query: string): string {
  const tidy = query
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  // The cut must not leave half of a character behind.
  return tidy
    .slice(0, LONGEST_QUERY)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

export async function search(bundle: string, locale: string, query: string, filters: Filters): Promise<Found> {
  await preload(bundle, locale);
  const pagefind = (await loading) as Pagefind;
  const text = tidyQuery(query);
  const answer = await pagefind.search(text === '' ? null : text, { filters: toPagefind(filters) });
  const results = answer?.results ?? [];
  return {
    total: results.length,
    counts: await countsOf(pagefind, text, filters, answer),
    load: async (from, count) =>
      Promise.all(
        results.slice(from, from + count).map(async (result) => {
          const { url, excerpt, meta, filters: values } = await result.data();
          return {
            url,
            title: meta['title'] ?? url,
            kind: meta['kind'] ?? values['kind']?.[0] ?? '',
            facts: meta['facts'] ?? '',
            grade: gradeOf(meta),
            lang: meta['lang'],
            excerpt: text === '' ? '' : excerpt,
          };
        }),
      ),
  };
}

/** Counts inside a facet ignore that facet's own choice, or an OR could never be widened. */
async function countsOf(pagefind: Pagefind, text: string, filters: Filters, answer: PagefindAnswer | null) {
  const counts: Record<string, Record<string, number>> = { ...answer?.filters };
  for (const facet of FACETS) {
    if (!filters[facet]?.length) continue;
    const others = await pagefind.search(text === '' ? null : text, {
      filters: toPagefind({ ...filters, [facet]: [] }),
    });
    counts[facet] = others?.filters[facet] ?? {};
  }
  return counts;
}
