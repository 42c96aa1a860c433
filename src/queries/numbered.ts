/** Lists on numbered pages: the part of one page, and the links between the pages. */
import { pageAddress, type Address } from '../domain/addresses.ts';
import { pageOfGroup, pagesNear, rangesOn } from '../domain/paging.ts';
import type { PageFrame, Pager } from '../domain/view.ts';
import { fill, getMessages } from '../i18n/index.ts';
import type { GroupHead } from './list-groups.ts';
import type { ListPage } from './lists.ts';

export function findPager(list: Address, page: number, pages: number): Pager {
  const at = (one: number) => pageAddress(list, one);
  return {
    page,
    pages,
    previous: page > 1 ? at(page - 1) : undefined,
    next: page < pages ? at(page + 1) : undefined,
    links: pagesNear(page, pages).map((one) => ({ page: one, href: at(one) })),
  };
}

/** A frame that says which of the pages it is: in its title, and in its description, which must differ too. */
export function withPager(frame: PageFrame, pager: Pager): PageFrame {
  if (pager.page === 1) return { ...frame, pager };
  const { page, pages } = pager;
  const which = fill(getMessages(frame.locale).paging.page, { page, pages });
  return { ...frame, title: `${frame.title}, ${which}`, description: `${frame.description} (${which})`, pager };
}

/** The groups of one page, with those of their cards that stand on it. */
export function cardsOn<G extends { cards: readonly unknown[] }>(
  groups: readonly G[],
  page: number,
  size: number,
): G[] {
  return rangesOn(
    groups.map(({ cards }) => cards.length),
    page,
    size,
  ).flatMap(({ group, from, to }) => {
    const whole = groups[group];
    return whole ? [{ ...whole, cards: whole.cards.slice(from, to) }] : [];
  });
}

/**
 * Where each group begins, seen from one of the pages.
 *
 * @param page 0 for another place altogether.
 * @param before Pages that stand before the groups begin.
 */
export function contentsOf(
  groups: readonly GroupHead[],
  list: Address,
  page: number,
  size: number,
  before = 0,
): ListPage['contents'] {
  const counts = groups.map(({ count }) => count);
  return groups.map(({ id, title, count }, index) => {
    const begins = before + pageOfGroup(counts, index, size);
    return { href: `${begins === page ? '' : pageAddress(list, begins)}#${id}`, title, count };
  });
}
