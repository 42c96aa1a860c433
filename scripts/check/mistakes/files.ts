/** Mistakes of names, folders and YAML. */
import { GOOD_TREE, withEdit, without } from '../fixtures.ts';
import { added, CASE, country, COUNTRY, edited, EVENT, START, TOPIC, type Mistake } from './mistake.ts';

const kazakhstan = `---
title: Kazakhstan
iso3: KAZ
m49: '398'
region: central-asia
tile:
  column: 1
  row: 1
---
`;

export const FILE_MISTAKES: readonly Mistake[] = [
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
  added('file/empty', 'an empty file', 'topics/x.md', '', /is empty/, /---/),
  added('file/empty', 'a file of blank lines', 'topics/x.md', '\n\n', /is empty/, /---/),
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
  added('file/front-matter', 'front matter without an end', 'topics/x.md', '---\ntitle: X\n', /does not end/, /---/),
  added('file/depth', 'a folder inside a folder', 'topics/a/x.md', country, /lies too deep/, /content\/topics\//),
  added('file/depth', 'a case without a country', 'cases/x.md', country, /folder of its country/, /content\/cases\//),
  added(
    'file/country-name',
    'the name of a country',
    'countries/korea.md',
    country,
    /"korea" is not the two/,
    /"kr" \(South Korea\)/,
  ),
  added('file/country-name', 'letters that no country has', 'countries/zz.md', country, /"zz" is not/, /ISO 3166-1/),
  added('file/bom', 'a mark that nobody sees', 'countries/kz.md', `\uFEFF${kazakhstan}`, /byte order mark/, /--fix/),
  {
    ...added('file/crlf', 'lines of Windows', 'countries/kz.md', kazakhstan.replace('\n', '▸\r\n'), /CRLF/, /--fix/),
    severity: 'warning',
  },
  added('file/tab', 'a tab', 'countries/kz.md', kazakhstan.replace('tile:\n  ', 'tile:\n▸\t'), /tab/, /two spaces/),
  added('file/too-large', 'a book', 'countries/kz.md', `${kazakhstan}${'Text. '.repeat(33_400)}\n`, /201 kB/, /split/),
];
