import { describe, expect, it } from 'vitest';
import { getTerm, getTerms, terms, VOCABULARY_NAMES } from './index.ts';

describe.each(VOCABULARY_NAMES)('the list %s', (name) => {
  const list = getTerms(name);

  it('has at least two terms, each with a label and a sentence of help', () => {
    expect(list.length).toBeGreaterThan(1);
    const bare = list.filter(({ label, help }) => !/^\S.*\S$/.test(label) || !/^\S.*\.$/.test(help));
    expect(bare).toEqual([]);
  });

  it('gives no two terms one label', () => {
    expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
  });

  it('has codes that may stand in an address', () => {
    expect(list.filter(({ code }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('offers the schema the very codes that it explains', () => {
    expect(new Set(Object.keys(terms(name)))).toEqual(new Set(list.map(({ code }) => code)));
  });
});

describe('one term', () => {
  it('is found by its list and its code', () => {
    expect(getTerm('stage', 'live')).toEqual({ label: 'Live', help: 'In regular use.' });
  });
});
