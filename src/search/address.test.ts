import { describe, expect, it } from 'vitest';
import { NOTHING_ASKED, readState, writeState, type Known, type SearchState } from './address.ts';

const known: Known = {
  values: {
    kind: new Set(['case', 'event']),
    country: new Set(['uz', 'kr', 'kz']),
    topic: new Set(['smart-city']),
    year: new Set(['2025', '2026']),
    grade: new Set(['0', '5']),
  },
  sites: ['Hub A', 'Хаб & Б'],
};
const asked = (part: Partial<SearchState>): SearchState => ({ ...NOTHING_ASKED, ...part });

describe('a search', () => {
  it.each<[string, Partial<SearchState>]>([
    ['of nothing', {}],
    ['of words', { query: 'digital identity' }],
    ['of other scripts', { query: 'махалла 전자정부 oʻzbek 😀' }],
    ['of signs that addresses use', { query: 'a&b=c+d%20?#/ "e"' }],
    ['of filters alone', { filters: { kind: ['case'], year: ['2026'], grade: ['0'] } }],
    [
      'of several values of one filter',
      { query: 'tax', filters: { country: ['kr', 'kz', 'uz'], topic: ['smart-city'] } },
    ],
    ['in an order', { query: 'tax', sort: 'newest' }],
    ['on its seventh page', { query: 'tax', page: 7 }],
    ['in the own language', { ownLanguage: true }],
    ['on another site', { query: 'x', site: 'Хаб & Б' }],
  ])('%s is the same after it went through the address', (_, part) => {
    expect(readState(writeState(asked(part)), known)).toEqual({ state: asked(part), ignored: [] });
  });

  it('of nothing has the bare address', () => {
    expect(writeState(NOTHING_ASKED)).toBe('');
    expect(writeState(asked({ filters: { country: [] } }))).toBe('');
  });

  it('has one address, in whatever order its filters were chosen', () => {
    const one = writeState(asked({ query: 'x', page: 2, filters: { year: ['2026'], country: ['uz', 'kr'] } }));
    const other = writeState(asked({ query: 'x', page: 2, filters: { country: ['kr', 'uz'], year: ['2026'] } }));
    expect(one).toBe('?q=x&country=kr&country=uz&year=2026&page=2');
    expect(other).toBe(one);
  });

  it('does not change the state that it writes', () => {
    const state = asked({ filters: { country: ['uz', 'kr'] } });
    writeState(state);
    expect(state.filters.country).toEqual(['uz', 'kr']);
  });
});

describe('an address', () => {
  it.each<[string, string, Partial<SearchState>, string[]]>([
    ['with unknown values', '?country=uz&country=xx&kind=recipe', { filters: { country: ['uz'] } }, ['recipe', 'xx']],
    ['with values twice', '?country=uz&country=uz', { filters: { country: ['uz'] } }, []],
    ['with parameters that are not ours', '?colour=red&q=a&utm_source=x', { query: 'a' }, []],
    ['with two queries', '?q=first&q=second', { query: 'first' }, []],
    ['with empty values', '?q=&kind=&country=&sort=&page=&own=', {}, []],
    ['with names that every object has', '?__proto__=x&constructor=y&kind=toString', {}, ['toString']],
    ['with markup', '?q=%3Cscript%3E&topic=%3Cimg%3E', { query: '<script>' }, ['<img>']],
    ['that breaks off in a character', '?q=%E0%A4%A&kind=case', { query: '\ufffd%A', filters: { kind: ['case'] } }, []],
    ['without its question mark', 'q=a&kind=event', { query: 'a', filters: { kind: ['event'] } }, []],
    ['in other capitals', '?KIND=case&kind=Case', {}, ['Case']],
    ['with an order that there is not', '?sort=foo', {}, ['foo']],
    ['with pages that there cannot be', '?page=-1', {}, ['-1']],
    ['with a page of 0', '?page=0', {}, ['0']],
    ['with a page in words', '?page=two', {}, ['two']],
    ['with an endless page', '?page=99999999999999999999', {}, ['99999999999999999999']],
    ['with a site that is not searched', '?site=Hub+C', {}, ['Hub C']],
    ['with another switch', '?own=yes', {}, ['yes']],
  ])('%s is read as far as it makes sense, and the rest is told', (_, address, part, ignored) => {
    expect(readState(address, known)).toEqual({ state: asked(part), ignored });
  });

  it('has no filters where the site knows no values', () => {
    expect(readState('?kind=case', { values: {}, sites: [] })).toEqual({ state: NOTHING_ASKED, ignored: ['case'] });
  });
});
