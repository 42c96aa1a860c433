import { describe, expect, it } from 'vitest';
import { pageOfGroup, pagesFor, pagesNear, rangesOn } from './paging.ts';

describe('pagesFor', () => {
  it('is one page at least', () => {
    expect([0, 1, 60, 61, 120].map((count) => pagesFor(count, 60))).toEqual([1, 1, 1, 2, 2]);
  });
});

describe('rangesOn', () => {
  const counts = [5, 0, 12, 3];

  it('splits a group between two pages', () => {
    expect(rangesOn(counts, 1, 10)).toEqual([
      { group: 0, from: 0, to: 5 },
      { group: 2, from: 0, to: 5 },
    ]);
    expect(rangesOn(counts, 2, 10)).toEqual([
      { group: 2, from: 5, to: 12 },
      { group: 3, from: 0, to: 3 },
    ]);
  });

  it('shows every member once', () => {
    const shown = Array.from({ length: pagesFor(20, 6) }, (_, page) => rangesOn(counts, page + 1, 6)).flat();
    expect(shown.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(20);
  });
});

describe('pageOfGroup', () => {
  it('is the page on which the group has its first member', () => {
    expect([0, 1, 2, 3].map((group) => pageOfGroup([5, 5, 12, 3], group, 10))).toEqual([1, 1, 2, 3]);
  });
});

describe('pagesNear', () => {
  it('has both ends and the neighbours', () => {
    expect(pagesNear(10, 20)).toEqual([1, 8, 9, 10, 11, 12, 20]);
    expect(pagesNear(1, 3)).toEqual([1, 2, 3]);
  });
});
