import { describe, expect, it } from 'vitest';
import { distinct, entryOf, rankOf, scoreOf, scoresOf, type Judged } from './score.ts';

const judged = (rank: number | undefined, rest: Partial<Judged> = {}): Judged => ({
  language: 'en',
  heldOut: false,
  within: 3,
  rank,
  ...rest,
});

describe('rankOf', () => {
  it('counts from one and takes the first of several right answers', () => {
    expect(rankOf(['b', 'c'], ['a', 'c', 'b'])).toBe(2);
    expect(rankOf(['a'], ['a'])).toBe(1);
  });

  it('knows no rank when nothing right came', () => {
    expect(rankOf(['x'], ['a', 'b'])).toBeUndefined();
    expect(rankOf(['x'], [])).toBeUndefined();
  });
});

describe('distinct', () => {
  it('gives an entry and its talk one rank', () => {
    expect(distinct(['events/a', 'events/a', 'cases/b'])).toEqual(['events/a', 'cases/b']);
  });
});

describe('scoreOf', () => {
  it('counts success at three and at ten, and the mean reciprocal rank', () => {
    const score = scoreOf([judged(1), judged(3), judged(4), judged(undefined)]);
    expect(score).toMatchObject({ questions: 4, success3: 0.5, success10: 0.75 });
    expect(score.mrr).toBeCloseTo((1 + 1 / 3 + 1 / 4) / 4);
  });

  it('counts nothing after the tenth', () => {
    expect(scoreOf([judged(11)])).toMatchObject({ success10: 0, mrr: 0 });
  });

  it('lets a question allow ten', () => {
    expect(scoreOf([judged(7, { within: 10 }), judged(7)]).met).toBe(0.5);
  });

  it('has no figure without questions', () => {
    expect(scoreOf([]).success3).toBeNaN();
  });
});

describe('scoresOf', () => {
  it('scores each language and all', () => {
    const scores = scoresOf([judged(1), judged(undefined, { language: 'ko' })]);
    expect(Object.keys(scores)).toEqual(['en', 'ko', 'all']);
    expect(scores['all']?.success3).toBe(0.5);
  });
});

describe('entryOf', () => {
  it.each([
    ['http://127.0.0.1:4321/cases/uz/my-gov-uz/', 'cases/uz/my-gov-uz'],
    [
      '/ru/events/2025/koica-ciat-uzbekistan/?pagefind-highlight=x#talk-ai-teachers',
      'events/2025/koica-ciat-uzbekistan',
    ],
    ['/topics/smart-city/index.html', 'topics/smart-city'],
  ])('%s', (address, entry) => expect(entryOf(address, '/', ['ru'])).toBe(entry));

  it('leaves the path of the site out', () => {
    expect(entryOf('/a/b/ru/countries/uz/', '/a/b/', ['ru'])).toBe('countries/uz');
  });
});
