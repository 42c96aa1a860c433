/** What a build keeps for the next one: the site is the same, byte by byte, as one that is built from nothing. */
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateContent } from '../../scripts/bench/generate.ts';
import { runNode } from '../../scripts/lib/tool.ts';
import { differencesOf } from '../lib/compare.ts';
import { Editor } from '../lib/edits.ts';

const ENTRIES = 100;
const BATCHES = 8;
const EDITS = 25;

const root = mkdtempSync(join(tmpdir(), 'serai-kept-'));
const content = join(root, 'content');
const kept = join(root, 'kept');
const sites = { clean: resolve(`.build/clean-${process.pid}`), kept: resolve(`.build/kept-${process.pid}`) };

async function build(out: string, keep: string): Promise<string> {
  const { ok, output } = await runNode('scripts/build.ts', ['--out', out], {
    env: {
      SERAI_CONTENT: content,
      SERAI_KEPT: keep,
      SERAI_BASE: '/',
      SERAI_CARDS: 'off',
      SERAI_TODAY: '2026-11-22',
    },
  });
  if (!ok) throw new Error(output);
  return output;
}

/** How many pages were rendered anew. */
const renderedIn = (output: string) => Number(/(\d+) of them rendered anew/.exec(output)?.[1]);
const readIn = (output: string) => Number(/(\d+) of them read anew/.exec(output)?.[1]);

/** A file that the builds keep, by its name. */
function keptFile(name: RegExp): string {
  const file = readdirSync(kept, { recursive: true, encoding: 'utf8' }).find((one) => name.test(one));
  if (!file) throw new Error(`Nothing kept is called ${String(name)}.`);
  return join(kept, file);
}

beforeAll(async () => {
  generateContent(content, ENTRIES);
  await build(sites.kept, kept);
}, 120_000);

afterAll(() => {
  for (const folder of [root, ...Object.values(sites)]) rmSync(folder, { recursive: true, force: true });
});

describe('a site of which pages are kept', () => {
  it('renders and reads nothing when nothing changed', async () => {
    const output = await build(sites.kept, kept);
    expect([renderedIn(output), readIn(output)]).toEqual([0, 0]);
  });

  it.each([
    ['cannot be read', 'half: [a list', /people\/[^]*file\/yaml/],
    ['lead nowhere', 'country: zz', /people\/[^]*zz/],
  ])('keeps what it had when a build ends because entries %s', async (_, mistake, told) => {
    const file = readdirSync(join(content, 'people')).find((name) => /^[^.]*\.md$/.test(name));
    const path = join(content, 'people', file ?? '');
    const text = readFileSync(path, 'utf8');
    const before = readdirSync('.build').filter((name) => name.startsWith('before-'));
    writeFileSync(path, text.replace(/^country: .*$/m, mistake));
    for (const [out, keep] of [
      [sites.kept, kept],
      [sites.clean, 'off'],
    ] as const) {
      const problem: unknown = await build(out, keep).catch((error: unknown) => error);
      expect(String(problem)).toMatch(told);
      expect(String(problem)).toContain('The site was not built: 1 error');
    }
    expect(existsSync(sites.clean)).toBe(false);
    expect(readdirSync('.build').filter((name) => name.startsWith('before-'))).toEqual(before);
    writeFileSync(path, text);
    const output = await build(sites.kept, kept);
    expect([renderedIn(output), readIn(output)]).toEqual([0, 0]);
  });

  it('is rendered anew only where an edit shows', { timeout: 120_000 }, async () => {
    const file = readdirSync(join(content, 'people')).find((name) => /^[^.]*\.md$/.test(name));
    const path = join(content, 'people', file ?? '');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\nA sentence in the text alone.\n`);
    const output = await build(sites.kept, kept);
    expect(renderedIn(output)).toBeGreaterThan(0);
    expect(renderedIn(output)).toBeLessThan(4);
    expect(readIn(output)).toBe(1);
  });

  it(
    `is the same as one built from nothing, after each of ${BATCHES} batches of ${EDITS} edits`,
    { timeout: 900_000 },
    async () => {
      const editor = new Editor(content, 7);
      for (let batch = 1; batch <= BATCHES; batch++) {
        const edits = Array.from({ length: EDITS }, () => editor.edit());
        await Promise.all([build(sites.kept, kept), build(sites.clean, 'off')]);
        expect(differencesOf(sites.kept, sites.clean), `batch ${batch}: ${edits.join(', ')}`).toEqual([]);
      }
    },
  );

  it.each([
    [
      'the record is damaged',
      () => writeFileSync(keptFile(/pages\.json$/), '{"stamp":'),
      /record of kept pages is damaged/,
    ],
    [
      'the record is of other code',
      () => {
        const file = keptFile(/pages\.json$/);
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"stamp":"\w+"/, '"stamp":"other"'));
      },
      /Another version of the code/,
    ],
    [
      'the record of files is half-written',
      () => {
        const file = keptFile(/files\.json$/);
        truncateSync(file, Math.floor(statSync(file).size / 2));
      },
      /The files of kept pages are not those of the record/,
    ],
    [
      'the code of the pages is changed',
      () => {
        const file = keptFile(/prerender-entry\.[^/]+\.mjs$/);
        writeFileSync(file, `${readFileSync(file, 'utf8')} `);
      },
      /kept code of the pages is damaged/,
    ],
    [
      'the code of the pages was never finished',
      () => {
        rmSync(keptFile(/bundle\.json$/));
      },
      /kept code of the pages is damaged/,
    ],
    [
      'a part of the index is half-written',
      () => {
        const file = keptFile(/\.segment$/);
        truncateSync(file, Math.floor(statSync(file).size / 2));
      },
      /kept part .* of the index is damaged/,
    ],
  ])('is whole when %s, and says so', { timeout: 120_000 }, async (_, damage, sentence) => {
    damage();
    expect(await build(sites.kept, kept)).toMatch(sentence);
    await build(sites.clean, 'off');
    expect(differencesOf(sites.kept, sites.clean)).toEqual([]);
  });

  it('does not take over what somebody wrote into the site', { timeout: 120_000 }, async () => {
    const page = join(sites.kept, 'people/index.html');
    writeFileSync(page, `${readFileSync(page, 'utf8')}<!-- by hand -->`);
    await build(sites.kept, kept);
    expect(differencesOf(sites.kept, sites.clean)).toEqual([]);
  });
});
