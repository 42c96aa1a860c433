import { describe, expect, it } from 'vitest';
import { shownPages } from './pager.ts';

describe('the pages that are named', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [1, 10, [1, 2, 0, 10]],
    [3, 10, [1, 2, 3, 4, 0, 10]],
    [4, 10, [1, 2, 3, 4, 5, 0, 10]],
    [5, 10, [1, 0, 4, 5, 6, 0, 10]],
    [8, 10, [1, 0, 7, 8, 9, 10]],
    [10, 10, [1, 0, 9, 10]],
  ])('beside page %i of %i', (page, pages, shown) => {
    expect(shownPages(page, pages)).toEqual(shown);
  });
});
