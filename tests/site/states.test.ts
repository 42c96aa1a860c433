/** A site built from a small content folder that holds every state an entry can be in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { GOOD_TREE } from '../../scripts/check/fixtures.ts';
import { runNode } from '../../scripts/lib/tool.ts';

const CONTENT = resolve('.build/tested/states-content');
const SITE = resolve('.build/tested/states');

const caseWith = (title: string, lines: string) =>
  GOOD_TREE['cases/uz/portal.md'].replace('title: A portal', `title: ${title}\n${lines}`);
const eventFile = Object.entries(GOOD_TREE).find(([path]) => path.startsWith('events/')) ?? ['', ''];

const TREE: Record<string, string> = {
  ...(GOOD_TREE as Record<string, string>),
  'pages/about.md': GOOD_TREE['pages/about.mdx'].replace('Text.', 'Text of the page.'),
  'cases/uz/secret.md': caseWith('Planted draft xyzzy', 'status: draft'),
  'cases/uz/withdrawn.md': caseWith('A withdrawn case', 'status: retracted'),
  'cases/uz/kept.md': caseWith('A case kept for reference', 'status: archived'),
  'cases/uz/moved.md': caseWith('A case that moved', 'aliases:\n  - /cases/uz/old-name/'),
  'cases/uz/overdue.md': caseWith('A case due for review', "reviewBy: '2020-01'"),
  [eventFile[0].replace('.md', '-cancelled.md')]: eventFile[1].replace(
    /title: .*/,
    'title: A cancelled event\neventStatus: cancelled',
  ),
};
delete TREE['pages/about.mdx'];

const read = (path: string) => readFileSync(join(SITE, path, 'index.html'), 'utf8');

beforeAll(async () => {
  rmSync(CONTENT, { recursive: true, force: true });
  for (const [path, text] of Object.entries(TREE)) {
    mkdirSync(dirname(join(CONTENT, path)), { recursive: true });
    writeFileSync(join(CONTENT, path), text);
  }
  const built = await runNode('scripts/build.ts', ['--out', SITE], {
    env: { SERAI_CONTENT: CONTENT, SERAI_BASE: '/' },
  });
  expect(built.output).toContain('done in');
}, 120_000);

describe('a built site', () => {
  it('holds no trace of a draft, in no file', () => {
    const traces = readdirSync(SITE, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .filter((path) => path.includes('secret') || readFileSync(path, 'latin1').includes('xyzzy'));
    expect(traces).toEqual([]);
  });

  it('keeps the page of a withdrawn entry, which says so, but lists and indexes it nowhere', () => {
    expect(read('cases/uz/withdrawn')).toContain('This entry was withdrawn.');
    expect(read('cases/uz/withdrawn')).not.toContain('data-pagefind-body');
    expect(read('cases')).not.toContain('A withdrawn case');
    expect(readFileSync(join(SITE, 'sitemap.xml'), 'utf8')).not.toContain('withdrawn');
  });

  it.each([
    ['cases/uz/kept', 'kept for reference and no longer updated'],
    ['cases/uz/overdue', 'due for review on January 2020'],
    [eventFile[0].replace('.md', '-cancelled'), 'Cancelled'],
    ['ru/topics/smart-city', 'Умный город'],
  ])('says on %s: %s', (path, words) => {
    expect(read(path)).toContain(words);
  });

  it('leads from an old address to the new one', () => {
    expect(read('cases/uz/old-name')).toContain('http-equiv="refresh" content="0; url=/cases/uz/moved/"');
  });

  it('stays as it was when the next build finds an error', async () => {
    const before = read('cases/uz/portal');
    writeFileSync(join(CONTENT, 'cases/uz/broken.md'), '---\ntitle: Broken\n---\n');
    const built = await runNode('scripts/build.ts', ['--out', SITE], {
      env: { SERAI_CONTENT: CONTENT, SERAI_BASE: '/' },
    });
    rmSync(join(CONTENT, 'cases/uz/broken.md'));
    expect(built.ok).toBe(false);
    expect(built.output).toMatch(/cases\/uz\/broken\.md:\d+:\d+/);
    expect(built.output).not.toContain('    at ');
    expect(read('cases/uz/portal')).toBe(before);
    expect(existsSync(join(SITE, 'cases/uz/broken'))).toBe(false);
  });
});
