import { describe, expect, it } from 'vitest';
import { placesOf, rank, rarity, unite, type Hit } from './rank.ts';

const hit = (document: number, score = 1, words: number[] = []): Hit => ({ document, score, words });
const everywhere = Array.from({ length: 90 }, (_, document) => hit(document));
const order = (terms: Hit[][]) => rank(terms, 100).map(({ document }) => document);

describe('ranking', () => {
  it('puts a document with all words before one with some', () => {
    expect(
      order([
        [hit(1), hit(2)],
        [hit(2), hit(3)],
      ])[0],
    ).toBe(2);
  });

  it('lets a rare word say more than one that stands nearly everywhere', () => {
    expect(order([everywhere, [hit(95)]])).toEqual([95]);
    expect(rarity(100, 1)).toBeGreaterThan(10 * rarity(100, 90));
  });

  it('passes over words that nobody has', () => {
    expect(order([[hit(4)], []])).toEqual([4]);
    expect(order([[], []])).toEqual([]);
  });

  it('orders documents of one word by their own score', () => {
    expect(order([[hit(1, 0.2), hit(2, 0.9), hit(3, 0.5)]])).toEqual([2, 3, 1]);
  });

  it('marks places of words that say something, not of "which" and "for"', () => {
    const [first] = rank(
      [[hit(7, 1, [3])], [...everywhere.filter(({ document }) => document !== 7), hit(7, 1, [9])]],
      100,
    );
    expect(first && [...placesOf(first).keys()]).toEqual([3]);
  });
});

describe('two answers to one word', () => {
  it('become one, with the better score and all places', () => {
    expect(unite([hit(1, 0.5, [2])], [hit(1, 0.7, [4]), hit(2)])).toEqual([hit(1, 0.7, [2, 4]), hit(2)]);
  });
});
