/** Which results a page shows: the reader's own language page by page, and the first of every other group. */
import { writeState, type SearchState } from './address.ts';
import { make } from './dom.ts';
import { resultItem, type ListSetting } from './results.ts';
import type { Found, Result, ResultGroup } from './types.ts';
import { fill, languageName, type PageWords } from './words.ts';

/** Results on a page. */
export const PAGE = 10;
/** Results of another language or site below them. */
export const TASTE = 3;

export interface Shown {
  /** The group that the pages count. */
  main: ResultGroup | undefined;
  others: readonly ResultGroup[];
  pages: number;
  /** The page that is shown: the first where the one asked for does not exist. */
  page: number;
}

export function choose(found: Found, state: SearchState, locale: string): Shown {
  const { site } = state;
  const groups = found.groups.filter((group) => group.total > 0 && (!site || group.site === site));
  const main = groups.find((group) => group.lang === locale && !group.site) ?? groups[0];
  const pages = Math.ceil((main?.total ?? 0) / PAGE);
  const page = state.page > pages ? 1 : state.page;
  return { main, pages, page, others: page === 1 ? groups.filter((group) => group !== main) : [] };
}

export interface Loaded {
  group: ResultGroup;
  results: Result[];
}

/** Loads what is shown; the main group is the first. */
export function loadShown({ main, others, page }: Shown): Promise<Loaded[]> {
  const load = async (group: ResultGroup, from: number, count: number): Promise<Loaded> => ({
    group,
    results: await group.load(from, count),
  });
  return Promise.all([
    ...(main ? [load(main, (page - 1) * PAGE, PAGE)] : []),
    ...others.map((group) => load(group, 0, TASTE)),
  ]);
}

/** Where all results of another group are: its language as a filter, or the other site by its name. */
function moreLink({ lang, site, total }: ResultGroup, state: SearchState, words: PageWords, locale: string): Node {
  const to: SearchState = site
    ? { ...state, site, page: 1 }
    : { ...state, filters: { ...state.filters, language: [lang] }, ownLanguage: false, page: 1 };
  const n = total.toLocaleString(locale);
  const text = site
    ? fill(words.allOnSite, { n, site })
    : fill(words.allInLanguage, { n, language: languageName(lang, locale) });
  return make('p', { class: 'more' }, make('a', { href: writeState(to), 'data-go': '' }, text));
}

/** What the list of the page needs. */
export type PageSetting = ListSetting & { words: PageWords; title: string };

/** The groups as sections; the own language needs no heading to be seen. */
export function groupNodes(loaded: readonly Loaded[], state: SearchState, setting: PageSetting): HTMLElement[] {
  const { words, locale, title } = setting;
  return loaded.map(({ group, results }, index) => {
    const own = !group.site && group.lang === locale;
    const language = languageName(group.lang, locale);
    const name = group.site ? fill(words.onSite, { site: group.site }) : fill(words.inLanguage, { language });
    const more = index > 0 && group.total > results.length;
    return make(
      'section',
      { class: 'result-group' },
      make('h2', own ? { class: 'result-group__own', tabindex: '-1' } : { tabindex: '-1' }, own ? title : name),
      make('ol', { role: 'list' }, ...results.map((result) => resultItem(result, state.query, setting))),
      more && moreLink(group, state, words, locale),
    );
  });
}
