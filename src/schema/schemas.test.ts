import { describe, expect, it } from 'vitest';
import { sampleOf, SOURCE } from '../testing/samples.ts';
import { SCHEMAS } from './index.ts';
import { findKindOfFolder, KIND_FOLDERS, KINDS, type Kind } from './kinds.ts';

/** Where the schema sees a problem: the paths of its issues. */
function complaints(kind: Kind, changes: Readonly<Record<string, unknown>> = {}): string[] {
  const result = SCHEMAS[kind].safeParse(sampleOf(kind, changes));
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

const talk = { id: 'opening', kind: 'opening', topics: ['smart-city'] };
const claim = { id: 'users', saidBy: 'Ministry', basis: 'self-reported', source: 'itu-2026' };
const figure = { kind: 'figure', ...claim, metric: 'Users of the portal', value: 15 };
const target = { ...figure, kind: 'target', due: '2030' };
const finding = { kind: 'finding', ...claim, text: 'Auditors found old code.' };

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
    expect(complaints(kind)).toEqual([]);
  });

  it('is public unless it says otherwise', () => {
    expect(SCHEMAS[kind].parse(sampleOf(kind)).status).toBe('public');
  });

  it.each(Object.keys(sampleOf(kind)))('cannot do without its %s', (field) => {
    const optional = field === 'start' && kind !== 'event';
    expect(complaints(kind, { [field]: undefined })).toEqual(optional ? [] : [field]);
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
    ['a talk', 'event', { talks: [{ ...talk, room: '4' }] }, 'talks.0'],
    ['a speaker', 'event', { talks: [{ ...talk, speakers: [{ name: 'Jane', mail: 'x' }] }] }, 'talks.0.speakers.0'],
    ['a place', 'event', { place: { city: 'Dubai', street: 'x' } }, 'place'],
    ['an outcome', 'case', { outcomes: [{ ...figure, text: 'Words of a finding.' }] }, 'outcomes.0'],
    ['the part of AI', 'case', { ai: { use: 'yes', model: 'x' } }, 'ai'],
    ['a tile', 'country', { tile: { column: 1, row: 1, depth: 1 } }, 'tile'],
    ['a party', 'programme', { organisations: [{ organisation: 'mdt', role: 'owner', share: 1 }] }, 'organisations.0'],
  ])('takes no unknown key: %s', (_, kind, changes, path) => {
    expect(complaints(kind, changes)).toEqual([path]);
  });
});

describe('a date', () => {
  it.each(['2026', '2026-02', '2026-02-03', '2024-02-29', '1999-12-31'])('may be %s', (date) => {
    expect(complaints('topic', { reviewed: date })).toEqual([]);
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
    expect(complaints('topic', { reviewed: date })).toEqual(['reviewed']);
  });

  it('that the calendar does not have is told apart from one that is badly written', () => {
    const message = (date: string) =>
      SCHEMAS.topic.safeParse(sampleOf('topic', { reviewed: date })).error?.issues[0]?.message;
    expect(message('2026-02-30')).toMatch(/calendar/);
    expect(message('3 Feb')).toMatch(/write it as/);
  });
});

describe('an event', () => {
  it.each([
    ['the same day', '2026-02-03', '2026-02-03'],
    ['a later day', '2026-02-03', '2026-02-05'],
    ['the month it began in', '2026-02-03', '2026-02'],
    ['the year it began in', '2026-02-03', '2026'],
    ['a day in the year it began', '2026', '2026-01-01'],
  ])('may end on %s', (_, start, end) => {
    expect(complaints('event', { start, end })).toEqual([]);
  });

  it.each([
    ['2026-02-03', '2026-02-02'],
    ['2026-02-03', '2026-01'],
    ['2026-02-03', '2025'],
    ['2026', '2025-12-31'],
  ])('that begins on %s does not end on %s', (start, end) => {
    expect(complaints('event', { start, end })).toEqual(['end']);
  });

  it('without a first day says why', () => {
    expect(complaints('event', { start: undefined })).toEqual(['start']);
    expect(complaints('event', { start: undefined, dateNote: 'The source gives no year.' })).toEqual([]);
  });

  it.each(['00:00', '09:30', '23:59'])('may begin at %s', (startTime) => {
    expect(complaints('event', { startTime })).toEqual([]);
  });

  it.each(['9:30', '24:00', '12:60', '9.30', 570])('does not begin at %s', (startTime) => {
    expect(complaints('event', { startTime })).toEqual(['startTime']);
  });

  it.each(['Asia/Tashkent', 'Asia/Dubai', 'America/Argentina/Buenos_Aires'])(
    'may be in the time zone %s',
    (timeZone) => {
      expect(complaints('event', { timeZone })).toEqual([]);
    },
  );

  it.each(['Tashkent', '+05:00', 'GMT', 'Asia/Nowhere', ''])('is in no time zone "%s"', (timeZone) => {
    expect(complaints('event', { timeZone })).toEqual(['timeZone']);
  });

  it('has speakers that are somebody', () => {
    expect(complaints('event', { talks: [{ ...talk, speakers: [{ position: 'Minister' }] }] })).toEqual([
      'talks.0.speakers.0.person',
    ]);
    expect(complaints('event', { talks: [{ ...talk, speakers: [{ country: 'ge' }] }] })).toEqual([]);
  });
});

describe('a case', () => {
  it.each(['paused', 'ended'])('that is %s says why', (stage) => {
    expect(complaints('case', { stage })).toEqual(['stageReason']);
    expect(complaints('case', { stage, stageReason: 'Parliament took away its legal basis.' })).toEqual([]);
  });

  it.each([
    ['a figure', figure],
    ['a figure in words', { ...figure, value: undefined, valueText: 'one in five' }],
    ['a figure of nought', { ...figure, value: 0 }],
    ['a target', target],
    ['a finding', finding],
  ])('may have %s in its ledger', (_, outcome) => {
    expect(complaints('case', { outcomes: [outcome] })).toEqual([]);
  });

  it.each([
    ['of no known kind', { ...figure, kind: 'promise' }, ['outcomes.0.kind']],
    ['without a kind', { ...figure, kind: undefined }, ['outcomes.0.kind']],
    ['that says no figure', { ...figure, value: undefined }, ['outcomes.0.value']],
    ['that is a target and says no figure', { ...target, value: undefined }, ['outcomes.0.value']],
    ['that is a finding without words', { ...finding, text: undefined }, ['outcomes.0.text']],
    ['that is a figure and has a date to be reached by', { ...figure, due: '2030' }, ['outcomes.0']],
    ['that nobody says', { ...figure, saidBy: undefined }, ['outcomes.0.saidBy']],
    ['without a source', { ...finding, source: undefined }, ['outcomes.0.source']],
    ['with a figure as text', { ...figure, value: '15' }, ['outcomes.0.value']],
  ])('has no line in its ledger %s', (_, outcome, paths) => {
    expect(complaints('case', { outcomes: [outcome] })).toEqual(paths);
  });

  it('has one to seven topics', () => {
    const topics = (count: number) => Array.from({ length: count }, (_, index) => `topic-${index}`);
    expect(complaints('case', { topics: topics(7) })).toEqual([]);
    expect(complaints('case', { topics: topics(0) })).toEqual(['topics']);
    expect(complaints('case', { topics: topics(8) })).toEqual(['topics']);
  });

  it('has parties that are either an entry or a name', () => {
    const party = (parts: object) => complaints('case', { organisations: [{ role: 'owner', ...parts }] });
    expect(party({ name: 'State Revenue Committee' })).toEqual([]);
    expect(party({})).toEqual(['organisations.0.organisation']);
    expect(party({ organisation: 'mdt', name: 'Ministry' })).toEqual(['organisations.0.organisation']);
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
    expect(complaints('case', { sources: [{ ...bare, ...address }] })).toEqual([]);
  });

  it('that nobody can find is refused', () => {
    expect(complaints('case', { sources: [bare] })).toEqual(['sources.0.url']);
  });

  it.each([
    'www.itu.int',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://',
    'https://exa mple.org',
    'file:///etc',
  ])('does not lie at %s', (url) => {
    expect(complaints('case', { sources: [{ ...SOURCE, url }] })).toEqual(['sources.0.url']);
  });

  it.each(['ITU 2026', 'ITU', 'itu_2026', '-itu', 'itu--2026', ''])('has no mark "%s"', (id) => {
    expect(complaints('case', { sources: [{ ...SOURCE, id }] })).toEqual(['sources.0.id']);
  });

  it('is wanted for cases and events', () => {
    expect(complaints('case', { sources: [] })).toEqual(['sources']);
    expect(complaints('event', { sources: [] })).toEqual(['sources']);
    expect(complaints('topic', { sources: [] })).toEqual([]);
  });
});

describe('a language', () => {
  it.each(['en', 'ru', 'ko', 'uz-Latn', 'uz-Cyrl', 'pt-BR'])('may be %s', (lang) => {
    expect(complaints('country', { languages: [lang] })).toEqual([]);
  });

  it.each(['english', 'EN', 'uz-latn', 'uz_Latn', 'e', ''])('is not "%s"', (lang) => {
    expect(complaints('country', { languages: [lang] })).toEqual(['languages.0']);
  });
});

describe('text', () => {
  it.each([' Smart city', 'Smart city ', 'S', '', 'x'.repeat(181), 12, null])('is no title: "%s"', (title) => {
    expect(complaints('topic', { title })).toContain('title');
  });
});

describe('the id of another entry', () => {
  it.each(['2026/Seminar', 'a b', '../x', '/x', 'x/', 'x.md', 'a//b'])('is not "%s"', (id) => {
    expect(complaints('event', { parent: id })).toEqual(['parent']);
  });
});

describe('an old address', () => {
  it.each([
    ['/cases/uz/old/', []],
    ['cases/uz/old/', ['aliases.0']],
    ['/cases/uz/old', ['aliases.0']],
    ['/Cases/', ['aliases.0']],
  ])('%s is judged by its slashes and letters', (alias, paths) => {
    expect(complaints('case', { aliases: [alias] })).toEqual(paths);
  });
});

describe('an indicator', () => {
  const indicator = { scheme: 'egdi', year: 2024, source: 'itu-2026' };

  it('says a rank, a value or a class', () => {
    expect(complaints('country', { indicators: [indicator] })).toEqual(['indicators.0.rank']);
    expect(complaints('country', { indicators: [{ ...indicator, class: 'high' }] })).toEqual([]);
    expect(complaints('country', { indicators: [{ ...indicator, value: 0 }] })).toEqual([]);
  });
});
