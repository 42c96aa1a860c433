import { describe, expect, it } from 'vitest';
import { crossTabulate, shadeOf } from './matrix.ts';

interface Item {
  name: string;
  topics: string[];
  country: string;
}

const item = (name: string, country: string, ...topics: string[]): Item => ({ name, country, topics });
const tabulate = (items: readonly Item[], topics: readonly string[], countries: readonly string[]) =>
  crossTabulate(items, { ids: topics, of: (one) => one.topics }, { ids: countries, of: (one) => [one.country] });
const names = (items: readonly Item[]) => items.map((one) => one.name).join('');

describe('a matrix', () => {
  const matrix = tabulate(
    [item('a', 'uz', 'tax', 'data'), item('b', 'uz', 'tax'), item('c', 'kz', 'data', 'data'), item('d', 'xx', 'tax')],
    ['data', 'health', 'tax'],
    ['kz', 'uz'],
  );

  it('has a cell for each row and column, empty ones included', () => {
    expect(matrix.rows.map((row) => [row.id, ...row.cells.map(names)])).toEqual([
      ['data', 'c', 'a'],
      ['health', '', ''],
      ['tax', '', 'ab'],
    ]);
  });

  it('counts an item once in its row and its column, however many cells it fills', () => {
    expect(matrix.rows.map((row) => names(row.items))).toEqual(['ac', '', 'abd']);
    expect(matrix.columns.map((column) => [column.id, names(column.items)])).toEqual([
      ['kz', 'c'],
      ['uz', 'ab'],
    ]);
  });

  it('knows its fullest cell', () => {
    expect(matrix.most).toBe(2);
  });

  it.each([
    [[], [], []],
    [[], ['tax'], ['uz']],
    [[item('a', 'uz', 'tax')], [], ['uz']],
  ])('of nothing has nothing in it', (items, topics, countries) => {
    const empty = tabulate(items, topics, countries);
    expect(empty.most).toBe(0);
    expect(empty.rows.map((row) => row.id)).toEqual(topics);
  });
});

describe('a shade', () => {
  it.each([
    [0, 9, 0],
    [0, 0, 0],
    [1, 9, 1],
    [3, 9, 1],
    [4, 9, 2],
    [7, 9, 3],
    [9, 9, 3],
    [1, 1, 3],
    [1, 2, 2],
  ])('of %i where the fullest has %i is %i', (count, most, shade) => {
    expect(shadeOf(count, most)).toBe(shade);
  });
});
