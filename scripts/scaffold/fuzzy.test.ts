import { describe, expect, it } from 'vitest';
import { fuzzySort } from './fuzzy.ts';

const NAMES = ['National Information Society Agency', 'Ministry of Justice of Georgia', 'Uzbekistan', 'Türkiye'];

describe('a search', () => {
  it.each([
    ['', NAMES],
    ['minis', ['Ministry of Justice of Georgia']],
    ['georgia justice', ['Ministry of Justice of Georgia']],
    ['uzbekstan', ['Uzbekistan']],
    ['UZBEK', ['Uzbekistan']],
    ['turkiye', ['Türkiye']],
    ['infromation', ['National Information Society Agency']],
    ['xyz', []],
  ])('for "%s" finds %j', (typed, found) => {
    expect(fuzzySort(typed, NAMES, String)).toEqual(found);
  });

  it('puts what begins with the words first', () => {
    expect(fuzzySort('tax', ['Digital tax', 'Tax service', 'Taxi'], String)).toEqual([
      'Tax service',
      'Taxi',
      'Digital tax',
    ]);
  });
});
