import { describe, expect, it } from 'vitest';
import { relate, type Linked } from './related.ts';

const entry = (key: string, links: Partial<Linked['links']> = {}): Linked => ({
  key,
  links: { topics: [], organisations: [], programmes: [], countries: [], ...links },
});
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

describe('related entries', () => {
  const related = relate([
    entry('a', { topics: ['tax', 'ai'], countries: ['uz'], organisations: ['mof'] }),
    entry('same-topics', { topics: ['tax', 'ai'], countries: ['kr'] }),
    entry('same-topic', { topics: ['tax'], countries: ['kr'] }),
    entry('same-body', { topics: ['health'], organisations: ['mof'], countries: ['uz'] }),
    entry('same-country', { topics: ['health'], countries: ['uz'] }),
    entry('nothing', { topics: ['water'] }),
  ]);

  it('are scored by what both have, the best first', () => {
    expect(keys(related('a', 9))).toEqual(['same-topics', 'same-body', 'same-topic']);
  });

  it('say what both have', () => {
    expect(related('a', 9)[0]?.shared).toEqual({
      topics: ['tax', 'ai'],
      organisations: [],
      programmes: [],
      countries: [],
    });
  });

  it('do not come from the country alone, nor from nothing', () => {
    expect(keys(related('a', 9))).not.toContain('same-country');
    expect(related('nothing', 9)).toEqual([]);
    expect(related('unknown', 9)).toEqual([]);
  });

  it('are as many as wanted', () => {
    expect(keys(related('a', 1))).toEqual(['same-topics']);
  });

  it('are told apart by their key where they score the same', () => {
    const same = relate(['c', 'b', 'a'].map((key) => entry(key, { topics: ['tax'] })));
    expect(keys(same('b', 9))).toEqual(['a', 'c']);
  });

  it('count a rare topic for more than a common one', () => {
    const common = ['1', '2', '3', '4', '5'].map((key) => entry(key, { topics: ['common'] }));
    const found = relate([...common, entry('x', { topics: ['common', 'rare'] }), entry('y', { topics: ['rare'] })]);
    expect(keys(found('x', 1))).toEqual(['y']);
  });

  it('look at no more neighbours in a collection ten times as large', () => {
    const looked = (size: number) => {
      let reads = 0;
      const watched = Array.from({ length: size }, (_, index) => {
        const one = entry(`${index}`, { topics: ['one-for-all'] });
        return {
          links: one.links,
          get key() {
            reads += 1;
            return one.key;
          },
        };
      });
      const found = relate(watched);
      reads = 0;
      found('5', 3);
      return reads;
    };
    expect(looked(2000)).toBe(looked(200));
  });
});
