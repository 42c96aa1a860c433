import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const topics = ['smart-city', 'smart-grid', 'cybersecurity', 'open-data', 'data-exchange', 'data', 'AI'];

describe('the nearest words', () => {
  it.each([
    ['smart-ctiy', 'smart-city'],
    ['Smart-Grid', 'smart-grid'],
    ['cyber-security', 'cybersecurity'],
    ['open-dat', 'open-data'],
    ['ai', 'AI'],
    ['quantum-computing', undefined],
  ])('to "%s" begin with %s', (wanted, first) => {
    expect(nearest(wanted, topics)[0]).toBe(first);
  });

  it('are three at most, the same ones in whatever order they come', () => {
    const words = ['taxd', 'taxb', 'taxa', 'taxc'];
    expect(nearest('tax', words)).toEqual(['taxa', 'taxb', 'taxc']);
    expect(nearest('tax', words.toReversed())).toEqual(['taxa', 'taxb', 'taxc']);
    expect(nearest('tax', words, 1)).toEqual(['taxa']);
  });

  it('are none among none', () => {
    expect(nearest('x', [])).toEqual([]);
  });
});

describe('a suggestion', () => {
  it.each<[string, string[], string]>([
    ['regoin', ['region', 'title'], 'did you mean "region"?'],
    ['taxe', ['taxa', 'taxb'], 'did you mean "taxa" or "taxb"?'],
    ['zzzzzzzz', ['idea', 'live'], 'valid are: idea, live'],
    ['zzzzzzzz', Array.from({ length: 13 }, (_, index) => `term-${index}`), ''],
    ['zzzzzzzz', [], ''],
  ])('for "%s" out of %j is "%s"', (wanted, candidates, suggestion) => {
    expect(didYouMean(wanted, candidates)).toBe(suggestion);
  });
});
