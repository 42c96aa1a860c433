import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { GOOD_TREE, inFolder, type Tree } from './fixtures.ts';
import { MISTAKES } from './mistakes/index.ts';
import { findPlace, type Mistake } from './mistakes/mistake.ts';
import type { Problem } from './problem.ts';

const COMMAND = join(import.meta.dirname, '../check.ts');

interface Broken {
  rule: string;
  file: string;
  text: string | Uint8Array;
  line: number;
  column: number;
}

/** A new place for a broken copy of a good file, so that all mistakes lie in one folder. */
function placeFor(file: string, index: number): string | undefined {
  const kind = file.split('/')[0] ?? '';
  if (!(file in GOOD_TREE)) return file;
  const folders: Record<string, string> = { cases: 'cases/uz', events: 'events/2026' };
  const free =
    ['cases', 'events', 'organisations', 'people', 'pages'].includes(kind) || file === 'topics/smart-city.md';
  return free ? `${folders[kind] ?? kind}/broken-${index}${file.endsWith('.mdx') ? '.mdx' : '.md'}` : undefined;
}

/** Mistakes that one file shows by itself. */
function brokenFiles(): Broken[] {
  const taken = new Set<string>();
  return MISTAKES.flatMap((mistake: Mistake, index) => {
    const { tree, line, column } = findPlace(mistake);
    const changed = Object.keys(tree).filter((file) => tree[file] !== GOOD_TREE[file as keyof typeof GOOD_TREE]);
    const file = placeFor(mistake.file, index);
    const text = tree[mistake.file];
    const local =
      changed.length === 1 && changed[0] === mistake.file && Object.keys(tree).length >= Object.keys(GOOD_TREE).length;
    // Of two mistakes that fell on one file the first stays.
    if (!local || !file || text === undefined || taken.has(file) || /alias|similar|circle|lost/.test(mistake.rule))
      return [];
    taken.add(file);
    return [{ rule: mistake.rule, file, text, line, column }];
  });
}

const broken = brokenFiles();
const folder: Tree = { ...GOOD_TREE, ...Object.fromEntries(broken.map(({ file, text }) => [file, text])) };

/** Copies of one entry are like each other: true, but not what this is about. */
const LIKENESS = ['facts/similar-title', 'facts/same-name'];

describe('a folder of broken files', { timeout: 60_000 }, () => {
  const { problems, code } = inFolder(folder, (content, root) => {
    const { stdout, status } = spawnSync(process.execPath, [COMMAND, '--format', 'json', '--content', content], {
      cwd: root,
      encoding: 'utf8',
    });
    return { problems: JSON.parse(stdout) as Problem[], code: status };
  });
  const found = problems.filter(({ rule }) => !LIKENESS.includes(rule));

  it('has sixty files or more, and the command ends with 1', () => {
    expect(broken.length).toBeGreaterThanOrEqual(60);
    expect(code).toBe(1);
  });

  it.each(broken)('$rule is found in $file at its line', ({ rule, file, line, column }) => {
    const here = found.filter((problem) => problem.file === `content/${file}`);
    expect(here.map((problem) => `${problem.rule} ${problem.line}:${problem.column}`)).toContain(
      `${rule} ${line}:${column}`,
    );
  });

  it('gives no alarm in the good files among them', () => {
    const files = new Set(broken.map(({ file }) => `content/${file}`));
    expect(found.filter(({ file }) => !files.has(file))).toEqual([]);
  });
});

describe('the real content', { timeout: 60_000 }, () => {
  it('has no error', () => {
    const root = join(import.meta.dirname, '../..');
    const errors = checkContent(join(root, 'content'), root).problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  const run = (tree: Tree, ...args: string[]) =>
    inFolder(tree, (_content, root) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], {
        cwd: root,
        encoding: 'utf8',
      });
      return { stdout, stderr, status };
    });
  const windows = GOOD_TREE['organisations/mdt.md'].replaceAll('\n', '\r\n');
  const untidy: Tree = { ...GOOD_TREE, 'organisations/mdt.md': windows };

  it('ends with 0 after warnings only, and counts them', () => {
    const { stdout, status } = run(untidy);
    expect(status).toBe(0);
    expect(stdout).toContain('9 files checked: 0 errors, 1 warning');
  });

  it('judges only the files that are named, against all others', () => {
    const { stdout, status } = run(
      { ...untidy, 'topics/x.md': 'broken' },
      'content/cases/uz/portal.md',
      'content/organisations/mdt.md',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('chosen files checked: 0 errors, 1 warning');
  });

  it.each([['--content', 'nowhere'], ['--format', 'xml'], ['--no-such-option'], ['content/cases/zz']])(
    'ends with 2 and a sentence when it cannot run: %s %s',
    (...args) => {
      const { stderr, status } = run(GOOD_TREE, ...args);
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );
});
