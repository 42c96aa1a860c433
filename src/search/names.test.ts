import { describe, expect, it } from 'vitest';
import { FACETS, indexAttributes, sortsIn, type Facet, type IndexedEntry } from './names.ts';

const none = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<Facet, string[]>;
const entry: IndexedEntry = {
  values: {
    ...none,
    kind: ['case'],
    country: ['uz', 'kr'],
    topic: ['smart-city', 'cloud'],
    year: ['2026'],
    grade: ['0'],
  },
  sorts: { newest: '2026-02-00', evidence: 'g0 2026-02-00' },
  facts: ['Uzbekistan', '2026, "live"'],
  grade: 0,
  keywords: { own: 'zqmi', others: 'zqkorea' },
};

/** What Pagefind reads: the values of the attributes that a list names, by name. */
function read(attributes: Readonly<Record<string, string>>, list: string): [string, string | undefined][] {
  return (attributes[list] ?? '').split(', ').map((part) => {
    const [, name = part, attribute = ''] = /^(\w+)\[([\w-]+)\]$/.exec(part) ?? [];
    return [name, attributes[attribute]];
  });
}

describe('what the index reads of an entry', () => {
  it('is the article', () => {
    expect(indexAttributes(entry)['data-pagefind-body']).toBe('');
  });

  it('is every value of every filter, each in an attribute of its own', () => {
    expect(read(indexAttributes(entry), 'data-pagefind-filter')).toEqual([
      ['kind', 'case'],
      ['country', 'uz'],
      ['country', 'kr'],
      ['topic', 'smart-city'],
      ['topic', 'cloud'],
      ['year', '2026'],
      ['grade', '0'],
    ]);
  });

  it('is what a result prints, commas and brackets included, and a grade of 0', () => {
    expect(read(indexAttributes(entry), 'data-pagefind-meta')).toEqual([
      ['kind', 'case'],
      ['facts', 'Uzbekistan · 2026, "live"'],
      ['grade', '0'],
      ['kw', 'zqmi'],
      ['kwo', 'zqkorea'],
    ]);
  });

  it('is what it is sorted by, read back from the tag', () => {
    const attributes = Object.entries(indexAttributes(entry)).map(([name, value]) => ` ${name}="${value}"`);
    expect(sortsIn(`<article${attributes.join('')}>`)).toEqual({ newest: '2026-02-00', evidence: 'g0 2026-02-00' });
  });

  it('leaves out what an entry does not have', () => {
    const bare: IndexedEntry = {
      ...entry,
      values: { ...none, kind: ['topic'] },
      facts: [],
      grade: undefined,
      keywords: { own: '', others: '' },
    };
    const attributes = indexAttributes(bare);
    expect(read(attributes, 'data-pagefind-filter')).toEqual([['kind', 'topic']]);
    expect(read(attributes, 'data-pagefind-meta')).toEqual([['kind', 'topic']]);
    expect(Object.values(attributes)).not.toContain('undefined');
  });

  it('names no attribute twice', () => {
    const topic = Array.from({ length: 12 }, (_, index) => `topic-${index}`);
    const many = indexAttributes({ ...entry, values: { ...entry.values, topic } });
    const values = read(many, 'data-pagefind-filter').filter(([name]) => name === 'topic');
    expect(new Set(values.map(([, value]) => value)).size).toBe(12);
  });
});
