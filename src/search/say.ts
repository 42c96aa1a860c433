/** What is announced when a search has been answered. */
import type { SearchState } from './address.ts';
import { formatCount } from './count.ts';
import type { Shown } from './groups.ts';
import type { Found } from './types.ts';
import { fill, type PageWords } from './words.ts';

export function sayFound(
  found: Found,
  { main, pages, page }: Shown,
  { query, site }: SearchState,
  words: PageWords,
  locale: string,
): string {
  if (!main) return query ? fill(words.nothing, { query }) : words.nothingFiltered;
  const results = formatCount(words.results, main.total, locale);
  const own = page > 1 ? fill(words.shown, { results, page, pages }) : results;
  const rest = site ? 0 : found.total - main.total;
  return rest > 0 ? fill(words.others, { own, n: rest.toLocaleString(locale) }) : own;
}
