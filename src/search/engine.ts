/** The one engine of the quick search and of the search page: Pagefind, loaded on first use. */
import { FACETS, type Facet } from './names.ts';
import type { FailureReason, Filters, Found, Help, Result, ResultGroup, SearchRequest, Sort } from './types.ts';

/** Where the index lies and what else is searched; written at build from the site's configuration. */
export interface EngineSetting {
  /** The address of the folder of the index, ending in `/`. */
  bundle: string;
  locale: string;
  languages: string[];
  sites: { name: string; bundle: string }[];
}

export class SearchFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, cause: unknown) {
    super(`The search failed: ${reason}.`, { cause });
    this.reason = reason;
  }
}

interface PagefindResult {
  data: () => Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    filters: Record<string, string[]>;
    sub_results: { url: string; title: string; excerpt: string }[];
  }>;
}

interface PagefindAnswer {
  results: PagefindResult[];
  filters: Record<string, Record<string, number>>;
}

interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (query: string | null, options: Record<string, unknown>) => Promise<PagefindAnswer | null>;
}

let loading: Promise<Pagefind> | undefined;

async function loadPagefind({ bundle, locale, languages }: EngineSetting): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  const baseUrl = bundle.replace(/pagefind\/$/, '');
  // Other names of an entry find it, but weigh little.
  await pagefind.options({
    baseUrl,
    excerptLength: 24,
    ranking: { metaWeights: { title: 5, names: 1.5, facts: 0.2, kind: 0, grade: 0 } },
  });
  await pagefind.init();
  for (const [index, language] of languages.filter((one) => one !== locale).entries()) {
    // Pagefind refuses the same path twice; the dots make it another one.
    const path = bundle.replace(/pagefind\/$/, `${'./'.repeat(index + 1)}pagefind/`);
    await pagefind.mergeIndex(path, { language, baseUrl });
  }
  await pagefind.filters();
  return pagefind;
}

function reasonOf(error: unknown): FailureReason {
  if (!navigator.onLine) return 'offline';
  if (/wasm|webassembly/i.test(String(error))) return 'refused';
  return error instanceof TypeError ? 'missing' : 'unknown';
}

/** Loads the index reader once; a failure is forgotten, so that the next search tries again. */
export async function preload(setting: EngineSetting): Promise<void> {
  loading ??= loadPagefind(setting);
  try {
    await loading;
  } catch (error) {
    loading = undefined;
    throw new SearchFailure(reasonOf(error), error);
  }
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

const ORDER: Record<Sort, Record<string, 'asc' | 'desc'> | undefined> = {
  relevance: undefined,
  newest: { newest: 'desc' },
  title: { title: 'asc' },
  evidence: { evidence: 'desc' },
};

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

async function resultOf(result: PagefindResult, text: string): Promise<Result> {
  const { url, excerpt, meta, filters, sub_results: parts } = await result.data();
  return {
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? '',
    facts: meta['facts'] ?? '',
    grade: meta['grade'] === undefined ? undefined : Number(meta['grade']),
    lang: filters['language']?.[0] ?? '',
    site: undefined,
    excerpt: text === '' ? '' : excerpt,
    parts: text === '' ? [] : parts.filter((part) => part.url.includes('#')).slice(0, 3),
  };
}

export async function search(setting: EngineSetting, request: SearchRequest): Promise<Found> {
  await preload(setting);
  const pagefind = (await loading) as Pagefind;
  const text = tidyQuery(request.query);
  const ask = async (filters: Filters) => {
    const sort = ORDER[request.sort];
    return pagefind.search(text === '' ? null : text, { filters: toPagefind(filters), ...(sort ? { sort } : {}) });
  };
  const languages = request.ownLanguage ? [setting.locale] : setting.languages;
  const wanted = languages
    .filter((lang) => request.filters.language?.includes(lang) ?? true)
    .toSorted((a, b) => Number(b === setting.locale) - Number(a === setting.locale));
  const groups: ResultGroup[] = [];
  for (const lang of wanted) {
    const results = (await ask({ ...request.filters, language: [lang] }))?.results ?? [];
    if (results.length === 0) continue;
    groups.push({
      lang,
      site: undefined,
      total: results.length,
      load: (from, count) => Promise.all(results.slice(from, from + count).map((one) => resultOf(one, text))),
    });
  }
  const own: Filters = request.ownLanguage ? { ...request.filters, language: [setting.locale] } : request.filters;
  const counts = { ...(await ask(own))?.filters };
  // Counts inside a facet ignore that facet's own choice, or an OR could never be widened.
  for (const facet of FACETS) {
    if (own[facet]?.length) counts[facet] = (await ask({ ...own, [facet]: [] }))?.filters[facet] ?? {};
  }
  return { total: groups.reduce((sum, group) => sum + group.total, 0), groups, counts, missingSites: [] };
}

export async function help(setting: EngineSetting, request: SearchRequest): Promise<Help> {
  const looser: { facet: Facet; total: number }[] = [];
  for (const facet of FACETS) {
    if (!request.filters[facet]?.length) continue;
    const { total } = await search(setting, { ...request, filters: { ...request.filters, [facet]: [] } });
    if (total > 0) looser.push({ facet, total });
  }
  return { didYouMean: undefined, looser, nearest: [] };
}
