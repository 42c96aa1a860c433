/** Facts that contradict each other, and words that strangers do not understand. */
import { GOOD_TREE, withEdit, type GoodFile } from '../fixtures.ts';
import { CASE, edited, EVENT, START, TOPIC, type Mistake } from './mistake.ts';

const ORGANISATION = 'organisations/mdt.md';
const PERSON = 'people/jane-doe.md';
const seminar = GOOD_TREE[EVENT];
const LONG = Array.from({ length: 41 }, () => 'word').join(' ');

function warned(
  rule: string,
  what: string,
  file: GoodFile,
  from: string,
  to: string,
  says: RegExp,
  fix: RegExp,
): Mistake {
  return { ...edited(rule, what, file, from, to, says, fix), severity: 'warning' };
}

const WEEK = seminar
  .replace('title: A seminar', 'title: A whole week')
  .replace(START, "start: '2026-02-10'\nend: '2026-02-12'\n");

/** Organisations and topics in a circle, and one level too many. */
const org = (title: string, parent: string) => `---\ntitle: ${title}\nkind: agency\nparent: ${parent}\n---\n`;
const topic = (title: string, broader: string) => `---
title: ${title}
summary: What belongs to it and what does not is told here at some length, so that the text fits on a card.
kind: service
${broader}---
`;

export const FACT_MISTAKES: readonly Mistake[] = [
  edited(
    'facts/figure-source',
    'a figure without source',
    CASE,
    '  - kind: figure\n    id: users\n    saidBy: Ministry\n    basis: self-reported\n    source: itu\n',
    '  - ▸kind: figure\n    id: users\n    saidBy: Ministry\n    basis: self-reported\n',
    /^outcomes\[0\]\.source is missing/,
    /add source/,
  ),
  {
    rule: 'references/circle',
    what: 'a body that is a part of itself',
    tree: withEdit(ORGANISATION, 'country: uz', 'country: uz\nparent: ▸mdt'),
    file: ORGANISATION,
    says: /mdt → mdt/,
    fix: /take parent out/,
  },
  {
    rule: 'references/circle',
    what: 'a detour by two others',
    tree: {
      ...GOOD_TREE,
      'organisations/aaa.md': org('First body', '▸bbb'),
      'organisations/bbb.md': org('Second office', 'ccc'),
      'organisations/ccc.md': org('Third agency', 'aaa'),
    },
    file: 'organisations/aaa.md',
    says: /aaa → bbb → ccc → aaa/,
    fix: /./,
  },
  {
    rule: 'references/broader-depth',
    what: 'three levels of topics',
    tree: {
      ...GOOD_TREE,
      'topics/traffic.md': topic('Traffic', 'broader: smart-city\n'),
      'topics/lights.md': topic('Lights', 'broader: ▸traffic\n'),
    },
    file: 'topics/lights.md',
    says: /"traffic" is itself a part of "smart-city"/,
    fix: /write broader: smart-city/,
  },
  {
    rule: 'facts/outside-parent',
    what: 'a part before the whole',
    tree: {
      ...withEdit(EVENT, "start: '2026-02-03'", "parent: 2026/week\nstart: ▸'2026-02-03'"),
      'events/2026/week.md': WEEK,
    },
    file: EVENT,
    says: /2026-02-03 lies outside 10–12 February 2026, the dates of 2026\/week/,
    fix: /right parent/,
  },
  {
    rule: 'facts/not-in-office',
    what: 'an office that had ended',
    tree: withEdit(
      PERSON,
      '    country: uz',
      "    country: uz\n    to: '2025-06'",
      withEdit(EVENT, 'person: jane-doe', 'person: ▸jane-doe'),
    ),
    file: EVENT,
    says: /no position of "jane-doe" covers 2026-02-03/,
    fix: /people\/jane-doe\.md/,
    severity: 'warning',
  },
  edited(
    'facts/accessed-before-published',
    'a source from the future',
    CASE,
    'url: https://example.org/news',
    "url: https://example.org/news\n    date: ▸'2026-12'\n    accessed: '2026-11'",
    /published 2026-12, but read 2026-11/,
    /correct/,
  ),
  warned(
    'facts/review-passed',
    'a review that nobody made',
    TOPIC,
    'kind: service',
    "kind: service\nreviewBy: ▸'2020-10'",
    /by 2020-10/,
    /set reviewed/,
  ),
  warned(
    'fields/date-precision',
    'an end that is less exact',
    EVENT,
    "'2026-02-04'",
    "▸'2026'",
    /2026 and 2026-02-03/,
    /both/,
  ),
  warned(
    'fields/date-precision',
    'a time without a day',
    EVENT,
    START,
    "start: '2026-02'\nstartTime: ▸'09:30'\n",
    /needs a day/,
    /day/,
  ),
  warned(
    'file/date-quotes',
    'a date without quotes',
    EVENT,
    "'2026-02-04'",
    '▸2026-02-04',
    /2026-02-04 stands without/,
    /'2026-02-04'/,
  ),
  edited(
    'fields/time',
    'an hour that no day has',
    EVENT,
    START,
    `${START}startTime: ▸'25:00'\n`,
    /^startTime is not a time/,
    /09:30/,
  ),
  edited(
    'fields/time-zone',
    'a city for a zone',
    EVENT,
    START,
    `${START}timeZone: ▸Tashkent\n`,
    /not an IANA time zone/,
    /./,
  ),
  edited(
    'fields/language',
    'a language in words',
    CASE,
    'lang: uz',
    'lang: ▸english',
    /not a language tag: "english"/,
    /uz-Latn/,
  ),
  edited(
    'fields/value',
    'small letters',
    'countries/uz.md',
    'iso3: UZB',
    'iso3: ▸uzb',
    /^iso3 is not three capital letters/,
    /./,
  ),
  edited(
    'fields/empty',
    'a text of no letters',
    CASE,
    'metric: Users of the portal',
    "metric: ▸''",
    /^outcomes\[0\]\.metric is empty/,
    /delete the line/,
  ),
  {
    rule: 'facts/similar-title',
    what: 'one thing told twice',
    tree: { ...GOOD_TREE, 'events/2026/seminars.md': seminar.replace('title: A seminar', 'title: ▸"A Seminar!"') },
    file: 'events/2026/seminars.md',
    says: /nearly that of content\/events\/2026\/seminar\.md/,
    fix: /keep one/,
    severity: 'warning',
  },
  {
    rule: 'facts/same-name',
    what: 'one person in two files',
    tree: { ...GOOD_TREE, 'people/jane-doe-2.md': GOOD_TREE[PERSON].replace('title: Jane Doe', 'title: ▸DOE Jane') },
    file: 'people/jane-doe.md',
    at: { line: 2, column: 8 },
    says: /"Jane Doe" is also the name of content\/people\/jane-doe-2\.md/,
    fix: /keep one/,
    severity: 'warning',
  },
  warned(
    'facts/acronym',
    'an abbreviation that nobody knows',
    CASE,
    'summary: One portal',
    'summary: ▸GIS portal',
    /begins with "GIS"/,
    /full name/,
  ),
  warned(
    'facts/long-sentence',
    'a sentence without end',
    CASE,
    'The portal has many users[^itu].',
    `▸Users[^itu]. A ${LONG}.`,
    /has 42 words: "A word word word …"/,
    /two or three/,
  ),
  warned(
    'facts/long-sentence',
    'a talk in one breath',
    EVENT,
    '    kind: opening\n',
    `    kind: opening\n    said: ▸${LONG}.\n`,
    /has 41 words/,
    /two or three/,
  ),
  warned(
    'facts/doubt-about',
    'a doubt about nothing',
    EVENT,
    START,
    `${START}verify:\n  - note: The year is inferred.\n    about: ▸strat\n`,
    /nothing here is called "strat"/,
    /did you mean "start"/,
  ),
];
