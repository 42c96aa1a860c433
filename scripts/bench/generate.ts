/** A deterministic content folder of any size, valid by the real schemas, with links as dense as the real ones. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { getTerms } from '../../src/schema/vocabularies/index.ts';

/** mulberry32: a small generator with a seed, so that every run writes the same bytes. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = [
  'ta',
  'shi',
  'mo',
  'ren',
  'ka',
  'lu',
  'di',
  'gov',
  'ser',
  'na',
  'pol',
  'ex',
  'um',
  'bre',
  'cha',
  'zo',
  'lin',
  'ver',
  'da',
  'pu',
];
const COUNTRIES = ['kz', 'kg', 'tj', 'uz', 'am', 'az', 'ge', 'bd', 'kh', 'la', 'mn', 'ph', 'kr', 'ae'];
/** As many distinct words as some millions of running words have (Heaps), and those after which few stand in nearly every text. */
const WORDS = 40_000;
const FUNCTION_WORDS = 100;
const BODY_WORDS = 450;

interface Tools {
  pick: <T>(list: readonly T[]) => T;
  words: (count: number) => string;
  /** Words as titles and names have them: none that says nothing. */
  name: (count: number) => string;
  sentence: () => string;
}

function toolsFrom(seed: number): Tools {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  // The commonest words are the shortest, as in every language.
  const vocabulary = Array.from({ length: WORDS }, (_, rank) =>
    Array.from({ length: 1 + Math.ceil(Math.log10(rank + 1)) - (random() < 0.3 ? 1 : 0) }, () => pick(SYLLABLES)).join(
      '',
    ),
  );
  // Zipf: common words are common.
  const word = (first: number) => vocabulary[Math.floor(first * (WORDS / first) ** random()) - 1] as string;
  const words = (count: number) => Array.from({ length: count }, () => word(1)).join(' ');
  const name = (count: number) => Array.from({ length: count }, () => word(FUNCTION_WORDS)).join(' ');
  const sentence = () => {
    const text = words(8 + Math.floor(random() * 12));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return { pick, words, name, sentence };
}

function write(folder: string, path: string, data: object, body = ''): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---\n${stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n\n${body}`,
  );
}

function sourcesOf({ words, name }: Tools, index: number): object[] {
  return [1, 2, 3].map((n) => ({
    id: `s${n}`,
    title: name(6),
    publisher: words(2),
    date: `20${10 + (index % 16)}-0${n}`,
    lang: 'en',
    type: 'webpage',
    tier: n === 3 ? 'independent' : 'self-report',
    url: `https://example.org/${index}/${n}`,
  }));
}

function bodyOf(tools: Tools, headings: readonly string[]): string {
  return headings
    .map((heading, part) => {
      const text: string[] = [];
      while (text.join(' ').split(' ').length < BODY_WORDS / headings.length) text.push(tools.sentence());
      const table =
        part === 2 ? `\n\n| ${tools.words(1)} | ${tools.words(1)} |\n| --- | --- |\n| ${tools.words(2)} | 12 |\n` : '';
      return `## ${heading}\n\n${text.join(' ')}[^s${(part % 3) + 1}]${table}\n`;
    })
    .join('\n');
}

function caseFile(
  tools: Tools,
  index: number,
  ids: { topics: string[]; events: string[]; organisations: string[] },
): object {
  const { pick, words, name } = tools;
  return {
    title: name(6),
    summary: `${tools.sentence()} ${tools.sentence()} ${tools.sentence()}`.slice(0, 280).trim().padEnd(60, '.'),
    country: COUNTRIES[index % COUNTRIES.length],
    kind: pick(getTerms('caseKind')).code,
    level: 'national',
    functions: [pick(getTerms('function')).code],
    topics: [...new Set([pick(ids.topics), pick(ids.topics), pick(ids.topics)])],
    stage: pick(['planned', 'pilot', 'live', 'scaled']),
    started: `20${10 + (index % 16)}`,
    organisations: [{ organisation: pick(ids.organisations), role: 'owner' }],
    technologies: [pick(getTerms('technology')).code],
    outcomes: [1, 2, 3].map((n) => ({
      kind: 'figure',
      id: `o${n}`,
      saidBy: words(2),
      basis: n === 3 ? 'audit' : 'self-reported',
      source: `s${n}`,
      metric: words(4),
      value: index * n + n,
      unit: 'people',
      asOf: '2024',
    })),
    ...(ids.events.length > 0 ? { events: [pick(ids.events)] } : {}),
    sources: sourcesOf(tools, index),
  };
}

function eventFile(
  tools: Tools,
  index: number,
  year: string,
  ids: { topics: string[]; people: string[]; organisations: string[] },
): object {
  const { pick, words, name } = tools;
  return {
    title: name(7),
    summary: `${tools.sentence()} ${tools.sentence()} ${tools.sentence()}`.slice(0, 280).trim().padEnd(60, '.'),
    format: pick(getTerms('eventFormat')).code,
    start: `${year}-0${1 + (index % 9)}-12`,
    place: { city: words(1), country: pick(COUNTRIES) },
    organisations: [{ organisation: pick(ids.organisations), role: 'organiser' }],
    countries: [...new Set([pick(COUNTRIES), pick(COUNTRIES), pick(COUNTRIES)])],
    topics: [...new Set([pick(ids.topics), pick(ids.topics)])],
    talks: [1, 2, 3].map((n) => ({
      id: `t${n}`,
      title: name(5),
      kind: 'presentation',
      speakers: [{ person: pick(ids.people) }],
      topics: [pick(ids.topics)],
      said: `${tools.sentence()} ${tools.sentence()}`,
      source: 's1',
    })),
    sources: sourcesOf(tools, index).slice(0, 2),
  };
}

/** Writes `count` entries (55 % cases, 25 % events, the rest topics, people, organisations, countries) into a folder made anew. */
export function generateContent(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  const tools = toolsFrom(count);
  const { name, sentence } = tools;
  const ids = (prefix: string, share: number) =>
    Array.from({ length: Math.max(3, Math.round(count * share)) }, (_, index) => `${prefix}-${index}`);
  const [topics, people, organisations] = [
    ids('topic', 0.02).slice(0, 60),
    ids('person', 0.08),
    ids('organisation', 0.08),
  ];
  for (const id of topics)
    write(folder, `topics/${id}.md`, {
      title: name(3),
      summary: `${sentence()} ${sentence()} ${sentence()}`.slice(0, 280).trim(),
      kind: 'governance',
    });
  for (const id of organisations)
    write(folder, `organisations/${id}.md`, {
      title: name(4),
      summary: sentence(),
      kind: 'agency',
      country: tools.pick(COUNTRIES),
    });
  for (const id of people)
    write(folder, `people/${id}.md`, {
      title: name(2),
      country: tools.pick(COUNTRIES),
      positions: [{ title: name(3), organisation: tools.pick(organisations) }],
    });
  for (const [index, code] of COUNTRIES.entries()) {
    write(folder, `countries/${code}.md`, {
      title: name(1),
      iso3: `${code.toUpperCase()}X`,
      m49: String(100 + index),
      region: 'central-asia',
      tile: { column: 1 + (index % 5), row: 1 + Math.floor(index / 5) },
    });
  }
  write(folder, 'programmes/programme.md', {
    title: name(4),
    summary: `${sentence()} ${sentence()} ${sentence()}`.slice(0, 280).trim(),
    kind: 'project',
  });
  write(folder, 'pages/about.md', { title: 'About', summary: sentence(), order: 1 }, sentence());
  const events = Array.from(
    { length: Math.round(count * 0.25) },
    (_, index) => `${2010 + (index % 16)}/event-${index}`,
  );
  for (const [index, id] of events.entries())
    write(
      folder,
      `events/${id}.md`,
      eventFile(tools, index, id.slice(0, 4), { topics, people, organisations }),
      bodyOf(tools, ['What happened', 'What came of it']),
    );
  const cases = count - topics.length - people.length - organisations.length - COUNTRIES.length - 2 - events.length;
  for (let index = 0; index < cases; index++) {
    const path = `cases/${COUNTRIES[index % COUNTRIES.length]}/case-${index}.md`;
    write(
      folder,
      path,
      caseFile(tools, index, { topics, events, organisations }),
      bodyOf(tools, ['Problem', 'What was done', 'Results', 'Lessons', 'Risks']),
    );
  }
}
