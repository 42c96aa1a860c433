import { describe, expect, it } from 'vitest';
import { entryOf, SOURCE } from '../testing/samples.ts';
import { publicationsOf, sharesOf, thinnest } from './coverage.ts';

describe('shares', () => {
  it.each([
    ['the most frequent first', ['b', 'a', 'b'], undefined, ['b 2 67', 'a 1 33']],
    ['in the given order, with nought told', ['b', 'b'], ['a', 'b'], ['a 0 0', 'b 2 100']],
    ['of nothing', [], ['a'], ['a 0 0']],
    ['of nothing, without a list', [], undefined, []],
    ['ties by their code', ['b', 'a'], undefined, ['a 1 50', 'b 1 50']],
  ])('are %s', (_, values, codes, expected) => {
    const shares = sharesOf(values, (value) => [value], codes);
    expect(shares.map(({ code, count, share }) => `${code} ${count} ${Math.round(share * 100)}`)).toEqual(expected);
  });

  it('count a thing once for each of its values', () => {
    const shares = sharesOf([['a', 'a', 'b'], ['a']], (values) => values);
    expect(shares).toEqual([
      { code: 'a', count: 2, share: 1 },
      { code: 'b', count: 1, share: 0.5 },
    ]);
  });
});

describe('publications', () => {
  const entryWith = (id: string, ...sources: object[]) => entryOf('case', id, { sources });
  const bare = { ...SOURCE, url: undefined };

  it('count once, however many entries cite them', () => {
    expect(
      publicationsOf([
        entryWith('uz/a', SOURCE, { ...SOURCE, id: 'other', url: 'https://example.org/' }),
        entryWith('uz/b', { ...SOURCE, id: 'same-page' }),
      ]),
    ).toHaveLength(2);
  });

  it('are told apart by the copy that was read, where there is no public address', () => {
    const copies = ['http://a.example/', 'http://b.example/', 'http://a.example/'];
    expect(
      publicationsOf(copies.map((copyUrl, index) => entryWith(`uz/c${index}`, { ...bare, copyUrl }))),
    ).toHaveLength(2);
  });
});

describe('the thinnest', () => {
  const shares = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([code, count]) => ({ code, count, share: 0 }));

  it.each([
    [{ a: 3, b: 1, c: 2 }, 2, ['b', 'c']],
    [{ a: 0, b: 0, c: 2 }, 1, ['a', 'b']],
    [{ a: 0, b: 5, c: 2 }, 2, ['a', 'c']],
    [{}, 2, []],
  ])('of %j, %i wanted', (counts, limit, codes) => {
    expect(thinnest(shares(counts), limit).map((one) => one.code)).toEqual(codes);
  });
});
