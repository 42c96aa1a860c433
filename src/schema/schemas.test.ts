import { describe, expect, it } from 'vitest';
import { complaintsOf, FIGURE, sampleOf, SOURCE, TALK } from '../testing/samples.ts';
import { SCHEMAS } from './index.ts';
import { findKindOfFolder, KIND_FOLDERS, KINDS, type Kind } from './kinds.ts';

describe('the kinds', () => {
  it('each have a folder that leads back to them', () => {
    expect(KINDS.map((kind) => findKindOfFolder(KIND_FOLDERS[kind]))).toEqual(KINDS);
  });

  it('have no folder beside those', () => {
    expect(['', 'case', 'Cases', 'toString', '__proto__'].map(findKindOfFolder)).toEqual(Array(5).fill(undefined));
  });
});

describe.each(KINDS)('a %s', (kind) => {
  it('needs no more than its sample holds', () => {
    expect(complaintsOf(kind)).toEqual([]);
  });

  it('is public unless it says otherwise', () => {
    expect(SCHEMAS[kind].parse(sampleOf(kind)).status).toBe('public');
  });

  it.each(Object.keys(sampleOf(kind)))('cannot do without its %s', (field) => {
    const optional = field === 'start' && kind !== 'event';
    expect(complaintsOf(kind, { [field]: undefined })).toEqual(optional ? [] : [field]);
  });

  it('takes no field that it does not know', () => {
    const result = SCHEMAS[kind].safeParse(sampleOf(kind, { colour: 'red' }));
    expect(result.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['colour'], path: [] }]);
  });
});

describe('a block inside an entry', () => {
  it.each<[string, Kind, Record<string, unknown>, string]>([
    ['a source', 'case', { sources: [{ ...SOURCE, author: 'x' }] }, 'sources.0'],
    ['a name', 'topic', { names: [{ value: 'x', lang: 'en', kind: 'short', script: 'Latn' }] }, 'names.0'],
    ['a doubt', 'page', { verify: [{ note: 'Not sure of it.', who: 'me' }] }, 'verify.0'],
    ['a talk', 'event', { talks: [{ ...TALK, room: '4' }] }, 'talks.0'],
    ['a speaker', 'event', { talks: [{ ...TALK, speakers: [{ name: 'Jane', mail: 'x' }] }] }, 'talks.0.speakers.0'],
    ['a place', 'event', { place: { city: 'Dubai', street: 'x' } }, 'place'],
    ['an outcome', 'case', { outcomes: [{ ...FIGURE, text: 'Words of a finding.' }] }, 'outcomes.0'],
    ['the part of AI', 'case', { ai: { use: 'yes', model: 'x' } }, 'ai'],
    ['a tile', 'country', { tile: { column: 1, row: 1, depth: 1 } }, 'tile'],
    ['a party', 'programme', { organisations: [{ organisation: 'mdt', role: 'owner', share: 1 }] }, 'organisations.0'],
  ])('takes no unknown key: %s', (_, kind, changes, path) => {
    expect(complaintsOf(kind, changes)).toEqual([path]);
  });
});

describe('a date', () => {
  it.each(['2026', '2026-02', '2026-02-03', '2024-02-29', '1999-12-31'])('may be %s', (date) => {
    expect(complaintsOf('topic', { reviewed: date })).toEqual([]);
  });

  it.each<[unknown, string]>([
    ['2026-02-30', 'February has no 30th'],
    ['2025-02-29', '2025 is no leap year'],
    ['2026-13', 'there are twelve months'],
    ['2026-00', 'months begin at 1'],
    ['2026-04-00', 'days begin at 1'],
    ['2026-2-3', 'digits are missing'],
    ['03.02.2026', 'it is not in ISO order'],
    ['2026-02-03T10:00:00Z', 'it is a moment'],
    ['2026-02-03 ', 'it ends with a space'],
    ['next year', 'it is words'],
    ['', 'it is empty'],
    [2026, 'it is a number: quotes were forgotten'],
    [new Date('2026-02-03'), 'it is an object'],
  ])('is never %s, because %s', (date) => {
    expect(complaintsOf('topic', { reviewed: date })).toEqual(['reviewed']);
  });

  it('that the calendar does not have is told apart from one that is badly written', () => {
    const message = (date: string) =>
      SCHEMAS.topic.safeParse(sampleOf('topic', { reviewed: date })).error?.issues[0]?.message;
    expect(message('2026-02-30')).toMatch(/calendar/);
    expect(message('3 Feb')).toMatch(/write it as/);
  });
});

describe('a source', () => {
  const bare = { ...SOURCE, url: undefined };

  it.each([
    ['a public address', { url: 'http://example.org/a?b=c#d' }],
    ['a DOI', { doi: '10.1787/059814a7-en' }],
    ['an archived copy', { archivedUrl: 'https://web.archive.org/web/2026/https://example.org/' }],
    ['the address of a copy', { copyUrl: 'http://docslib.org/doc/1' }],
  ])('may be found by %s alone', (_, address) => {
    expect(complaintsOf('case', { sources: [{ ...bare, ...address }] })).toEqual([]);
  });

  it('that nobody can find is refused', () => {
    expect(complaintsOf('case', { sources: [bare] })).toEqual(['sources.0.url']);
  });

  it.each([
    'www.itu.int',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://',
    'https://exa mple.org',
    'file:///etc',
  ])('does not lie at %s', (url) => {
    expect(complaintsOf('case', { sources: [{ ...SOURCE, url }] })).toEqual(['sources.0.url']);
  });

  it.each(['ITU 2026', 'ITU', 'itu_2026', '-itu', 'itu--2026', ''])('has no mark "%s"', (id) => {
    expect(complaintsOf('case', { sources: [{ ...SOURCE, id }] })).toEqual(['sources.0.id']);
  });

  it('is wanted for cases and events', () => {
    expect(complaintsOf('case', { sources: [] })).toEqual(['sources']);
    expect(complaintsOf('event', { sources: [] })).toEqual(['sources']);
    expect(complaintsOf('topic', { sources: [] })).toEqual([]);
  });
});

describe('a language', () => {
  it.each(['en', 'ru', 'ko', 'uz-Latn', 'uz-Cyrl', 'pt-BR'])('may be %s', (lang) => {
    expect(complaintsOf('country', { languages: [lang] })).toEqual([]);
  });

  it.each(['english', 'EN', 'uz-latn', 'uz_Latn', 'e', ''])('is not "%s"', (lang) => {
    expect(complaintsOf('country', { languages: [lang] })).toEqual(['languages.0']);
  });
});

describe('text', () => {
  it.each([' Smart city', 'Smart city ', 'S', '', 'x'.repeat(181), 12, null])('is no title: "%s"', (title) => {
    expect(complaintsOf('topic', { title })).toContain('title');
  });
});

describe('the id of another entry', () => {
  it.each(['2026/Seminar', 'a b', '../x', '/x', 'x/', 'x.md', 'a//b'])('is not "%s"', (id) => {
    expect(complaintsOf('event', { parent: id })).toEqual(['parent']);
  });
});

describe('an old address', () => {
  it.each([
    ['/cases/uz/old/', []],
    ['cases/uz/old/', ['aliases.0']],
    ['/cases/uz/old', ['aliases.0']],
    ['/Cases/', ['aliases.0']],
  ])('%s is judged by its slashes and letters', (alias, paths) => {
    expect(complaintsOf('case', { aliases: [alias] })).toEqual(paths);
  });
});

describe('an indicator', () => {
  const indicator = { scheme: 'egdi', year: 2024, source: 'itu-2026' };

  it('says a rank, a value or a class', () => {
    expect(complaintsOf('country', { indicators: [indicator] })).toEqual(['indicators.0.rank']);
    expect(complaintsOf('country', { indicators: [{ ...indicator, class: 'high' }] })).toEqual([]);
    expect(complaintsOf('country', { indicators: [{ ...indicator, value: 0 }] })).toEqual([]);
  });
});
