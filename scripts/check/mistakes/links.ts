/** Mistakes of ids, sources and translations. */
import { withEdit } from '../fixtures.ts';
import { added, CASE, edited, EVENT, RUSSIAN, russian, TOPIC, type Mistake } from './mistake.ts';

const SECOND_HOST = `example.org/seminar
  - id: ▸host
    publisher: The other host
    lang: en
    type: webpage
    tier: self-report
    url: https://example.org/other`;

export const LINK_MISTAKES: readonly Mistake[] = [
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
