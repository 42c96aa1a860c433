/** All documents of a bundle, in all its languages, as the engine counts and ranks them. */
import type { Sort } from '../types.ts';
import { explain, openBundle, readFragment, type Bundle, type BundleSource, type Fragment } from './pagefind.ts';
import { addPostings, idsIn, type Postings } from './facets.ts';
import { readJson, SearchFailure } from './failure.ts';
import type { Answer } from './find.ts';

export interface Document {
  id: string;
  lang: string;
  load: () => Promise<Fragment>;
}

export interface Library {
  bundle: Bundle;
  /** Name of the other site that it belongs to. */
  site: string | undefined;
  locale: string;
  documents: readonly Document[];
  numberOf: ReadonlyMap<string, number>;
  postings: Postings;
  /** The number of the first document of each language. */
  offsets: ReadonlyMap<string, number>;
  /** The document of the same entry in the reader's language, else in the first language that has it. */
  shownFor: readonly number[];
  /** Words looked for lately. */
  answers: Map<string, Promise<Answer>>;
  orders: Map<Sort, Promise<ReadonlyMap<number, number>>>;
  /** Pieces of the index that did not come: Pagefind passes over them without a word. */
  isBroken: () => boolean;
}

/** Watches for pieces of an index that the server does not give from now on. */
function watchPieces(address: string): () => boolean {
  // What an earlier reader of the same index asked for may fail only now.
  const since = performance.now();
  const folder = new URL(address, location.href).pathname.replace(/pagefind\/$/, '');
  let broken = false;
  const look = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceResourceTiming[]) {
      const isPiece =
        entry.startTime >= since && entry.name.includes(folder) && /\.pf_(?:index|meta)$/.test(entry.name);
      // No answer at all has the status 0; so has every answer in browsers that do not tell, but then it has a body.
      const failed = entry.responseStatus >= 400 || (entry.responseStatus === 0 && entry.decodedBodySize === 0);
      if (isPiece && failed && new URL(entry.name).origin === location.origin) broken = true;
    }
  };
  const observer = new PerformanceObserver((list) => look(list.getEntries()));
  observer.observe({ type: 'resource' });
  return () => {
    look(observer.takeRecords());
    return broken;
  };
}

export async function openLibrary(source: BundleSource, signal?: AbortSignal): Promise<Library> {
  const isBroken = watchPieces(source.address);
  const bundle = await openBundle(source, signal);
  const languages = [...bundle.facets.keys()].toSorted(
    (a, b) => rankOf(a, source) - rankOf(b, source) || a.localeCompare(b),
  );
  const documents: Document[] = [];
  const offsets = new Map<string, number>();
  const postings: Postings = new Map();
  const entries: string[] = [];
  for (const lang of languages) {
    const offset = documents.length;
    offsets.set(lang, offset);
    const file = bundle.facets.get(lang);
    if (!file) throw new SearchFailure('incomplete');
    addPostings(postings, file, offset);
    for (const [index, hash] of idsIn(file).entries()) {
      const id = `${lang}_${hash}`;
      let loading: Promise<Fragment> | undefined;
      documents.push({ id, lang, load: () => (loading ??= readFragment(source.address, id)) });
      const same = file.same ? (file.same[index] ?? -1) : index;
      entries.push(same < 0 ? `${lang}:${index}` : `:${same}`);
    }
  }
  const firstOf = new Map<string, number>();
  for (const [number, entry] of entries.entries()) if (!firstOf.has(entry)) firstOf.set(entry, number);
  return {
    bundle,
    site: source.site,
    locale: source.locale,
    documents,
    numberOf: new Map(documents.map(({ id }, number) => [id, number])),
    postings,
    offsets,
    shownFor: entries.map((entry, number) => firstOf.get(entry) ?? number),
    answers: new Map(),
    orders: new Map(),
    isBroken,
  };
}

/** The reader's language first, then those of the site in its order. */
function rankOf(lang: string, { locale, languages }: BundleSource): number {
  if (lang === locale) return -1;
  const index = languages.indexOf(lang);
  return index < 0 ? languages.length : index;
}

/** The place of each document in an order, language by language; those without a value have none. */
export function orderOf(library: Library, sort: Exclude<Sort, 'relevance'>): Promise<ReadonlyMap<number, number>> {
  let order = library.orders.get(sort);
  if (!order) {
    order = readOrders(library, sort);
    library.orders.set(sort, order);
  }
  return order;
}

async function readOrders({ bundle, offsets }: Library, sort: string): Promise<ReadonlyMap<number, number>> {
  const lists = await Promise.all(
    [...offsets].map(async ([lang, offset]) => {
      const file = `${bundle.address}${sort}.${bundle.entry.languages[lang]?.hash ?? ''}.json`;
      return (await readJson<number[]>(file, {}, 'incomplete')).map((page) => page + offset);
    }),
  );
  return new Map(lists.flatMap((list) => list.map((document, place): [number, number] => [document, place])));
}

/** Drops the reader of the index, so that the next search begins anew, and tells why. */
export async function closeLibrary(library: Library, error: unknown): Promise<SearchFailure> {
  await library.bundle.pagefind.destroy();
  return error instanceof SearchFailure ? error : explain(library.bundle.address, library.bundle.entry, error);
}
