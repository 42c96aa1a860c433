import { describe, expect, it } from 'vitest';
import { addPostings, filter, fromSteps, idsIn, toSteps, type Postings } from './facets.ts';

function postings(): Postings {
  const all: Postings = new Map();
  addPostings(
    all,
    { groups: 'a 2,b 1', facets: { kind: { case: [0, 1], event: [2] }, country: { uz: [0, 2], kz: [1] } } },
    0,
  );
  addPostings(all, { groups: 'd 1', facets: { kind: { case: [0] }, country: { kz: [0] } } }, 3);
  return all;
}

describe('facets', () => {
  it.each([[[]], [[0]], [[3, 4, 9]]])('keep the pages %j as steps', (pages) => {
    expect(fromSteps(toSteps(pages))).toEqual(pages);
  });

  it('name each page by its group and its place there', () => {
    expect(idsIn({ groups: 'ab 2,cd 1', facets: {} })).toEqual(['ab00', 'ab01', 'cd00']);
    expect(idsIn({ groups: 'ab 1300', facets: {} })).toHaveLength(new Set(idsIn({ groups: 'ab 1300', facets: {} })).size);
  });

  it('count all values without a choice, over all languages', () => {
    const { kept, counts } = filter(postings(), 4, [0, 1, 2, 3], {});
    expect(kept).toEqual([0, 1, 2, 3]);
    expect(counts).toEqual({ kind: { case: 3, event: 1 }, country: { uz: 2, kz: 2 } });
  });

  it('are OR inside, AND between, and pass over their own choice when they count', () => {
    const { kept, counts, without } = filter(postings(), 4, [0, 1, 2, 3], { kind: ['case'], country: ['uz'] });
    expect(kept).toEqual([0]);
    expect(counts).toEqual({ kind: { case: 1, event: 1 }, country: { uz: 1, kz: 2 } });
    expect(without).toEqual({ kind: 2, country: 3 });
    expect(filter(postings(), 4, [0, 1, 2, 3], { country: ['uz', 'kz'] }).kept).toHaveLength(4);
  });

  it('leave nothing for a value that nobody has', () => {
    expect(filter(postings(), 4, [0, 1], { topic: ['none'] }).kept).toEqual([]);
  });

  it('keep the order of the results', () => {
    expect(filter(postings(), 4, [3, 0, 1], { kind: ['case'] }).kept).toEqual([3, 0, 1]);
  });
});
