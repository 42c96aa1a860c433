import { describe, expect, it } from 'vitest';
import { sampleOf } from '../testing/samples.ts';
import type { Kind } from './kinds.ts';
import { getWording, TRANSLATION_SCHEMAS } from './translation.ts';

const translation = { method: 'human', sourceHash: '3f2a9c0d11e4b7a8', date: '2026-11' };

function complaints(kind: Kind, wording: object): string[] {
  const result = TRANSLATION_SCHEMAS[kind].safeParse({ translation, ...wording });
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

describe('a translation', () => {
  it.each<[string, Kind, object]>([
    ['nothing but how it was made', 'case', {}],
    ['a title', 'topic', { title: 'Умный город' }],
    ['a block with some of its words', 'case', { ai: { task: 'Сортирует обращения.' } }],
    ['words in place of a name', 'event', { place: { city: 'Дубай' } }],
    ['the words of one line of a list, by its id', 'event', { talks: [{ id: 'keynote', title: 'Правосудие' }] }],
    ['the words of one form of a union', 'case', { outcomes: [{ id: 'users', metric: 'Пользователи' }] }],
    ['the words of another form of it', 'case', { outcomes: [{ id: 'audit', text: 'Аудиторы нашли ошибки.' }] }],
    ['a note on a source', 'case', { sources: [{ id: 'itu-2026', note: 'Прочитано не всё.' }] }],
  ])('may hold %s', (_, kind, wording) => {
    expect(complaints(kind, wording)).toEqual([]);
  });

  it.each<[string, Kind, object, string]>([
    ['a fact', 'case', { stage: 'ended' }, ''],
    ['a figure', 'case', { outcomes: [{ id: 'users', value: 16 }] }, 'outcomes.0'],
    ['the address of a source', 'case', { sources: [{ id: 'itu-2026', url: 'https://example.org' }] }, 'sources.0'],
    ['a country', 'event', { place: { country: 'ae' } }, 'place'],
    ['a line without its id', 'event', { talks: [{ title: 'Правосудие' }] }, 'talks.0.id'],
    ['a list whose lines have no id', 'case', { timeline: [{ what: 'Портал открыт.' }] }, ''],
    ['names', 'topic', { names: [{ value: 'x', lang: 'ru', kind: 'short' }] }, ''],
    ['a title that is too short', 'topic', { title: 'У' }, 'title'],
  ])('may not hold %s', (_, kind, wording, path) => {
    expect(complaints(kind, wording)).toEqual([path]);
  });

  it('says how it was made', () => {
    expect(TRANSLATION_SCHEMAS.topic.safeParse({ title: 'Умный город' }).success).toBe(false);
  });

  it.each(['', '3F2A9C0D11E4B7A8', '3f2a9c0d', 1234567812345678])('does not carry the hash "%s"', (sourceHash) => {
    expect(TRANSLATION_SCHEMAS.topic.safeParse({ translation: { ...translation, sourceHash } }).success).toBe(false);
  });
});

describe('the wording of an entry', () => {
  it('is its words without its facts', () => {
    const data = sampleOf('case', {
      cost: '22 million USD',
      ai: { use: 'yes', task: 'Sorts appeals.' },
      outcomes: [
        {
          kind: 'figure',
          id: 'a',
          saidBy: 'X',
          basis: 'audit',
          source: 's',
          metric: 'Users',
          value: 15,
          unit: 'million',
        },
        { kind: 'finding', id: 'b', saidBy: 'X', basis: 'audit', source: 's', text: 'Old code found.' },
      ],
    });
    expect(getWording('case', data)).toEqual({
      title: data['title'],
      summary: data['summary'],
      cost: '22 million USD',
      ai: { task: 'Sorts appeals.' },
      outcomes: [{ metric: 'Users', unit: 'million' }, { text: 'Old code found.' }],
    });
  });

  it('comes in the order of the schema, however the file orders its fields', () => {
    const data = sampleOf('topic');
    const reversed = Object.fromEntries(Object.entries(data).toReversed());
    expect(JSON.stringify(getWording('topic', reversed))).toBe(JSON.stringify(getWording('topic', data)));
  });

  it.each([undefined, null, 'text', [], {}])('is nothing where there is none: %s', (data) => {
    expect(getWording('topic', data)).toBeUndefined();
  });
});
