/** Pagefind as the engine uses it: one reader for all languages of a bundle. */
import { checkWasm, readJson, SearchFailure, toFailure } from './failure.ts';
import type { FacetFile } from './facets.ts';

export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  anchors: { element: string; id: string; text?: string; location: number }[];
}

export interface PagefindResult {
  /** Language and hash, as `en_0a1b2c3`. */
  id: string;
  score: number;
  /** Positions of the words found. */
  words: number[];
}

interface SearchOptions {
  filters?: Record<string, { any: string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  search: (query: string | null, options?: SearchOptions) => Promise<{ results: PagefindResult[] }>;
  destroy: () => Promise<void>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => Pagefind;
}

interface Entry {
  version: string;
  languages: Record<string, { hash: string; page_count: number }>;
}

export interface Bundle {
  address: string;
  pagefind: Pagefind;
  entry: Entry;
  /** What Serai wrote beside the index of each language. */
  facets: Map<string, FacetFile>;
}

const RANKING = { metaWeights: { title: 5, kw: 3, kwo: 0.6, facts: 0.2, kind: 0, grade: 0 } };

/** Pagefind starts its reader without waiting for it; its first search tells the error again. */
function quietly<T>(work: () => Promise<T>): Promise<T> {
  const silence = (event: PromiseRejectionEvent) => event.preventDefault();
  addEventListener('unhandledrejection', silence);
  return work().finally(() => setTimeout(() => removeEventListener('unhandledrejection', silence)));
}

function readEntry(address: string, init: RequestInit): Promise<Entry> {
  return readJson<Entry>(`${address}pagefind-entry.json?ts=${Date.now()}`, init, 'missing');
}

export interface BundleSource {
  address: string;
  /** The module of Pagefind: always our own, as a policy need not allow scripts of others. */
  script: string;
  /** Name of another site; without what Serai writes beside an index it cannot be searched. */
  site: string | undefined;
  locale: string;
  languages: readonly string[];
}

/** As Pagefind chooses: the page's language, else the one with most pages. */
function mainLanguage(entry: Entry, locale: string): string {
  const pages = (language: string) => entry.languages[language]?.page_count ?? 0;
  const languages = Object.keys(entry.languages);
  const main = languages.includes(locale) ? locale : languages.toSorted((a, b) => pages(b) - pages(a))[0];
  if (main === undefined) throw new SearchFailure('incomplete');
  return main;
}

function readFacets({ address }: BundleSource, hash: string, init: RequestInit): Promise<FacetFile> {
  return readJson<FacetFile>(`${address}facets.${hash}.json`, init, 'incomplete');
}

/** Before the JSON of a fragment. */
const SIGNATURE = 'pagefind_dcd';

/** The text of a document, read past Pagefind: its own reader changes what it has given out already. */
export async function readFragment(address: string, id: string): Promise<Fragment> {
  const response = await fetch(`${address}fragment/${id}.pf_fragment`);
  if (!response.ok || !response.body) throw new Error(`The fragment ${id} is not there.`);
  const text = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
  const fragment = JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
  return { ...fragment, url: `${address.replace(/pagefind\/$/, '')}${fragment.url.replace(/^\//, '')}` };
}

/** A browser remembers that a script did not come; under another address it asks again. */
let misses = 0;

async function importPagefind(script: string): Promise<PagefindModule> {
  try {
    const again = `${script}${script.includes('?') ? '&' : '?'}${misses}`;
    return (await import(/* @vite-ignore */ misses === 0 ? script : again)) as PagefindModule;
  } catch (error) {
    misses++;
    throw new SearchFailure(navigator.onLine ? 'incomplete' : 'offline', error);
  }
}

/** Reads the files that lead to the index; the index itself is read in pieces, as queries need them. */
export async function openBundle(source: BundleSource, signal?: AbortSignal): Promise<Bundle> {
  checkWasm();
  const { address, script, locale } = source;
  const init: RequestInit = signal ? { signal } : {};
  const importing = importPagefind(script);
  // The entry is judged first: without it the whole index is missing, and not only a part of it.
  importing.catch(() => undefined);
  const entry = await readEntry(address, init);
  const module = await importing;
  const main = mainLanguage(entry, locale);
  const others = Object.keys(entry.languages).filter((language) => language !== main);
  const baseUrl = address.replace(/pagefind\/$/, '');
  // Without a worker: it would cost another script, and copying results costs more than finding them.
  const pagefind = module.createInstance({ basePath: address, baseUrl, ranking: RANKING, noWorker: true });
  const loaded = quietly(async () => {
    // Waits until the reader stands.
    await pagefind.options({ ranking: RANKING });
    // Pagefind refuses the same path twice; the dot makes it another one.
    const path = address.replace(/pagefind\/$/, './pagefind/');
    await Promise.all(others.map((language) => pagefind.mergeIndex(path, { language, baseUrl, ranking: RANKING })));
  });
  const facets = [main, ...others].map(async (language): Promise<[string, FacetFile]> => [
    language,
    await readFacets(source, entry.languages[language]?.hash ?? '', init),
  ]);
  try {
    const [files] = await Promise.all([Promise.all(facets), loaded]);
    return { address, pagefind, entry, facets: new Map(files) };
  } catch (error) {
    await pagefind.destroy();
    throw error instanceof SearchFailure ? error : await explain(address, entry, error);
  }
}

/** The reason behind an error of Pagefind: the site was built anew, or a file of it is not there. */
export async function explain(address: string, known: Entry, error: unknown): Promise<SearchFailure> {
  try {
    const entry = await readEntry(address, { cache: 'no-store' });
    const same = JSON.stringify(entry.languages) === JSON.stringify(known.languages);
    return new SearchFailure(same ? 'incomplete' : 'newer', error);
  } catch (failure) {
    return toFailure(failure);
  }
}
