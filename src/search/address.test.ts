import { describe, expect, it } from 'vitest';
import { readState, writeState, type SearchState } from './address.ts';

const known = {
  kind: new Set(['case', 'event']),
  country: new Set(['uz', 'kr', 'kz']),
  topic: new Set(['smart-city']),
  year: new Set(['2025', '2026']),
};

describe('a search', () => {
  it.each<[string, SearchState]>([
    ['of nothing', { query: '', filters: {} }],
    ['of words', { query: 'digital identity', filters: {} }],
    ['of other scripts', { query: 'махалла 전자정부 oʻzbek 😀', filters: {} }],
    ['of signs that addresses use', { query: 'a&b=c+d%20?#/ "e"', filters: {} }],
    ['of filters alone', { query: '', filters: { kind: ['case'], year: ['2026'] } }],
    [
      'of several values of one filter',
      { query: 'tax', filters: { country: ['kr', 'kz', 'uz'], topic: ['smart-city'] } },
    ],
  ])('%s is the same after it went through the address', (_, state) => {
    expect(readState(writeState(state), known)).toEqual(state);
  });

  it('of nothing has the bare address', () => {
    expect(writeState({ query: '', filters: {} })).toBe('');
    expect(writeState({ query: '', filters: { country: [] } })).toBe('');
  });

  it('has one address, in whatever order its filters were chosen', () => {
    const one = writeState({ query: 'x', filters: { year: ['2026'], country: ['uz', 'kr'] } });
    const other = writeState({ query: 'x', filters: { country: ['kr', 'uz'], year: ['2026'] } });
    expect(one).toBe('?q=x&country=kr&country=uz&year=2026');
    expect(other).toBe(one);
  });

  it('does not change the state that it writes', () => {
    const state: SearchState = { query: '', filters: { country: ['uz', 'kr'] } };
    writeState(state);
    expect(state.filters.country).toEqual(['uz', 'kr']);
  });
});

describe('an address', () => {
  it.each<[string, string, SearchState]>([
    ['with unknown values', '?country=uz&country=xx&kind=recipe', { query: '', filters: { country: ['uz'] } }],
    ['with values twice', '?country=uz&country=uz', { query: '', filters: { country: ['uz'] } }],
    ['with filters that there are not', '?colour=red&q=a', { query: 'a', filters: {} }],
    ['with two queries', '?q=first&q=second', { query: 'first', filters: {} }],
    ['with empty values', '?q=&kind=&country=', { query: '', filters: {} }],
    ['with names that every object has', '?__proto__=x&constructor=y&kind=toString', { query: '', filters: {} }],
    ['with markup', '?q=%3Cscript%3E&topic=%3Cimg%3E', { query: '<script>', filters: {} }],
    ['that breaks off in a character', '?q=%E0%A4%A&kind=case', { query: '\ufffd%A', filters: { kind: ['case'] } }],
    ['without its question mark', 'q=a&kind=event', { query: 'a', filters: { kind: ['event'] } }],
    ['in other capitals', '?KIND=case&kind=Case', { query: '', filters: {} }],
  ])('%s is read as far as it makes sense', (_, address, state) => {
    expect(readState(address, known)).toEqual(state);
  });

  it('has no filters where the page knows no values', () => {
    expect(readState('?kind=case', {})).toEqual({ query: '', filters: {} });
  });
});
