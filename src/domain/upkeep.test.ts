import { describe, expect, it } from 'vitest';
import { entryOf, SOURCE } from '../testing/samples.ts';
import { doubtsOf, findPublicAddress, hasIndependentSource, isStub, reviewStateOf, sourcesOf } from './upkeep.ts';

describe('the review of an entry on 22 November 2026', () => {
  it.each([
    [undefined, 'unset'],
    ['2026-11-21', 'overdue'],
    ['2026-10', 'overdue'],
    ['2025', 'overdue'],
    ['2026-11-22', 'soon'],
    ['2026-11', 'soon'],
    ['2026', 'soon'],
    ['2027-02-20', 'soon'],
    ['2027-02-21', 'later'],
    ['2027-02', 'later'],
    ['2027-11', 'later'],
  ])('that is due %s is %s', (reviewBy, state) => {
    expect(reviewStateOf(entryOf('case', 'uz/a', { reviewBy }), '2026-11-22')).toBe(state);
  });
});

const { url, ...bare } = SOURCE;

describe('a source', () => {
  it.each([
    [{ url }, url],
    [{ url, doi: '10.1787/x' }, url],
    [{ doi: '10.1787/x' }, 'https://doi.org/10.1787/x'],
    [{ archivedUrl: 'https://web.archive.org/x' }, 'https://web.archive.org/x'],
    [{ copyUrl: 'http://docslib.org/x' }, undefined],
  ])('with %j can be opened at %s', (fields, address) => {
    const [source] = sourcesOf(entryOf('case', 'uz/a', { sources: [{ ...bare, ...fields }] }));
    expect(source && findPublicAddress(source)).toBe(address);
  });

  it('may be missing where the kind has none', () => {
    expect(sourcesOf(entryOf('page', 'about'))).toEqual([]);
    expect(sourcesOf(entryOf('country', 'uz'))).toEqual([]);
  });
});

describe('an independent source', () => {
  it.each([
    ['official', false],
    ['self-report', false],
    ['news', false],
    ['independent', true],
    ['audit', true],
    ['peer-reviewed', true],
    ['statistics', true],
  ])('is one of tier %s: %s', (tier, independent) => {
    expect(hasIndependentSource(entryOf('case', 'uz/a', { sources: [{ ...SOURCE, tier }] }))).toBe(independent);
  });
});

describe('a country', () => {
  it.each([
    [{}, true],
    [{ indicators: [] }, true],
    [{ summary: SOURCE.title.padEnd(80, '.') }, false],
    [{ indicators: [{ scheme: 'egdi', year: 2024, rank: 1, source: 'un' }] }, false],
    [{ sources: [SOURCE] }, false],
  ])('with %j is a stub: %s', (fields, stub) => {
    expect(isStub(entryOf('country', 'uz', fields))).toBe(stub);
  });
});

describe('doubts', () => {
  it('that concern several fields count once', () => {
    const verify = [
      { note: 'The year is inferred.', about: 'start' },
      { note: 'The year is inferred.', about: 'end' },
      { note: 'The place is open.' },
    ];
    expect(doubtsOf(entryOf('case', 'uz/a', { verify }))).toEqual(['The year is inferred.', 'The place is open.']);
    expect(doubtsOf(entryOf('case', 'uz/a'))).toEqual([]);
  });
});
