import { describe, expect, it } from 'vitest';
import { namesOfCity } from './city-names.ts';

const texts = (city: string) => namesOfCity(city).map(({ text }) => text);

describe('the names of a city', () => {
  it.each([
    ['Tashkent', ['Toshkent', 'Ташкент', '타슈켄트']],
    ['Toshkent', ['Tashkent']],
    ['Nur-Sultan (now Astana)', ['Астана', '아스타나']],
    ['Phnom Penh', ['ភ្នំពេញ']],
    ['Vientiane', ['ວຽງຈັນ']],
  ])('%s', (city, names) => {
    expect(texts(city)).toEqual(expect.arrayContaining(names));
  });

  it('are those of each city that a text names', () => {
    expect(texts('Seoul and Sejong')).toEqual(expect.arrayContaining(['서울', '세종']));
  });

  it('are none for another place', () => {
    expect(namesOfCity('Geneva')).toEqual([]);
  });

  it('belong to no language, so that every reading of a letter counts', () => {
    expect(namesOfCity('Baku').every(({ lang }) => lang === '')).toBe(true);
  });
});
