import { describe, expect, it } from 'vitest';
import { newId, slugOf, suggestName } from './ids.ts';

describe('the id that a title suggests', () => {
  it.each([
    ['AI for Future Governments: Country Experiences', 'ai-for-future-governments-country-experiences'],
    ['Ўзбекистон: e-Хукумат', 'ozbekiston-e-khukumat'],
    ['Цифровой Қазақстан', 'tsifrovoy-qazaqstan'],
    ['საჯარო სერვისების', 'sajaro-servisebis'],
    ['Հայաստան', 'hayastan'],
    ['한국지능정보사회진흥원', 'hangukjineungjeongbosahoejinheungwon'],
    ['Oʻzbekiston Respublikasi', 'ozbekiston-respublikasi'],
    ['Azərbaycan çağırış ılıq', 'azarbaycan-cagiris-iliq'],
    ['R&D — 50 %', 'r-and-d-50'],
    ['../../etc/passwd', 'etc-passwd'],
    ['ភាសាខ្មែរ', ''],
    ['', ''],
  ])('"%s" is "%s"', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('ends with a whole word and stays short', () => {
    expect(slugOf('one two '.repeat(40))).toMatch(/^[a-z-]{50,60}$/);
    expect(slugOf('one two '.repeat(40))).toMatch(/(one|two)$/);
    expect(slugOf('x'.repeat(300))).toHaveLength(60);
  });

  it('of a country is its two letters', () => {
    expect(suggestName('country', 'Uzbekistan')).toBe('uz');
    expect(suggestName('country', 'Atlantis')).toBe('');
  });
});

describe('a new id', () => {
  it.each([
    ['case', { title: 'A portal', country: 'uz' }, undefined, 'uz/a-portal'],
    ['event', { title: 'A seminar', start: '2026-02' }, undefined, '2026/a-seminar'],
    ['event', { title: 'A seminar' }, undefined, 'undated/a-seminar'],
    ['topic', { title: 'Smart city' }, undefined, 'smart-city'],
    ['case', { title: 'A portal', country: 'uz' }, 'portal', 'uz/portal'],
    ['case', { title: 'A portal', country: 'uz' }, 'uz/portal', 'uz/portal'],
  ] as const)('of a %s with %j lies in the folder of its fields', (kind, data, wanted, id) => {
    expect(newId(kind, data, wanted)).toEqual({ id });
  });

  it.each([
    ['topic', { title: 'ភាសា' }, undefined, /suggests no id/],
    ['topic', { title: 'X' }, 'Smart City', /write smart-city/],
    ['topic', { title: 'X' }, '../x', /not of lower-case/],
    ['topic', { title: 'X' }, 'a/b', /not of lower-case/],
    ['case', { title: 'X', country: '../..' }, undefined, /cannot name a folder/],
    ['event', { title: 'X', start: '../x' }, undefined, /cannot name a folder/],
    ['country', { title: 'Atlantis' }, undefined, /two letters/],
    ['country', { title: 'X' }, 'atl', /two letters/],
  ] as const)('of a %s with %j and the name %s is refused', (kind, data, wanted, problem) => {
    expect(newId(kind, data, wanted)).toEqual({ problem: expect.stringMatching(problem) as string });
  });
});
