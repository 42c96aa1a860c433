import { describe, expect, it } from 'vitest';
import { isSameWord } from './find.ts';
import { correctInside, correctQuery, nearestInside, nearestPlaces } from './help.ts';

const WORDS = 'government digital accessibility portal tax Oʻzbekiston правительство 서비스'.split(' ');

describe('did you mean', () => {
  it.each([
    ['goverment portal', 'government portal'],
    ['accessibilty', 'accessibility'],
    ['digitla tax', 'digital tax'],
    ['правителсьтво', 'правительство'],
  ])('%s: %s', (query, meant) => {
    expect(correctQuery(query, WORDS)).toBe(meant);
  });

  it.each(['digital tax', "o'zbekiston", 'xqzjvwk', 'ta', ''])('has nothing for %s', (query) => {
    expect(correctQuery(query, WORDS)).toBeUndefined();
  });
});

describe('a mistyped word among others', () => {
  const words = 'government governance identity identify registration tax цифровая данных'.split(' ');
  it.each([
    ['idenity', 'identity'],
    ['Registraton', 'registration'],
    ['goverment', 'government'],
    ['цифровя', 'цифровая'],
    // Too short, another first letter, too far away, right already, a letter that no word here has.
    ['tas', undefined],
    ['didentity', undefined],
    ['govrmnet', undefined],
    ['tax', undefined],
    ['identity', undefined],
    ['ідентити', undefined],
    ['қосымша', undefined],
  ])('%s: %s', (word, meant) => {
    expect(correctInside(word, words)).toBe(meant);
  });
});

describe('a word that begins like one of the texts', () => {
  it.each([
    ['identitty', ['identification', 'identity'], 'identity'],
    ['Registracion', ['registration'], 'registration'],
    // Another ending, right already, nothing there.
    ['governance', ['governments'], undefined],
    ['Identity', ['identity'], undefined],
    ['identitty', [], undefined],
  ])('%s, %j: %s', (word, near, meant) => {
    expect(nearestInside(word, near)).toBe(meant);
  });
});

describe('the nearest topics and countries', () => {
  const places = [
    { url: '/topics/digital-tax/', title: 'Digital tax', kind: 'topic', forms: 'digital tah' },
    { url: '/countries/uz/', title: 'Uzbekistan', kind: 'country', forms: 'uzbekistan ozbekiston' },
  ];
  it.each([
    ['Узбекистн', ['/a/countries/uz/']],
    ['taxes', ['/a/topics/digital-tax/']],
    ['qqqqq', []],
  ])('of %s', (query, urls) => {
    expect(nearestPlaces(query, places, '/a/').map(({ url }) => url)).toEqual(urls);
  });
});

describe('a word found', () => {
  it.each([
    ['governance', 'governments', true],
    ['gov', 'government', true],
    ['cities', 'city', true],
    ['goverment', 'gov', false],
    ['accessibilty', 'access', false],
    ['цифровое', 'цифровых', true],
  ])('%s, %s: meant %s', (wanted, found, same) => {
    expect(isSameWord(wanted, found)).toBe(same);
  });
});
