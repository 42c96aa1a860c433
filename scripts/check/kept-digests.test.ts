import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { generateContent } from '../bench/generate.ts';
import { checkInParallel } from './check-content.ts';
import { openKept, type KeptDigests } from './kept-digests.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const ENTRIES = 80;
let folder: string;
let content: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serai-kept-'));
  content = join(folder, 'content');
  generateContent(content, ENTRIES);
  said = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openKept(join(folder, 'kept'), content, resolve('.'), (sentence) => said.push(sentence));

/** Which files a check of one file reads. */
async function readBy(only: string): Promise<{ read: string[]; problems: unknown[] }> {
  const kept = open();
  let read: string[] = [];
  const watched: KeptDigests = {
    ...kept,
    divide: (tasks) => {
      const divided = kept.divide(tasks);
      read = divided.unknown.map(({ file }) => file.contentPath);
      return divided;
    },
  };
  const { problems } = await checkInParallel(content, folder, { only: [only], kept: watched });
  return { read, problems };
}

const oneCase = () => join(content, 'cases', readdirSync(join(content, 'cases'))[0] ?? '');
const keptFile = () => join(folder, 'kept', readdirSync(join(folder, 'kept'))[0] ?? '');

describe('what earlier checks have read', () => {
  it('is not read again', async () => {
    const first = await readBy(oneCase());
    const second = await readBy(oneCase());
    expect(first.read.length).toBeGreaterThanOrEqual(ENTRIES);
    expect(second.read.every((path) => path.startsWith('cases/'))).toBe(true);
    expect(second.read.length).toBeLessThan(first.read.length);
  });

  it('is read again when the file has changed, and the problems are those of a check without it', async () => {
    const file = join(content, 'topics', 'topic-0.md');
    await readBy(oneCase());
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title:.*$/m, 'title: Another name of this topic'));
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    const { read } = await readBy(oneCase());
    expect(read).toContain('topics/topic-0.md');
  });

  it('finds a link to a file that has gone', async () => {
    const [country = ''] = readdirSync(join(content, 'cases'));
    await readBy(oneCase());
    rmSync(join(content, 'countries', `${country}.md`));
    const { problems } = await readBy(oneCase());
    const plain = await checkInParallel(content, folder, { only: [oneCase()] });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems).toEqual(plain.problems);
  });

  it('gives what the whole check gives', async () => {
    await readBy(oneCase());
    const { problems } = await readBy(oneCase());
    expect(problems).toEqual((await checkInParallel(content, folder, { only: [oneCase()] })).problems);
  });

  it.each([
    ['{"rows"', 'damaged'],
    ['[]', 'damaged'],
    ['{"version":"another","rows":{}}', 'another version'],
  ])('is dropped with a sentence when it is %s', async (text, sentence) => {
    await readBy(oneCase());
    writeFileSync(keptFile(), text);
    const { read } = await readBy(oneCase());
    expect(said.join()).toContain(sentence);
    expect(read.length).toBeGreaterThanOrEqual(ENTRIES);
    expect((await readBy(oneCase())).read.length).toBeLessThan(read.length);
  });
});
