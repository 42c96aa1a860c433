import { describe, expect, it } from 'vitest';
import { entryOf, SOURCE } from '../testing/samples.ts';
import { changesOf, countChanges, findChangeDate, firstMoment } from './changes.ts';

const change = (date: string, kind = 'updated') => ({ date, kind, note: 'New facts were added.' });

describe('the date of an entry', () => {
  it.each([
    ['its last change', { changelog: [change('2026-05-02'), change('2026-04')], reviewed: '2026-03' }, '2026-05-02'],
    ['a later comparison with the sources', { changelog: [change('2026-05-02')], reviewed: '2026-06' }, '2026-06'],
    ['the later of a month and a day in it', { changelog: [change('2026-05-02')], reviewed: '2026-05' }, '2026-05'],
    ['the last reading of a source', { sources: [{ ...SOURCE, accessed: '2026-02' }] }, '2026-02'],
    ['unknown', {}, undefined],
  ])('is %s', (_, fields, date) => {
    expect(findChangeDate(entryOf('case', 'uz/a', fields))).toBe(date);
  });
});

it('its making is no change', () => {
  expect(countChanges(entryOf('case', 'uz/a', { changelog: [change('2026', 'created'), change('2026-05')] }))).toBe(1);
});

it('changes of all entries are in order, the newest first', () => {
  const entries = [
    entryOf('case', 'uz/a', { changelog: [change('2026-05'), change('2026-07')] }),
    entryOf('case', 'uz/b', { changelog: [change('2026-06')] }),
  ];
  expect(changesOf(entries).map(({ id }) => id)).toEqual(['case:uz/a:1', 'case:uz/b:0', 'case:uz/a:0']);
});

it.each([
  ['2026', '2026-01-01T00:00:00Z'],
  ['2026-11', '2026-11-01T00:00:00Z'],
  ['2026-11-22', '2026-11-22T00:00:00Z'],
])('the first moment of %s is %s', (date, moment) => {
  expect(firstMoment(date)).toBe(moment);
});
