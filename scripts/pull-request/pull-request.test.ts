import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../check/problem.ts';
import { concerning, readChanges } from './changes.ts';
import { commentText, type RunFacts } from './comment-text.ts';
import { parseSummary, type Summary } from './summary.ts';

const PAGE = { file: 'content/cases/uz/a.md', page: '/cases/uz/a/', change: 'added' } as const;
const SUMMARY: Summary = { version: 1, errors: 1, warnings: 0, built: true, pages: [PAGE], others: 0 };
const FACTS: RunFacts = {
  server: 'https://forge.test',
  repository: 'serai/serai',
  runId: '17',
  headRepository: 'editor/serai',
  headSha: 'a'.repeat(40),
};

describe('the changes of a pull request', () => {
  it('are the pages of the changed entries, translations at their own address', () => {
    const text = 'A\0content/cases/uz/a.md\0M\0content/cases/uz/a.ru.md\0D\0content/pages/old.mdx\0';
    expect(readChanges(text)).toEqual({
      pages: [
        PAGE,
        { file: 'content/cases/uz/a.ru.md', page: '/ru/cases/uz/a/', change: 'changed' },
        { file: 'content/pages/old.mdx', page: '/old/', change: 'removed' },
      ],
      others: 0,
    });
  });

  it('that are no entries, or have no plain name, are counted', () => {
    const names = [
      'content/cases/uz/a.jpg',
      'content/cases/uz/a b.md',
      'content/cases/`uz`/a.md',
      'content/cases/uz/\n.md',
    ];
    expect(readChanges(names.map((name) => `A\0${name}\0`).join(''))).toEqual({ pages: [], others: 4 });
  });

  it('are cut where nobody reads on', () => {
    const text = Array.from({ length: 130 }, (_, n) => `A\0content/cases/uz/a${n}.md\0`).join('');
    const { pages, others } = readChanges(text);
    expect([pages.length, others]).toEqual([100, 30]);
  });

  it('may be none', () => {
    expect(readChanges('')).toEqual({ pages: [], others: 0 });
  });
});

describe('the problems that concern a change', () => {
  const problem = (file: string, severity: Problem['severity']): Problem => ({
    file,
    line: 1,
    column: 1,
    rule: 'fields/date',
    severity,
    message: 'is no date',
    fix: 'write one',
  });

  it('are all of its files, and the errors of others behind them', () => {
    const [other, noise] = [problem('content/cases/az/b.md', 'error'), problem('content/cases/az/b.md', 'warning')];
    const [error, warning] = [problem(PAGE.file, 'error'), problem(PAGE.file, 'warning')];
    expect(concerning([other, noise, error, warning], `A\0${PAGE.file}\0`)).toEqual([error, warning, other]);
  });
});

describe('a summary', () => {
  it('is read as it was written, also without counts', () => {
    expect(parseSummary(JSON.stringify(SUMMARY))).toEqual(SUMMARY);
    const { errors, ...rest } = SUMMARY;
    expect(errors).toBe(1);
    expect(parseSummary(JSON.stringify(rest)).errors).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['is no object', []],
    ['is null', null],
    ['is of another version', { ...SUMMARY, version: 2 }],
    ['has words for a count', { ...SUMMARY, errors: '1 <img src=x>' }],
    ['has a count below nothing', { ...SUMMARY, warnings: -1 }],
    ['has half a problem', { ...SUMMARY, others: 0.5 }],
    ['has no count of the rest', { ...SUMMARY, others: undefined }],
    ['has no list of pages', { ...SUMMARY, pages: { length: 1 } }],
    ['has a list without end', { ...SUMMARY, pages: Array.from({ length: 101 }, () => PAGE) }],
    ['says nothing of the build', { ...SUMMARY, built: 'yes' }],
    ['has a page that is text', { ...SUMMARY, pages: ['/x/'] }],
    ['names a person', { ...SUMMARY, pages: [{ ...PAGE, page: '/@everyone/' }] }],
    ['breaks out of the code', { ...SUMMARY, pages: [{ ...PAGE, page: '/` [x](https://evil.test)' }] }],
    ['breaks the line', { ...SUMMARY, pages: [{ ...PAGE, page: '/x/\n# Approved' }] }],
    ['ends with a line break', { ...SUMMARY, pages: [{ ...PAGE, file: 'content/cases/uz/a.md\n' }] }],
    ['breaks the link', { ...SUMMARY, pages: [{ ...PAGE, file: 'content/cases/a).md' }] }],
    ['climbs out of the folder', { ...SUMMARY, pages: [{ ...PAGE, file: 'content/cases/../../x.md' }] }],
    ['names another folder', { ...SUMMARY, pages: [{ ...PAGE, file: '.github/workflows/a.md' }] }],
    ['knows another change', { ...SUMMARY, pages: [{ ...PAGE, change: 'approved' }] }],
    ['has a path without end', { ...SUMMARY, pages: [{ ...PAGE, file: `content/cases/${'a'.repeat(300)}.md` }] }],
  ])('that %s is refused', (_, data) => {
    expect(() => parseSummary(JSON.stringify(data))).toThrow('The summary is not to be trusted');
  });

  it('passes on nothing that is not of its form', () => {
    const extra = { ...SUMMARY, body: '@everyone', pages: [{ ...PAGE, note: '<script>' }] };
    expect(parseSummary(JSON.stringify(extra))).toEqual(SUMMARY);
  });
});

describe('the comment', () => {
  it('counts the problems, links the changed files and names their pages', () => {
    expect(commentText(SUMMARY, FACTS)).toBe(`<!-- serai-check -->
### The check found 1 error and 0 warnings

Each error is shown at its line under “Files changed”, with what is wrong and how to mend it. Change the file there, and the check runs again.

| page | what | file |
| --- | --- | --- |
| \`/cases/uz/a/\` | added | [\`content/cases/uz/a.md\`](https://forge.test/editor/serai/blob/${'a'.repeat(40)}/content/cases/uz/a.md) |

The site with this change is the file “preview” at the foot of [the run](https://forge.test/serai/serai/actions/runs/17): unpack it as \`dist/\` and run \`npm run serve\`.
`);
  });

  it.each([
    [{ errors: 0, warnings: 0 }, 'The check found no problem'],
    [{ errors: 0, warnings: 2 }, 'Nothing stands in the way'],
    [{ errors: undefined, warnings: undefined }, 'The check could not run'],
    [{ built: false }, 'There is no preview.'],
    [{ pages: [], others: 3 }, 'And 3 further files under `content/`.'],
    [{ pages: [{ ...PAGE, change: 'removed' }] }, '| removed | `content/cases/uz/a.md` |'],
  ] satisfies [Partial<Summary>, string][])('of %j says "%s"', (changes, words) => {
    expect(commentText({ ...SUMMARY, ...changes }, FACTS)).toContain(words);
  });
});

describe('the commands', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'serai-pull-request-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const at = (name: string) => join(folder, name);
  const run = (script: string, args: string[], env: Record<string, string> = {}) =>
    spawnSync(process.execPath, [`scripts/pull-request/${script}`, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
  const facts = {
    GITHUB_SERVER_URL: FACTS.server,
    GITHUB_REPOSITORY: FACTS.repository,
    RUN_ID: FACTS.runId,
    HEAD_REPOSITORY: FACTS.headRepository,
    HEAD_SHA: FACTS.headSha,
  };

  it('hand a summary from the check to the comment', () => {
    const problem = {
      file: PAGE.file,
      line: 3,
      column: 7,
      rule: 'fields/date',
      message: 'is no date',
      fix: 'write one',
    };
    const problems = [
      { ...problem, severity: 'error' },
      { ...problem, severity: 'warning' },
      { ...problem, file: 'content/cases/uz/b.md', severity: 'warning' },
    ];
    writeFileSync(at('check.json'), JSON.stringify(problems));
    writeFileSync(at('changes.txt'), 'A\0content/cases/uz/a.md\0');
    const args = [
      '--check',
      at('check.json'),
      '--changes',
      at('changes.txt'),
      '--site',
      folder,
      '--out',
      at('summary.json'),
    ];
    const annotated = run('annotate.ts', args.slice(0, 4));
    expect(annotated.status).toBe(1);
    expect(annotated.stdout).toContain('::error file=content/cases/uz/a.md,line=3,col=7,');
    expect(annotated.stdout).not.toContain('b.md');
    expect(run('summarise.ts', args)).toMatchObject({ status: 0, stderr: '' });
    expect(run('comment.ts', [at('summary.json'), at('comment.md')], facts)).toMatchObject({ status: 0 });
    expect(readFileSync(at('comment.md'), 'utf8')).toContain('### The check found 1 error and 1 warning');
  });

  it('say so when the check could not run', () => {
    writeFileSync(at('broken.json'), 'There is no content folder');
    writeFileSync(at('changes.txt'), '');
    const args = [
      '--check',
      at('broken.json'),
      '--changes',
      at('changes.txt'),
      '--site',
      folder,
      '--out',
      at('summary.json'),
    ];
    expect(run('annotate.ts', args.slice(0, 4))).toMatchObject({ status: 2 });
    expect(run('summarise.ts', args).status).toBe(0);
    expect(parseSummary(readFileSync(at('summary.json'), 'utf8')).errors).toBeUndefined();
  });

  it('write no comment from a file that is too large, or with facts that are none', () => {
    writeFileSync(at('large.json'), JSON.stringify({ ...SUMMARY, more: 'x'.repeat(100_000) }));
    expect(run('comment.ts', [at('large.json'), at('no.md')], facts).stderr).toContain('too large');
    writeFileSync(at('good.json'), JSON.stringify(SUMMARY));
    expect(run('comment.ts', [at('good.json'), at('no.md')], { ...facts, HEAD_SHA: 'main' }).stderr).toContain(
      'HEAD_SHA',
    );
    expect(() => readFileSync(at('no.md'))).toThrow();
  });
});
