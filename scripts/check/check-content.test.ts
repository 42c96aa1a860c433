import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../lib/failure.ts';
import { checkContent } from './check-content.ts';
import { check, GOOD_TREE, inFolder, withEdit, without, type GoodFile, type Tree } from './fixtures.ts';
import { formatTerminal, hasErrors, summarise } from './report.ts';

/** Stands in a changed text before the character that the problem must point at; without it, that is the first. */
const HERE = '▸';

interface Mistake {
  rule: string;
  what: string;
  tree: Tree;
  /** The file that the problem names. */
  file: string;
  says: RegExp;
  fix: RegExp;
  severity?: 'warning';
}

const CASE = 'cases/uz/portal.md';
const EVENT = 'events/2026/seminar.md';
const COUNTRY = 'countries/uz.md';
const TOPIC = 'topics/smart-city.md';
const RUSSIAN = 'topics/smart-city.ru.md';
const country = GOOD_TREE[COUNTRY];
const russian = GOOD_TREE[RUSSIAN];
const START = "start: '2026-02-03'\nend: '2026-02-04'\n";

/** A passage changed in a file that was good. */
function edited(
  rule: string,
  what: string,
  file: GoodFile,
  from: string,
  to: string,
  says: RegExp,
  fix: RegExp,
): Mistake {
  return { rule, what, tree: withEdit(file, from, to), file, says, fix };
}

/** A further file that should not be there, or not so. */
function added(
  rule: string,
  what: string,
  file: string,
  text: string | Uint8Array,
  says: RegExp,
  fix: RegExp,
): Mistake {
  return { rule, what, tree: { ...GOOD_TREE, [file]: text }, file, says, fix };
}

const FILES: readonly Mistake[] = [
  added(
    'file/folder',
    'a folder that is none of ours',
    'topic/x.md',
    country,
    /"topic" is not a folder/,
    /did you mean "topics"\?/,
  ),
  added(
    'file/folder',
    'a file beside the folders',
    'notes.md',
    country,
    /"notes.md" is not a folder/,
    /events, topics, cases/,
  ),
  added('file/ending', 'a file of another program', 'topics/x.docx', 'PK', /ends in "\.docx"/, /\.md/),
  added('file/ending', 'a file without an ending', 'topics/x', 'text', /ends in ""/, /\.md/),
  added('file/ending', 'components where only text may be', 'topics/x.mdx', country, /only/, /rename/),
  added('file/name', 'capitals in a name', 'countries/KZ.md', country, /"KZ" is not a name/, /lower-case/),
  added('file/name', 'capitals in a folder', 'cases/UZ/x.md', country, /"UZ" is not a name/, /lower-case/),
  added('file/name', 'an underscore', 'topics/smart_city.md', country, /"smart_city" is not/, /hyphens/),
  added('file/name', 'a second full stop', 'topics/smart.city.md', country, /is not a name/, /hyphens/),
  added('file/name', 'a README inside a folder', 'cases/README.md', 'text', /"README" is not/, /lower-case/),
  added(
    'file/encoding',
    'letters of another encoding',
    'topics/x.md',
    new Uint8Array([45, 207, 240]),
    /not UTF-8/,
    /save it as/,
  ),
  added('file/front-matter', 'an empty file', 'topics/x.md', '', /is empty/, /---/),
  added('file/front-matter', 'a file of blank lines', 'topics/x.md', '\n\n', /is empty/, /---/),
  added('file/front-matter', 'text alone', 'topics/x.md', 'Text', /does not begin with front matter/, /---/),
  {
    rule: 'file/duplicate-id',
    what: 'one entry in two files',
    tree: { ...GOOD_TREE, 'pages/about.md': GOOD_TREE['pages/about.mdx'] },
    file: 'pages/about.mdx',
    says: /^content\/pages\/about\.md is the same entry/,
    fix: /keep one/,
  },
  edited(
    'file/yaml',
    'a colon in text without quotes',
    EVENT,
    'title: A seminar',
    'title: ▸A seminar: today',
    /not valid YAML/,
    /single quotes/,
  ),
  edited(
    'file/yaml',
    'a broken original, of which nothing else is said',
    TOPIC,
    'title: Smart city',
    'title: ▸Smart city: x',
    /not valid/,
    /./,
  ),
  edited(
    'file/duplicate-key',
    'a key twice',
    COUNTRY,
    'iso3: UZB',
    'iso3: UZB\n▸iso3: KAZ',
    /stands twice/,
    /keep one/,
  ),
  {
    rule: 'file/empty-collection',
    what: 'no entry of a kind',
    tree: without('programmes/training.md'),
    file: 'programmes',
    says: /no programme at all/,
    fix: /first file to content\/programmes\//,
  },
  {
    rule: 'file/wrong-folder',
    what: 'a case in the folder of another country',
    tree: { ...withEdit(CASE, 'country: uz', 'country: ▸kz'), 'countries/kz.md': country },
    file: CASE,
    says: /folder is "uz", but country says "kz"/,
    fix: /content\/cases\/kz\//,
  },
  edited(
    'file/wrong-folder',
    'an event in the folder of another year',
    EVENT,
    START,
    "start: ▸'2025-12-30'\n",
    /start says "2025"/,
    /content\/events\/2025\//,
  ),
  edited(
    'file/wrong-folder',
    'an event without a date in the folder of a year',
    EVENT,
    START,
    'dateNote: No year is given.\n',
    /"2026", but there is no start/,
    /events\/undated\//,
  ),
];

const FIELDS: readonly Mistake[] = [
  edited(
    'fields/unknown-key',
    'a slip in a key',
    COUNTRY,
    'region:',
    '▸regoin: x\nregion:',
    /"regoin" is not a field of a country/,
    /did you mean "region"\?/,
  ),
  edited(
    'fields/unknown-key',
    'a key that is like no other',
    RUSSIAN,
    'translation:',
    '▸zzzzzzzz: x\ntranslation:',
    /of a translated topic/,
    /title/,
  ),
  edited(
    'fields/unknown-key',
    'a slip in a list inside a list',
    EVENT,
    'jane-doe',
    'jane-doe\n        ▸postion: Judge',
    /of talks\[0\]\.speakers\[0\]/,
    /"position"/,
  ),
  edited(
    'fields/unknown-key',
    'a slip in one form of a union',
    CASE,
    'value: 15',
    'value: 15\n    ▸unitt: people',
    /of outcomes\[0\]/,
    /"unit"/,
  ),
  edited(
    'fields/unknown-key',
    'a fact in a translation',
    RUSSIAN,
    'translation:',
    '▸kind: service\ntranslation:',
    /of a translated topic/,
    /./,
  ),
  edited('fields/missing', 'a field that must be there', COUNTRY, 'iso3: UZB\n', '', /^iso3 is missing/, /add iso3/),
  edited(
    'fields/missing',
    'a field of a line in a list',
    CASE,
    '- id: news\n    publisher: A newspaper\n',
    '- ▸id: news\n',
    /^sources\[1\]\.publisher is missing/,
    /add publisher/,
  ),
  edited(
    'fields/missing',
    'the reason of an end',
    CASE,
    'stage: live',
    'stage: ended',
    /^stageReason is missing/,
    /says why/,
  ),
  edited('fields/missing', 'a date, or why it is not known', EVENT, START, '', /^start is missing/, /dateNote/),
  {
    rule: 'fields/missing',
    what: 'a figure in the line of a figure',
    tree: withEdit(CASE, 'kind: figure', '▸kind: figure', withEdit(CASE, '    value: 15\n', '')),
    file: CASE,
    says: /^outcomes\[0\]\.value is missing/,
    fix: /valueText/,
  },
  edited(
    'fields/type',
    'a number where text is wanted',
    COUNTRY,
    "m49: '860'",
    'm49: ▸860',
    /^m49 must be text/,
    /put it in quotes: '860'/,
  ),
  edited(
    'fields/type',
    'a year without quotes',
    CASE,
    "started: '2013-07-01'",
    'started: ▸2013',
    /^started must be text/,
    /'2013'/,
  ),
  edited(
    'fields/type',
    'a year without quotes, of which nothing else is said',
    EVENT,
    START,
    'start: ▸2026\n',
    /^start must be text/,
    /'2026'/,
  ),
  edited(
    'fields/type',
    'a value where a list is wanted',
    EVENT,
    'topics: [smart-city]\ntalks',
    'topics: ▸smart-city\ntalks',
    /^topics must be a list/,
    /"- "/,
  ),
  edited(
    'fields/type',
    'a key with nothing behind it',
    COUNTRY,
    'iso3: UZB',
    'iso3: UZB\nsummary:▸',
    /^summary must be text, but is empty/,
    /delete the line/,
  ),
  edited(
    'fields/vocabulary',
    'a slip in a term',
    COUNTRY,
    'central-asia',
    '▸central-aisa',
    /"central-aisa" is not one of its values/,
    /did you mean "central-asia"/,
  ),
  edited(
    'fields/vocabulary',
    'a term that is like no other',
    CASE,
    'stage: live',
    'stage: ▸xxxxxxxxxxxxx',
    /not one of its values/,
    /valid are: idea, planned/,
  ),
  edited(
    'fields/vocabulary',
    'a form that the union does not have',
    CASE,
    'kind: figure',
    'kind: ▸figuer',
    /no such kind/,
    /figure, target, finding/,
  ),
  edited(
    'fields/date',
    'a day that the calendar does not have',
    CASE,
    "'2013-07-01'",
    "▸'2026-02-30'",
    /calendar.*"2026-02-30"/,
    /./,
  ),
  edited('fields/date', 'a month that no year has', CASE, "'2013-07-01'", "▸'2026-13'", /calendar.*"2026-13"/, /./),
  edited(
    'fields/date',
    'a date in words',
    CASE,
    "'2013-07-01'",
    '▸July 2013',
    /is not a date: "July 2013"/,
    /write it as '2026'/,
  ),
  edited(
    'fields/value',
    'an end before the start',
    EVENT,
    "'2026-02-04'",
    "▸'2026-02-01'",
    /^end is before the start/,
    /./,
  ),
  edited(
    'fields/value',
    'a name that is too short',
    COUNTRY,
    'Uzbekistan',
    '▸U',
    /^title needs at least 2 characters/,
    /./,
  ),
  edited(
    'fields/value',
    'an address without its beginning',
    CASE,
    'https://example.org/news',
    '▸www.example.org',
    /^sources\[1\]\.url is not an address/,
    /./,
  ),
];

const SECOND_HOST = `example.org/seminar
  - id: ▸host
    publisher: The other host
    lang: en
    type: webpage
    tier: self-report
    url: https://example.org/other`;

const LINKS: readonly Mistake[] = [
  edited(
    'references/missing',
    'a slip in an id',
    CASE,
    '  - smart-city',
    '  - ▸smart-ctiy',
    /^topics\[0\]: there is no topic "smart-ctiy"/,
    /did you mean "smart-city"\?/,
  ),
  edited(
    'references/missing',
    'an id that is like no other',
    EVENT,
    'jane-doe',
    '▸zzzzzzzzzzzz',
    /^talks\[0\]\.speakers\[0\]\.person: there is no person/,
    /valid are: jane-doe/,
  ),
  edited(
    'references/wrong-kind',
    'an entry of another kind',
    CASE,
    'organisation: mdt',
    'organisation: ▸jane-doe',
    /"jane-doe" is a person/,
    /./,
  ),
  edited(
    'facts/source-id',
    'two sources with one id',
    EVENT,
    'example.org/seminar',
    SECOND_HOST,
    /two sources have the id "host"/,
    /another id/,
  ),
  edited(
    'facts/unknown-source',
    'a figure of a source that there is not',
    CASE,
    'source: itu\n',
    'source: ▸ito\n',
    /^outcomes\[0\]\.source: no source has the id "ito"/,
    /did you mean "itu"/,
  ),
  edited(
    'body/unknown-mark',
    'a mark of no source',
    CASE,
    'users[^itu].',
    'users[^itu]▸[^ity].',
    /mark \[\^ity\]/,
    /did you mean "itu"/,
  ),
  edited(
    'body/unknown-mark',
    'a mark behind signs and other scripts',
    CASE,
    'users[^itu].',
    'A &amp; &copy; 전자 😀 [^itu] B&amp;C ▸[^ity].',
    /mark \[\^ity\]/,
    /"itu"/,
  ),
  edited(
    'body/unknown-mark',
    'a mark on the second line of a quotation',
    CASE,
    '😀[^news].',
    '😀[^news] ▸[^nobody-knows].',
    /mark \[\^nobody-knows\]/,
    /valid are: itu, news/,
  ),
  edited(
    'body/unknown-mark',
    'a mark in text, not the same one in code',
    CASE,
    'users[^itu].',
    'users[^itu]: `[^ity]` and▸[^ity].',
    /mark \[\^ity\]/,
    /"itu"/,
  ),
  edited(
    'body/unknown-mark',
    'a note that the text defines itself',
    EVENT,
    'met[^host].',
    'met[^host] ▸[^own].\n\n[^own]: A note of ours.',
    /mark \[\^own\]/,
    /./,
  ),
  {
    rule: 'body/unused-source',
    what: 'a source that nothing cites',
    tree: withEdit(CASE, 'id: news', 'id: ▸news', withEdit(CASE, '[^news]', '')),
    file: CASE,
    says: /^nothing cites the source "news"/,
    fix: /\[\^news\]/,
    severity: 'warning',
  },
  added(
    'translations/language',
    'a language that the site does not have',
    'topics/smart-city.ko.md',
    russian,
    /"ko" is not a language/,
    /those are: ru/,
  ),
  added(
    'translations/language',
    'the language of the originals',
    'topics/smart-city.en.md',
    russian,
    /"en" is not/,
    /ru/,
  ),
  added(
    'translations/original',
    'a translation of nothing',
    'topics/smart-cities.ru.md',
    russian,
    /no topic "smart-cities"/,
    /did you mean "smart-city"/,
  ),
  {
    rule: 'translations/outdated',
    what: 'words of the original that changed since',
    tree: withEdit(RUSSIAN, 'sourceHash: ', 'sourceHash: ▸', withEdit(TOPIC, 'began with traffic', 'began with light')),
    file: RUSSIAN,
    says: /changed since/,
    fix: /sourceHash: '[0-9a-f]{16}'/,
    severity: 'warning',
  },
];

/** Takes HERE out of a tree, and tells where it stood in the file. */
function findPlace({ tree, file }: Mistake): { tree: Tree; line: number; column: number } {
  const text = tree[file];
  if (typeof text !== 'string' || !text.includes(HERE)) return { tree, line: 1, column: 1 };
  const [before = '', after = ''] = text.split(HERE);
  const lines = before.split('\n');
  return { tree: { ...tree, [file]: before + after }, line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const MISTAKES = [...FILES, ...FIELDS, ...LINKS];

describe('a tree without a mistake', () => {
  it('gives no problem, and is counted by kind', () => {
    expect(check(GOOD_TREE)).toEqual({
      problems: [],
      counts: {
        event: 1,
        topic: 1,
        case: 1,
        country: 1,
        organisation: 1,
        person: 1,
        programme: 1,
        page: 1,
        translation: 1,
      },
    });
  });

  it('may have pictures beside its entries', () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff]);
    const tree = { ...GOOD_TREE, 'events/2026/Opening Day.JPG': bytes, 'cases/uz/map.webp': bytes };
    expect(check(tree).problems).toEqual([]);
  });

  it('may have marks in capitals, and brackets that are no marks', () => {
    expect(check(withEdit(CASE, 'users[^itu].', 'users[^ITU], x [3] and `[^none]`.')).problems).toEqual([]);
  });

  it('stays so when only facts of a translated original change', () => {
    expect(check(withEdit(TOPIC, 'kind: service', 'kind: method')).problems).toEqual([]);
  });
});

describe('a mistake', () => {
  it.each(MISTAKES)('$rule: $what', (mistake) => {
    const { rule, file, says, fix, severity = 'error' } = mistake;
    const { tree, line, column } = findPlace(mistake);
    expect(check(tree).problems).toEqual([
      {
        file: `content/${file}`,
        line,
        column,
        rule,
        severity,
        message: expect.stringMatching(says) as string,
        fix: expect.stringMatching(fix) as string,
      },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('file/unreadable: a file that only others may read', () => {
    const problems = inFolder(GOOD_TREE, (content, root) => {
      chmodSync(join(content, 'pages/about.mdx'), 0);
      return checkContent(content, root).problems;
    });
    expect(problems.map(({ rule }) => rule)).toContain('file/unreadable');
  });

  it('is known here for every rule that the checker has', () => {
    const folder = import.meta.dirname;
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'fixtures.ts')
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const rules = sources.flatMap((text) => [...text.matchAll(/'([a-z]+\/[a-z-]+)'/g)].map(([, rule]) => rule));
    const tested = [...MISTAKES.map(({ rule }) => rule), 'file/unreadable'];
    expect(new Set(tested)).toEqual(new Set(rules));
  });
});

describe('two mistakes', () => {
  it('in two files are both told, in the order of the files', () => {
    const tree = withEdit(COUNTRY, 'central-asia', 'nowhere', withEdit(CASE, 'value: 15', "value: '15'"));
    const told = check(tree).problems.map(({ file, rule }) => `${file} ${rule}`);
    expect(told).toEqual([`content/${CASE} fields/type`, `content/${COUNTRY} fields/vocabulary`]);
  });

  it('in one file are both told, in the order of its lines', () => {
    const tree = withEdit(COUNTRY, 'iso3: UZB', 'iso3: uzb', withEdit(COUNTRY, 'central-asia', 'nowhere'));
    expect(check(tree).problems.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('in the keys of one block have each their line', () => {
    const tree = withEdit(COUNTRY, 'region:', 'one: 1\ntwo: 2\nregion:');
    expect(check(tree).problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '5 "one" is not a field of a country',
      '6 "two" is not a field of a country',
    ]);
  });

  it('of which one is YAML that cannot be read do not hide the other', () => {
    const tree = withEdit(COUNTRY, 'title: Uzbekistan', 'title: [', withEdit(CASE, 'stage: live', 'stage: alive'));
    expect(new Set(check(tree).problems.map(({ rule }) => rule))).toEqual(new Set(['file/yaml', 'fields/vocabulary']));
  });
});

describe('the lines of a file', () => {
  it('of Windows are counted as those of others', () => {
    const tree = Object.fromEntries(
      Object.entries<string>(GOOD_TREE).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]),
    );
    expect(check(tree).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const broken = { ...tree, [COUNTRY]: (tree[COUNTRY] ?? '').replace('central-asia', 'nowhere') };
    expect(check(broken).problems.find(({ severity }) => severity === 'error')).toMatchObject({ line: 5, column: 9 });
  });
});

describe('a content folder', () => {
  it('that is missing is told in one sentence, with what to do', () => {
    expect(() => checkContent('/nowhere/content', '/nowhere')).toThrow(Failure);
    expect(() => checkContent('/nowhere/content', '/nowhere')).toThrow(
      /^There is no content folder at \/nowhere\/content: .*--content\.$/,
    );
  });

  it('that is a file is none', () => {
    inFolder(GOOD_TREE, (content, root) => {
      writeFileSync(join(root, 'file'), '');
      expect(() => checkContent(join(root, 'file'), root)).toThrow(Failure);
      expect(() => checkContent(content, root)).not.toThrow();
    });
  });
});

describe('the report', () => {
  const { problems } = check(withEdit(CASE, '[^news]', '', withEdit(COUNTRY, 'central-asia', 'central-aisa')));

  it('counts errors, their files and warnings', () => {
    expect(summarise(problems)).toBe('1 error in 1 file, 1 warning');
    expect(summarise([])).toBe('0 errors, 0 warnings');
  });

  it('fails for errors, not for warnings', () => {
    expect(hasErrors(problems)).toBe(true);
    expect(hasErrors(problems.filter(({ severity }) => severity === 'warning'))).toBe(false);
  });

  it('says of each problem where it is, what it is and how to mend it', () => {
    const text = formatTerminal(problems).replaceAll(/\u001b\[\d+m/g, '');
    expect(text).toContain(
      'content/countries/uz.md:5:9  error  fields/vocabulary\n' +
        '    region: "central-aisa" is not one of its values\n    → did you mean "central-asia"',
    );
  });
});
