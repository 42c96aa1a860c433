/** The one engine of the quick search and of the search page: loaded on first use, the same for every language. */
import { eachOnce, find } from './engine/find.ts';
import { filter, type Filtered } from './engine/facets.ts';
import { orderOf, type Library } from './engine/library.ts';
import { giveUp, inTime, open, type EngineSetting, type Opened } from './engine/open.ts';
import { tidyQuery } from './engine/query.ts';
import type { Ranked } from './engine/rank.ts';
import { toResult } from './engine/results.ts';
import type { Found, Help, ResultGroup, SearchRequest } from './types.ts';

export { SearchFailure } from './engine/failure.ts';
export type { EngineSetting } from './engine/open.ts';
export { tidyQuery } from './engine/query.ts';
export type { Filters, Found, Help, Result, ResultGroup, SearchRequest } from './types.ts';

/** Loads the readers of the indexes once. */
export async function preload(setting: EngineSetting): Promise<void> {
  await open(setting);
}

/** Runs a search in the open libraries; when the own one fails, it is opened anew the next time. */
async function guarded<T>(setting: EngineSetting, work: (libraries: Opened) => Promise<T>): Promise<T> {
  const libraries = await open(setting);
  try {
    return await work(libraries);
  } catch (error) {
    throw await giveUp(libraries, error);
  }
}

async function sorted(library: Library, rows: Ranked[], sort: SearchRequest['sort']): Promise<Ranked[]> {
  if (sort === 'relevance') return rows;
  const order = await orderOf(library, sort);
  const place = ({ document }: Ranked) => order.get(document) ?? Infinity;
  // Entries without a value come last, as they came.
  return rows.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

interface LibraryAnswer {
  groups: ResultGroup[];
  meant: Found['meant'];
  filtered: Filtered;
}

async function searchLibrary(library: Library, request: SearchRequest): Promise<LibraryAnswer> {
  const query = tidyQuery(request.query);
  const { rows: found, meant } = await find(library, query);
  const all = eachOnce(library, found);
  const lang = ({ document }: Ranked) => library.documents[document]?.lang ?? '';
  const rows = request.ownLanguage ? all.filter((row) => lang(row) === library.locale) : all;
  const filtered = filter(
    library.postings,
    library.documents.length,
    rows.map(({ document }) => document),
    request.filters,
  );
  const kept = new Set(filtered.kept);
  const list = await sorted(
    library,
    rows.filter(({ document }) => kept.has(document)),
    request.sort,
  );
  const groups = [...Map.groupBy(list, lang)].map(([language, members]) => ({
    lang: language,
    site: library.site,
    total: members.length,
    load: (from: number, count: number) =>
      Promise.all(members.slice(from, from + count).map((row) => toResult(library, row, query))),
  }));
  return { groups: inOrder(groups, library), meant, filtered };
}

/** The reader's own language first. */
function inOrder(groups: ResultGroup[], { bundle, locale }: Library): ResultGroup[] {
  const languages = [locale, ...bundle.facets.keys()];
  return groups.toSorted((a, b) => languages.indexOf(a.lang) - languages.indexOf(b.lang));
}

export async function search(setting: EngineSetting, request: SearchRequest): Promise<Found> {
  return guarded(setting, async (libraries) => {
    const [own, ...others] = await Promise.all([
      searchLibrary(libraries.own, request),
      ...libraries.sites.map(async ({ name, library }) => {
        const opened = await library;
        return { name, answer: opened && (await inTime(searchLibrary(opened, request))) };
      }),
    ]);
    const groups = [
      ...own.groups.map((group) => ({ ...group, load: recovering(libraries, group.load) })),
      ...others.flatMap(({ answer }) => answer?.groups ?? []),
    ];
    return {
      total: groups.reduce((sum, group) => sum + group.total, 0),
      groups,
      counts: own.filtered.counts,
      meant: own.meant,
      missingSites: others.flatMap(({ name, answer }) => (answer ? [] : [name])),
    };
  });
}

/** A result that cannot be loaded means an index that is not whole: it too is opened anew the next time. */
function recovering(libraries: Opened, load: ResultGroup['load']): ResultGroup['load'] {
  return async (from, count) => {
    try {
      return await load(from, count);
    } catch (error) {
      throw await giveUp(libraries, error);
    }
  };
}

/** What may help when nothing was found. */
export async function help(setting: EngineSetting, request: SearchRequest): Promise<Help> {
  return guarded(setting, async ({ own }) => {
    // Few searches need it, so no other reader loads it.
    const { helpWith } = await import('./engine/help.ts');
    const { filtered } = await searchLibrary(own, request);
    return helpWith(own, tidyQuery(request.query), filtered.without);
  });
}
