import { describe, expect, it } from 'vitest';
import type { FragmentRow } from '../domain/fragment.ts';
import { isSame, linesNotInAll } from './differences.ts';

const row = (form: FragmentRow['form'], ...texts: string[]): FragmentRow => ({
  key: 'x',
  label: 'X',
  form,
  lines: texts.map((text) => ({ runs: [text] })),
});

describe('a row', () => {
  it.each<[string, FragmentRow[], boolean | undefined]>([
    ['the same fact', [row('fact', 'Live'), row('fact', 'Live')], true],
    ['another fact', [row('fact', 'Live'), row('fact', 'Ended')], false],
    ['one of three', [row('fact', 'Live'), row('fact', 'Live'), row('fact', 'Ended')], false],
    ['a list in another order', [row('list', 'a', 'b'), row('list', 'b', 'a')], true],
    ['a longer list', [row('list', 'a', 'b'), row('list', 'a')], false],
    ['one that says nothing', [row('fact', 'Live'), row('fact')], undefined],
    ['two that agree and one that says nothing', [row('fact', 'a'), row('fact'), row('fact', 'a')], true],
    ['none that says anything', [row('fact'), row('fact')], undefined],
    ['a single one', [row('fact', 'Live')], undefined],
    ['prose', [row('text', 'a'), row('text', 'b')], undefined],
    ['doubts', [row('lines', 'a'), row('lines', 'a')], undefined],
  ])('of %s is judged', (_, rows, same) => {
    expect(isSame(rows)).toBe(same);
  });

  it('is compared by what it says, not by its notes, its sources and its addresses', () => {
    const one: FragmentRow = { ...row('fact'), lines: [{ runs: ['Live', { source: 1 }], note: 'since 2020' }] };
    const other: FragmentRow = { ...row('fact'), lines: [{ runs: [{ text: 'Live', href: '/x/' }, { source: 2 }] }] };
    expect(isSame([one, other])).toBe(true);
    const grades = [4, 5].map((grade) => ({ ...row('fact'), lines: [{ runs: [{ grade }] }] }));
    expect(isSame(grades)).toBe(false);
  });
});

describe('a line of a list', () => {
  it('is marked when another list does not have it', () => {
    const rows = [row('list', 'a', 'b'), row('list', 'b', 'c'), row('list')];
    const marked = rows.map((one) => [...linesNotInAll(one, rows)].map((line) => line.runs[0]));
    expect(marked).toEqual([['a'], ['c'], []]);
  });

  it('is not marked when there is nothing beside it', () => {
    const rows = [row('list', 'a'), row('list')];
    expect(linesNotInAll(rows[0] as FragmentRow, rows).size).toBe(0);
    const facts = [row('fact', 'a'), row('fact', 'b')];
    expect(linesNotInAll(facts[0] as FragmentRow, facts).size).toBe(0);
  });
});
