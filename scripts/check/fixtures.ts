/** A small content tree that has nothing wrong, for tests that break one thing in it and look where the checker points. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { hashOfOriginal } from '../../src/domain/translation-state.ts';
import { findEntryText } from '../../src/files/front-matter.ts';
import { checkContent, type CheckResult } from './check-content.ts';

/** Texts by their path below the content folder. */
export type Tree = Readonly<Record<string, string | Uint8Array>>;

const TOPIC = `---
title: Smart city
summary: How cities use sensors, maps and shared data to run traffic, light and water for those who live there.
kind: service
---

Cities began with traffic.
`;

const topicParts = findEntryText(TOPIC);
const topicHash = hashOfOriginal('topic', parse(topicParts?.frontMatter ?? ''), topicParts?.body ?? '');

/** One entry of each kind and one translation, all in order. */
export const GOOD_TREE = {
  'README.md': 'What lies where. This file is not an entry.\n',
  'topics/smart-city.md': TOPIC,
  'topics/smart-city.ru.md': `---
title: Умный город
translation:
  method: human
  sourceHash: '${topicHash}'
  date: '2026-11'
---

Города начали с движения.
`,
  'countries/uz.md': `---
title: Uzbekistan
iso3: UZB
m49: '860'
region: central-asia
---
`,
  'organisations/mdt.md': `---
title: Ministry of Digital Technologies
kind: ministry
country: uz
---
`,
  'people/jane-doe.md': `---
title: Jane Doe
positions:
  - title: Minister of Justice
    country: uz
---
`,
  'programmes/training.md': `---
title: A training programme
summary: Courses for officials who run services on line, two weeks in a row, every spring, paid for by a donor.
kind: training-programme
---
`,
  'pages/about.mdx': `---
title: About
summary: What is in the collection and how it was made.
---

Text.
`,
  'cases/uz/portal.md': `---
title: A portal
summary: One portal for the services of all agencies, in use since 2013 and with many users by its own count.
country: uz
kind: service
level: national
functions: ['01']
topics:
  - smart-city
stage: live
started: '2013-07-01'
organisations:
  - organisation: mdt
    role: owner
outcomes:
  - kind: figure
    id: users
    saidBy: Ministry
    basis: self-reported
    source: itu
    metric: Users of the portal
    value: 15
sources:
  - id: itu
    publisher: ITU
    lang: en
    type: webpage
    tier: self-report
    url: https://www.itu.int/portal
  - id: news
    publisher: A newspaper
    lang: uz
    type: article-newspaper
    tier: news
    url: https://example.org/news
---

The portal has many users[^itu].

> Еще не все услуги
> на портале 😀[^news].

## Problem

Queues.

## What was done

One address for all.

## Results

Fewer queues.

## Lessons

Start small.

## Risks

One place to attack.
`,
  'events/2026/seminar.md': `---
title: A seminar
summary: Officials of two countries met for a day and compared how their portals grew and what they cost.
format: seminar
start: '2026-02-03'
end: '2026-02-04'
topics: [smart-city]
talks:
  - id: opening
    kind: opening
    topics: [smart-city]
    speakers:
      - person: jane-doe
sources:
  - id: host
    publisher: The host
    lang: en
    type: webpage
    tier: self-report
    url: https://example.org/seminar
---

They met[^host].
`,
} as const satisfies Tree;

export type GoodFile = keyof typeof GOOD_TREE;

/** A tree, the good one unless another is given, with one passage of one file replaced. */
export function withEdit(file: GoodFile, from: string, to: string, tree: Tree = GOOD_TREE): Tree {
  const text = tree[file];
  if (typeof text !== 'string' || text.split(from).length !== 2) {
    throw new Error(`"${from}" does not stand once in ${file}.`);
  }
  return { ...tree, [file]: text.replace(from, () => to) };
}

/** The good tree without some files. */
export function without(...files: GoodFile[]): Tree {
  return Object.fromEntries(Object.entries(GOOD_TREE).filter(([file]) => !files.includes(file as GoodFile)));
}

/** Writes a tree into a new folder, hands it over, and takes it away again. */
export function inFolder<T>(tree: Tree, work: (content: string, root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'serai-check-'));
  try {
    const content = join(root, 'content');
    for (const [file, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), text);
    }
    return work(content, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What the checker says of a tree. */
export function check(tree: Tree): CheckResult {
  return inFolder(tree, checkContent);
}
