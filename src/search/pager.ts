/** Numbered pages of results, each with an address. */
import { writeState, type SearchState } from './address.ts';
import { make } from './dom.ts';
import { fill, type PagerWords } from './words.ts';

/** The first, the last and those around the current one; 0 stands for what is left out. */
export function shownPages(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const sorted = [...new Set(near)].toSorted((a, b) => a - b);
  return sorted.flatMap((one, index) => {
    const gap = one - (sorted[index - 1] ?? 0);
    if (gap <= 1) return [one];
    return gap === 2 ? [one - 1, one] : [0, one];
  });
}

export function pagerNodes(state: SearchState, pages: number, words: PagerWords): HTMLElement[] {
  if (pages < 2) return [];
  const { page } = state;
  const link = (to: number, text: string, attributes: Readonly<Record<string, string | undefined>>) =>
    make('li', {}, make('a', { href: writeState({ ...state, page: to }) || '?', 'data-go': '', ...attributes }, text));
  return [
    ...(page > 1 ? [link(page - 1, words.previous, { rel: 'prev' })] : []),
    ...shownPages(page, pages).map((one) =>
      one === 0
        ? make('li', { 'aria-hidden': 'true' }, '…')
        : link(one, String(one), {
            'aria-label': fill(words.page, { page: one }),
            'aria-current': one === page ? 'page' : undefined,
          }),
    ),
    ...(page < pages ? [link(page + 1, words.next, { rel: 'next' })] : []),
  ];
}
