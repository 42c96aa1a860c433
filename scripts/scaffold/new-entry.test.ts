import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findEntryText } from '../../src/files/front-matter.ts';
import { SCHEMAS } from '../../src/schema/index.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { Failure } from '../lib/failure.ts';
import type { Asker } from './asker.ts';
import { readFlags } from './flags.ts';
import { newEntry } from './new-entry.ts';
import { NONE } from './questions.ts';
import { contentFolder, errorsIn, filesIn } from './testing.ts';
import { writeAllOrNothing } from './write-files.ts';

const SUMMARY = 'Officials of two countries met for a day and compared how their registers grew and what they cost.';
const SOURCE = ['--source', 'https://www.example.org/a-report'];

/** What each kind needs, and no more. */
// prettier-ignore
const FLAGS: Record<Kind, string[]> = {
  event: [
    '--title', 'Winter school on registers', '--summary', SUMMARY, '--format', 'training', '--start', '2026-01-12',
    '--country', 'Uzbekistan', '--topic', 'smart-city', '--organisation', 'host: Academy of Rivers',
    '--speaker', 'John Roe, Minister of Rivers', ...SOURCE,
  ],
  case: [
    '--title', 'Цифровая аренда земли', '--summary', SUMMARY, '--country', 'uz', '--kind', 'service', '--level', 'national',
    '--functions', '04,06', '--topics', 'smart-city', '--stage', 'pilot', '--organisation', 'Ministry of Rivers',
    '--organisation', 'funder: mdt', ...SOURCE,
  ],
  topic: ['--title', 'Land registers', '--summary', SUMMARY, '--kind', 'service', '--broader', 'smart city'],
  country: ['--title', 'Estonia', '--iso3', 'EST', '--m49', '233', '--region', 'europe'],
  organisation: ['--title', 'Academy of Rivers', '--kind', 'training-institute', '--parent', 'Ministry of Rivers'],
  person: ['--title', 'John Roe', '--position', 'Minister of Rivers', '--positions.1.organisation', 'Ministry of Rivers'],
  programme: ['--title', 'Rivers together', '--summary', SUMMARY, '--kind', 'project', '--country', 'donor: uz'],
  page: ['--title', 'How we work', '--summary', 'What an entry must have and who reads it before it goes in.'],
};

async function run(content: string, kind: Kind, args: string[], asker?: Asker): Promise<string[]> {
  const { files } = await newEntry(kind, readFlags(kind, args, 'npm run new'), content, asker);
  writeAllOrNothing(content, files);
  return files.map(({ path }) => path);
}

async function failure(kind: Kind, args: string[], content = contentFolder()): Promise<string> {
  const before = filesIn(content);
  const error: unknown = await run(content, kind, args).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Failure);
  expect(filesIn(content)).toEqual(before);
  return (error as Failure).message;
}

/** Turns every commented-out field into a real one. */
function uncommented(frontMatter: string): string {
  return frontMatter
    .split('\n')
    .map((line) => line.replace(/^( *)# ((?:- )?[a-zA-Z0-9]+:(?: |$)|(?: +|- ).*)/, '$1$2'))
    .join('\n');
}

describe.each(KINDS)('a new %s', (kind) => {
  it('passes the checker, with the entries that it names first', async () => {
    const content = contentFolder();
    await run(content, kind, FLAGS[kind]);
    expect(errorsIn(content)).toEqual([]);
  });

  it('has the help of every field, and its examples as comments that are right', async () => {
    const content = contentFolder();
    const [path = ''] = await run(content, kind, FLAGS[kind]);
    const frontMatter = findEntryText(filesIn(content)[path] ?? '')?.frontMatter ?? '';
    // A body in a role is an entry or a name, never both: its comment says so.
    const whole = frontMatter.replace(/^ +# name: .*\n/gm, '');
    const data = parse(uncommented(whole)) as Record<string, unknown>;
    expect(Object.keys(data).toSorted()).toEqual(Object.keys(SCHEMAS[kind].shape).toSorted());
    expect(SCHEMAS[kind].safeParse(data).error?.issues ?? []).toEqual([]);
    expect(frontMatter.split('\n\n').every((block) => block.startsWith('# '))).toBe(true);
  });

  it('is not written over one that is there', async () => {
    const content = contentFolder();
    await run(content, kind, FLAGS[kind]);
    expect(await failure(kind, FLAGS[kind], content)).toMatch(/--id: there is an? \w+ ".+" already/);
  });

  it('without any flag and without a terminal tells which are missing', async () => {
    expect(await failure(kind, [])).toMatch(/^Nothing was written; missing: (--\w+, )*--title/);
  });
});

describe('a new event', () => {
  it('brings stubs of the bodies and people that it names', async () => {
    const content = contentFolder();
    expect(await run(content, 'event', FLAGS.event)).toEqual([
      'events/2026/winter-school-on-registers.md',
      'organisations/academy-of-rivers.md',
      'people/john-roe.md',
    ]);
    const files = filesIn(content);
    expect(files['people/john-roe.md']).toMatchInlineSnapshot(`
      "---
      title: John Roe
      positions:
        - title: Minister of Rivers
          seen: '2026-01-12'
          source: example
      sources:
        - id: example
          publisher: example.org
          lang: en
          type: webpage
          tier: self-report
          url: https://www.example.org/a-report
      ---
      "
    `);
    expect(files['events/2026/winter-school-on-registers.md']).toContain(
      "# When it begins, local time.\n# startTime: '09:30'\n",
    );
  });

  it('is a draft as long as its text is to be written', async () => {
    const content = contentFolder();
    const [path = ''] = await run(content, 'event', FLAGS.event);
    expect(filesIn(content)[path]).toContain('\nstatus: draft\n');
    const body = '## What happened\n\nThey met.[^example]';
    const [other = ''] = await run(content, 'event', [
      ...FLAGS.event.slice(0, -6),
      ...SOURCE,
      '--id',
      'other',
      '--body',
      body,
    ]);
    expect(filesIn(content)[other]).toContain('# status: public\n');
  });

  it.each<[string, string[], RegExp]>([
    [
      'an unknown term',
      ['--format', 'seminr'],
      /--format: "seminr" is not one of its values: did you mean "seminar"\?/,
    ],
    [
      'an unknown topic',
      ['--topic', 'smart-cty'],
      /--topics\.1: there is no topic "smart-cty": did you mean "smart-city"\?/,
    ],
    [
      'an unknown country',
      ['--country', 'Uzbekstan'],
      /--country: there is no country "Uzbekstan": did you mean "Uzbekistan"\?/,
    ],
    ['an id of nobody', ['--organisation', 'mdtt'], /there is no organisation "mdtt": did you mean "mdt"\?/],
    ['an impossible day', ['--start', '2026-02-30'], /--start is a day that the calendar does not have/],
    ['an unknown flag', ['--fromat', 'seminar'], /There is no flag --fromat for an event: did you mean "--format"\?/],
    ['a flag without value', ['--title'], /argument missing.*Call it as: npm run new/],
    ['a speaker without office', ['--speaker', 'Mary Major'], /needs an office: give talks\.1\.speakers\.1\.position/],
    ['a name without letters', ['--organisation', 'ក្រសួង'], /suggests no id: write it in Latin letters/],
    ['the mark of no source', ['--talks.1.source', 'itu'], /--talks\.1\.source no source has the id "itu"/],
  ])('with %s is refused in a sentence', async (_, args, message) => {
    const rest = FLAGS.event.filter((_flag, index, all) => !args.includes(all[index - (index % 2)] ?? ''));
    expect(await failure('event', [...rest, ...args])).toMatch(message);
  });
});

describe('a new case', () => {
  it('is named in ASCII and lies in the folder of its country', async () => {
    const [path] = await run(contentFolder(), 'case', FLAGS.case);
    expect(path).toBe('cases/uz/tsifrovaya-arenda-zemli.md');
  });
});

describe('questions', () => {
  /** Answers each question once, by its beginning; everything else is left out. */
  function asker(answers: Record<string, string>): { asker: Asker; asked: string[] } {
    const asked: string[] = [];
    const left = new Map(Object.entries(answers));
    const answer = (message: string, other: string): string => {
      asked.push(message);
      const key = [...left.keys()].find((one) => message.startsWith(one)) ?? '';
      const found = left.get(key) ?? other;
      left.delete(key);
      return found;
    };
    return {
      asked,
      asker: {
        text: ({ message, initial }) => Promise.resolve(answer(message, initial ?? '')),
        one: ({ message }) => Promise.resolve(answer(message, NONE)),
        many: ({ message }) => Promise.resolve(answer(message, '').split(' ').filter(Boolean)),
      },
    };
  }

  it('ask for what the flags leave open, and what they answer passes the checker', async () => {
    const content = contentFolder();
    const { asker: person, asked } = asker({
      Summary: SUMMARY,
      Start: '2027-03',
      'Place: country': 'uz',
      Topics: 'smart-city',
      'Talks: speakers: person': 'Mary Major',
      'Talks: speakers: position': 'Minister of Lakes',
      'Organisations: organisation': 'Ministry of Lakes',
      'Organisations: role': 'organiser',
      'Sources: URL': 'https://example.org/lakes',
      'Sources: publisher': 'The host',
      'Sources: lang': 'en',
      'Sources: type': 'webpage',
      'Sources: tier': 'news',
    });
    const paths = await run(content, 'event', ['--title', 'Lakes', '--format', 'forum'], person);
    expect(paths).toEqual(['events/2027/lakes.md', 'organisations/ministry-of-lakes.md', 'people/mary-major.md']);
    expect(errorsIn(content)).toEqual([]);
    expect(asked.filter((question) => /^(Title|Format)/.test(question))).toEqual([]);
  });

  it('are not asked when nothing is missing', async () => {
    const { asker: person, asked } = asker({});
    await run(contentFolder(), 'topic', FLAGS.topic, person);
    expect(asked).toEqual([]);
  });
});
