import { describe, expect, it } from 'vitest';
import { termsOf } from './query.ts';

describe('the terms of a query', () => {
  it.each([
    ['digital identity', ['digital', 'identity']],
    ['tax, tax; TAX', ['tax', 'TAX']],
    ['"one stop" shop', ['"one stop"', 'shop']],
    ['an "open quote', ['an', 'open', 'quote']],
    ['(.*)+[$^ ""', []],
    ["o'zbekiston-2030", ["o'zbekiston", '2030']],
    ['', []],
  ])('%j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });

  it('are a few at most', () => {
    expect(termsOf(Array.from({ length: 90 }, (_, index) => `${index}`).join(' '))).toHaveLength(16);
  });
});
