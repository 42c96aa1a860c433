import { describe, expect, it } from 'vitest';
import { readIds } from './address.ts';
import { isComparable, parseIds, writeIds } from './ids.ts';

describe('the names in an address', () => {
  it.each([
    ['?ids=cases/bd/e-gp,countries/kr', ['cases/bd/e-gp', 'countries/kr']],
    ['?ids=cases%2Fbd%2Fe-gp%2Ccountries%2Fkr', ['cases/bd/e-gp', 'countries/kr']],
    ['?ids=countries/kr&ids=countries/uz', ['countries/kr', 'countries/uz']],
    ['?ids=countries/kr,countries/kr', ['countries/kr']],
    ['?ids=/cases/bd/e-gp/', ['cases/bd/e-gp']],
    ['?ids=,,countries/kr,%20', ['countries/kr']],
    ['?ids=', []],
    ['', []],
    ['?other=countries/kr', []],
  ])('are read from %s', (search, ids) => {
    expect(readIds(search)).toEqual({ ids, unreadable: [] });
  });

  it.each([
    '../../secret',
    'cases/../../x',
    'cases',
    'Cases/bd/e-gp',
    'https://example.org/x',
    '<b>x</b>',
    'cases/bd/e-gp?x',
    'cases//x',
  ])('%s is none', (text) => {
    expect(parseIds(text)).toEqual([]);
    expect(readIds(`?ids=${encodeURIComponent(text)}`)).toEqual({ ids: [], unreadable: [text] });
  });

  it('survive a mark that is no text', () => {
    expect(readIds('?ids=%E0%A4%A').ids).toEqual([]);
  });

  it('are written so that they can be read', () => {
    const ids = ['cases/bd/e-gp', 'countries/kr'];
    expect(writeIds(ids)).toBe('?ids=cases/bd/e-gp,countries/kr');
    expect(readIds(writeIds(ids)).ids).toEqual(ids);
    expect(writeIds([])).toBe('');
  });
});

describe('side by side', () => {
  it.each([
    ['cases/bd/e-gp', true],
    ['countries/kr', true],
    ['events/2026/x', false],
    ['casesx/y', false],
  ])('%s: %s', (id, comparable) => {
    expect(isComparable(id)).toBe(comparable);
  });
});
