import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import { findSummary, languagesOf, localise, titleOf } from './wording.ts';

const names = [
  { value: 'РК', lang: 'ru', kind: 'abbreviation' },
  { value: 'Южная Корея', lang: 'ru', kind: 'synonym' },
  { value: 'Республика Корея', lang: 'ru', kind: 'official' },
  { value: 'Корея', lang: 'ru', kind: 'short' },
  { value: '대한민국', lang: 'ko', kind: 'original' },
];

describe('the title', () => {
  const country = entryOf('country', 'kr', { title: 'Republic of Korea', names });

  it('is the original for a reader of the source language', () => {
    expect(titleOf(country, 'en')).toEqual({ text: 'Republic of Korea', lang: 'en' });
  });

  it('is the short name in the language where there is no translation', () => {
    expect(titleOf(country, 'ru')).toEqual({ text: 'Корея', lang: 'ru' });
  });

  it('is the translated one before any name', () => {
    const translated = entryOf('country', 'kr', { names }, { ru: { title: 'Республика' } });
    expect(titleOf(translated, 'ru')).toEqual({ text: 'Республика', lang: 'ru' });
  });

  it('is a name where the translation has none', () => {
    expect(titleOf(entryOf('country', 'kr', { names }, { ru: {} }), 'ru').text).toBe('Корея');
  });

  it('is the original, marked as such, where the language knows no name', () => {
    const onlyInitials = entryOf('organisation', 'nia', { title: 'NIA', names: names.slice(0, 2) });
    expect(titleOf(onlyInitials, 'ru')).toEqual({ text: 'NIA', lang: 'en' });
  });
});

describe('the summary', () => {
  const russian = 'Один портал для услуг всех ведомств.';

  it('is the translated one, the original marked as such, or none', () => {
    expect(findSummary(entryOf('case', 'uz/portal', {}, { ru: { summary: russian } }), 'ru')).toEqual({
      text: russian,
      lang: 'ru',
    });
    expect(findSummary(entryOf('case', 'uz/portal'), 'ru')).toMatchObject({ lang: 'en' });
    expect(findSummary(entryOf('country', 'uz'), 'ru')).toBeUndefined();
  });
});

describe('an entry in another language', () => {
  const outcome = { saidBy: 'Ministry', basis: 'audit', source: 'itu-2026' };
  const original = {
    ai: { use: 'yes', task: 'Sorts appeals.', oversight: 'Officials check.' },
    cost: '22 million USD',
    outcomes: [
      { kind: 'figure', id: 'users', ...outcome, metric: 'Users', value: 15, unit: 'million' },
      { kind: 'finding', id: 'code', ...outcome, text: 'Old code was found.' },
    ],
    timeline: [{ date: '2013', what: 'The portal opened.' }],
  };
  const wording = {
    title: 'Портал',
    ai: { task: 'Сортирует обращения.' },
    outcomes: [
      { id: 'code', text: 'Найден старый код.' },
      { id: 'users', metric: 'Пользователи' },
      { id: 'no-such-line', metric: 'Никто' },
    ],
  };
  const entry = entryOf('case', 'uz/portal', original, { ru: wording });
  const before = structuredClone(entry.data);
  const russian = localise(entry, 'ru');

  it('has the translated words, found by id whatever their order', () => {
    expect(russian.title).toBe('Портал');
    expect(russian.outcomes).toEqual([
      { ...before.outcomes?.[0], metric: 'Пользователи' },
      { ...before.outcomes?.[1], text: 'Найден старый код.' },
    ]);
  });

  it('keeps what was not translated, words and facts alike', () => {
    expect(russian.ai).toEqual({ use: 'yes', task: 'Сортирует обращения.', oversight: 'Officials check.' });
    const { title, ai, outcomes, ...rest } = before;
    expect(russian).toMatchObject(rest);
    expect([title, ai, outcomes].every(Boolean)).toBe(true);
  });

  it('leaves the original as it was', () => {
    expect(entry.data).toEqual(before);
  });

  it('is the original in a language that nobody translated it to', () => {
    expect(localise(entry, 'ko')).toBe(entry.data);
  });

  it('names its languages, the original first', () => {
    expect(languagesOf(entry)).toEqual(['en', 'ru']);
    expect(languagesOf(entryOf('topic', 'x'))).toEqual(['en']);
  });
});
