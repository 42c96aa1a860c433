/** Long lists on numbered pages: which groups, and which of their members, stand on which page. */

export interface Range {
  /** The place of the group in the list. */
  group: number;
  from: number;
  to: number;
}

/** How many pages so many things need: at least one. */
export function pagesFor(count: number, size: number): number {
  return Math.max(1, Math.ceil(count / size));
}

/**
 * The groups that stand on a page, and which of their members.
 *
 * @param counts How many members each group has, in the order of the list.
 * @param page From 1.
 */
export function rangesOn(counts: readonly number[], page: number, size: number): Range[] {
  const [first, last] = [(page - 1) * size, page * size];
  let before = 0;
  return counts.flatMap((count, group) => {
    const [from, to] = [Math.max(0, first - before), Math.min(count, last - before)];
    before += count;
    return from < to ? [{ group, from, to }] : [];
  });
}

/** The page on which a group begins. */
export function pageOfGroup(counts: readonly number[], group: number, size: number): number {
  const before = counts.slice(0, group).reduce((sum, count) => sum + count, 0);
  return Math.floor(before / size) + 1;
}

/** The pages that a page links to: the first and the last, and those near it. */
export function pagesNear(page: number, pages: number, reach = 2): number[] {
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= reach,
  );
}
