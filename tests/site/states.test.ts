/** A site built from a small content folder that holds every state an entry can be in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
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
  'cases/uz/corrected.md': caseWith(
    'A corrected case',
    "changelog:\n  - date: '2026-05'\n    kind: corrected\n    note: The year <was> wrong & is right.",
  ),
  'cases/uz/stopped.md': caseWith('A stopped case', 'stageReason: The money ran out.')
    .replace('stage: live', "stage: paused\nstageDate: '2025-08'")
    .replace('> Еще', '## Lessons\n\n- Ask for money first[^itu].\n\n## Risks\n\n> Еще'),
  'cases/uz/kept.md': caseWith('A case kept for reference', 'status: archived'),
  'cases/uz/moved.md': caseWith('A case that moved', 'aliases:\n  - /cases/uz/old-name/'),
  'cases/uz/overdue.md': caseWith('A case due for review', "reviewBy: '2020-01'"),
  'cases/uz/planned.md': caseWith('A case that is planned', '')
    .replace('stage: live', 'stage: planned')
    .replace('kind: figure', 'kind: target'),
  'cases/uz/paused.md': caseWith('A case that rests', 'stageReason: The money ran out.').replace(
    'stage: live',
    'stage: paused',
  ),
  'cases/uz/ended.md': caseWith('A case that ended', 'stageReason: Parliament took away its legal basis.').replace(
    'stage: live',
    'stage: ended',
  ),
  'cases/uz/stub.md': caseWith('A case with next to nothing', '')
    .replace(/outcomes:\n(?: .*\n)+/, '')
    .replace(/## Lessons[^]*/, ''),
  'cases/uz/beside.md': caseWith('A case of which only the price is known', '').replace(
    '    value: 15',
    '    value: 15\n    aside: input',
  ),
  'cases/uz/doubtful.md': caseWith(
    'A case with doubts',
    [
      'verify:',
      ...[
        ['The figure is from one speech.', 'users'],
        ['Only a copy was read.', 'itu'],
        ['Whether it runs is not told.', 'stage'],
        ['Nothing says who paid.', 'sameAs'],
      ].map(([note, about]) => `  - note: ${note}\n    about: ${about}`),
    ].join('\n'),
  ),
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

  it('leaves of a withdrawn entry a word for programs, and its facts nowhere', () => {
    const record = readFileSync(join(SITE, 'api/v1/cases/uz/withdrawn.json'), 'utf8');
    expect(JSON.parse(record)).toMatchObject({ status: 'retracted', titles: { en: 'A withdrawn case' } });
    expect(record).not.toContain('outcomes');
    const markdown = readFileSync(join(SITE, 'cases/uz/withdrawn/index.md'), 'utf8');
    expect(markdown).toContain('> This entry was withdrawn.');
    expect(markdown).not.toContain('[^itu]');
    for (const path of [
      'api/v1/cases.json',
      'api/v1/all.ndjson',
      'data/cases.csv',
      'data/graph.jsonld',
      'cases/index.md',
    ])
      expect(readFileSync(join(SITE, path), 'utf8'), path).not.toContain('withdrawn');
  });

  it.each([
    ['cases/uz/kept', 'kept for reference and no longer updated'],
    ['cases/uz/overdue', 'due for review on January 2020'],
    [eventFile[0].replace('.md', '-cancelled'), 'Cancelled'],
    ['ru/topics/smart-city', 'Умный город'],
  ])('says on %s: %s', (path, words) => {
    expect(read(path)).toContain(words);
  });

  it('tells on the page of endings why something stopped and what was learnt, with the marks of its sources', () => {
    const page = read('endings');
    expect(page).toContain('The money ran out.');
    expect(page).toContain('Ask for money first');
    expect(page).toContain('href="/cases/uz/stopped/#source-itu"');
    expect(page).toContain('August 2025');
  });

  it('lists corrections and withdrawals, newest first, and feeds what has a date', () => {
    expect(read('corrections')).toMatch(/A corrected case[^]*The year &lt;was&gt; wrong[^]*A withdrawn case/);
    const feed = readFileSync(join(SITE, 'corrections/feed.xml'), 'utf8');
    expect(feed).toContain('<summary>The year &lt;was&gt; wrong &amp; is right.</summary>');
    expect(feed).toContain('<updated>2026-05-01T00:00:00Z</updated>');
    expect(feed).not.toContain('A withdrawn case');
    expect(read('corrections')).toContain('type="application/atom+xml" href="/corrections/feed.xml"');
  });

  it('says in the calendar that an event is cancelled, and gives a correction in the feed of changes', () => {
    const file = `${eventFile[0].replace('.md', '-cancelled')}.ics`;
    expect(readFileSync(join(SITE, file), 'utf8')).toContain('STATUS:CANCELLED');
    expect(readFileSync(join(SITE, 'changes/feed.xml'), 'utf8')).toContain(
      '<title>Corrected: A corrected case</title>',
    );
    expect(readFileSync(join(SITE, 'feed.xml'), 'utf8')).not.toContain('A withdrawn case');
  });

  it('tells editors what is overdue', () => {
    expect(read('status')).toMatch(/id="overdue"[^]*A case due for review[^]*January 2020/);
  });

  it.each([
    ['cases/uz/planned', 'only plans and targets so far, no result'],
    ['cases/uz/planned', 'Announced, not achieved.'],
    ['cases/uz/planned', 'Nobody has published a result.'],
    ['cases/uz/paused', 'The money ran out.'],
    ['cases/uz/ended', 'Parliament took away its legal basis.'],
    ['cases/uz/stub', 'No outcome has been published in the sources that were read.'],
    ['cases/uz/stub', 'No cost published'],
    ['cases/uz/stub', 'No prerequisite named'],
    ['cases/uz/stub', 'No lesson published'],
    ['cases/uz/stub', 'No risk named'],
    ['cases/uz/beside', 'no result of the case itself'],
    ['cases/uz/portal', 'measured by the owner itself; no independent check found'],
    ['cases/uz/portal', 'Only those who run it say so.'],
  ])('says how far %s is known: %s', (path, words) => {
    expect(read(path)).toContain(words);
  });

  it('shows a plan in the table of plans and nowhere as a result', () => {
    const page = parse(read('cases/uz/planned'));
    expect(page.querySelectorAll('.plans tr[id="outcome-users"]')).toHaveLength(1);
    expect(page.querySelectorAll('.ledger strong, .facts a[href^="#outcome"]')).toEqual([]);
  });

  it('shows each doubt beside what it concerns, and only the rest at the end', () => {
    const page = parse(read('cases/uz/doubtful'));
    const doubtIn = (selector: string) => page.querySelector(`${selector} .doubt`)?.text.replaceAll(/\s+/g, ' ').trim();
    expect(doubtIn('#outcome-users')).toBe('Not certain: The figure is from one speech.');
    expect(doubtIn('#source-itu')).toBe('Not certain: Only a copy was read.');
    expect(doubtIn('.facts')).toBe('Not certain: Whether it runs is not told.');
    expect(page.querySelectorAll('.doubts li').map((item) => item.text)).toEqual(['Nothing says who paid.']);
  });

  it('names the tier of the source in the ledger and leads to it', () => {
    const tag = parse(read('cases/uz/portal')).querySelector('#outcome-users .source-tag');
    expect(tag?.getAttribute('href')).toBe('#source-itu');
    expect(tag?.querySelector('.tier')?.text.trim()).toBe('Own report');
  });

  it('ties cases by what they share, withdrawn ones left out', () => {
    const why = parse(read('cases/uz/portal'));
    expect(why.querySelector('#related')).not.toBeNull();
    expect(why.querySelector('.card__why')?.text).toContain('topic: Smart city');
    expect(why.text).not.toContain('A withdrawn case');
    expect(parse(read('cases/uz/withdrawn')).querySelector('#related')).toBeNull();
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
