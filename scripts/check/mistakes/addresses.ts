/** Mistakes of addresses, of other sites and of our own, and of pictures. */
import { GOOD_TREE, withEdit } from '../fixtures.ts';
import { added, CASE, edited, EVENT, TOPIC, type Mistake } from './mistake.ts';

const PERSON = 'people/jane-doe.md';
const NEWS = 'https://example.org/news';
const KIND = 'kind: service\n---\n\nCities';

const image = (src: string) => `image:
  src: ${src}
  alt: Ministers at a round table.
  credit: The host
  licence: CC-BY-4.0
`;

/** A second topic. */
const CITIES = `---
title: Traffic lights
summary: How cities set their lights by what cameras and loops in the road tell about cars, buses and people on foot.
kind: service
aliases:
  - ▸/topics/city/
---

Lights came first.
`;

const withAlias = withEdit(TOPIC, KIND, `aliases:\n  - /topics/city/\n${KIND}`);
const bytes = (length: number) => new Uint8Array(length);

export const ADDRESS_MISTAKES: readonly Mistake[] = [
  {
    ...edited(
      'fields/http',
      'an address that is not safe',
      CASE,
      NEWS,
      '▸http://example.org/news',
      /not https/,
      /archivedUrl/,
    ),
    severity: 'warning',
  },
  edited(
    'fields/tracking',
    'a mark of a campaign',
    CASE,
    NEWS,
    `▸${NEWS}?id=3&utm_source=mail`,
    /"utm_source"/,
    /news\?id=3$/,
  ),
  edited(
    'fields/tracking',
    'a mark in a link of the text',
    CASE,
    'many users[^itu].',
    'many ▸[users](https://example.org/?fbclid=1)[^itu].',
    /"fbclid"/,
    /example\.org\/$/,
  ),
  edited(
    'fields/shortener',
    'a shortened address',
    CASE,
    NEWS,
    '▸https://bit.ly/3abc',
    /^bit\.ly is a shortener/,
    /open it/,
  ),
  edited(
    'fields/credentials',
    'a password in an address',
    CASE,
    NEWS,
    '▸https://me:secret@example.org/',
    /user name or password/,
    /@/,
  ),
  edited(
    'fields/contact',
    'an e-mail address',
    PERSON,
    'Minister of Justice',
    'Minister, ▸jane@example.org',
    /an e-mail address: "jane@example\.org"/,
    /delete/,
  ),
  edited(
    'fields/contact',
    'a telephone number',
    PERSON,
    'Minister of Justice',
    'Minister, ▸+998 71 239 12 34',
    /a telephone number/,
    /delete/,
  ),
  edited(
    'fields/country-code',
    'the name of a country',
    'organisations/mdt.md',
    'country: uz',
    'country: ▸uzbekistan',
    /"uzbekistan" is not the two letters/,
    /did you mean "uz" \(Uzbekistan\)/,
  ),
  edited(
    'fields/country-code',
    'the name of a country in two words, told once',
    'organisations/mdt.md',
    'country: uz',
    'country: ▸South Korea',
    /^country: "South Korea" is not the two letters/,
    /did you mean "kr" \(South Korea\)/,
  ),
  edited(
    'references/missing',
    'a title in place of an id, told once',
    CASE,
    '  - smart-city',
    '  - ▸Smart city',
    /^topics\[0\]: there is no topic "Smart city"/,
    /did you mean "smart-city"\?/,
  ),
  {
    ...added(
      'references/alias-twice',
      'one old address of two entries',
      'topics/traffic.md',
      CITIES,
      /content\/topics\/smart-city\.md has/,
      /one of them/,
    ),
    tree: { ...withAlias, 'topics/traffic.md': CITIES },
  },
  edited(
    'references/alias-twice',
    'one old address twice',
    TOPIC,
    KIND,
    `aliases:\n  - /topics/city/\n  - ▸/topics/city/\n${KIND}`,
    /this entry has .* twice/,
    /one of them/,
  ),
  edited(
    'references/alias-live',
    'the address of another entry',
    TOPIC,
    KIND,
    `aliases:\n  - ▸/cases/uz/portal/\n${KIND}`,
    /is the address of content\/cases\/uz\/portal\.md/,
    /take the alias out/,
  ),
  {
    rule: 'references/lost-address',
    what: 'an address that was public',
    tree: { ...GOOD_TREE, '../content-addresses.txt': '/cases/uz/portal/\n/topics/smart-citys/\n' },
    file: '../content-addresses.txt',
    at: { line: 2, column: 1 },
    says: /^\/topics\/smart-citys\/ was public/,
    fix: /such as \/topics\/smart-city\//,
  },
  edited(
    'references/picture',
    'a picture that is not there',
    EVENT,
    'topics: [smart-city]\ntalks',
    `${image('▸./opening.jpg')}topics: [smart-city]\ntalks`,
    /no picture "\.\/opening\.jpg"/,
    /beside the entry/,
  ),
  {
    ...added(
      'file/picture-unused',
      'a picture that nobody shows',
      'events/2026/map.png',
      bytes(9),
      /no entry shows/,
      /delete/,
    ),
    severity: 'warning',
  },
  {
    ...added(
      'file/picture-too-large',
      'a picture as it came from the camera',
      'events/2026/day.jpg',
      bytes(1_050_000),
      /1\.1 MB/,
      /smaller/,
    ),
    tree: {
      ...withEdit(EVENT, 'topics: [smart-city]\ntalks', `${image('./day.jpg')}topics: [smart-city]\ntalks`),
      'events/2026/day.jpg': bytes(1_050_000),
    },
  },
];
