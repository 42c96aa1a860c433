import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const TAKE = 'Take the entry over';

const { jobs } = parse(readFileSync('.github/workflows/from-issue.yml', 'utf8')) as {
  jobs: Record<string, { steps: { name?: string; run?: string }[] }>;
};
const script = jobs['propose']?.steps.find(({ name }) => name === TAKE)?.run ?? '';

let root: string;

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  return spawnSync('git', [...identity, ...args], { cwd: join(root, 'repository'), encoding: 'utf8' }).stdout;
}

function write(path: string, text: string): void {
  const full = join(root, 'repository', path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

/** Hands what is changed in the repository over as a patch, and runs the step that takes it. */
function take(): { status: number | null; output: string } {
  git('add', '--all', '--force');
  mkdirSync(join(root, 'result'));
  writeFileSync(join(root, 'result/entry.patch'), git('diff', '--cached'));
  git('reset', '--quiet', '--hard');
  return run();
}

function run(): { status: number | null; output: string } {
  const output = join(root, 'output.txt');
  writeFileSync(output, '');
  const { status } = spawnSync('bash', ['-e', '-c', script], {
    cwd: join(root, 'repository'),
    env: { ...process.env, RUNNER_TEMP: root, GITHUB_OUTPUT: output },
  });
  return { status, output: readFileSync(output, 'utf8') };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'serai-from-issue-'));
  mkdirSync(join(root, 'repository'));
  git('init', '--quiet');
  write('content/cases/uz/old.md', '---\ntitle: Old\n---\n');
  write('package.json', '{}\n');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Start');
});

afterEach(() => rmSync(root, { recursive: true }));

// The step runs in the bash of the forge's Linux.
describe.skipIf(process.platform === 'win32')('the job that may write', () => {
  it('takes new entries over', () => {
    write('content/cases/uz/new-one.md', '---\ntitle: Новое\n---\n');
    write('content/people/jane-doe.md', '---\ntitle: Jane Doe\n---\n');
    expect(take()).toEqual({ status: 0, output: 'made=yes\n' });
    expect(git('diff', '--cached', '--name-only')).toBe('content/cases/uz/new-one.md\ncontent/people/jane-doe.md\n');
  });

  it('takes nothing where nothing was made', () => {
    expect(run()).toEqual({ status: 0, output: '' });
  });

  it.each<[string, () => void]>([
    ['changes an entry', () => write('content/cases/uz/old.md', '---\ntitle: Changed\n---\n')],
    ['takes an entry away', () => rmSync(join(root, 'repository/content/cases/uz/old.md'))],
    ['changes the code', () => write('package.json', '{"scripts": {"build": "evil"}}\n')],
    ['adds a page that runs code', () => write('content/pages/new.mdx', '{evil()}\n')],
    ['adds a workflow', () => write('.github/workflows/new.yml', 'on: push\n')],
    ['adds a hidden file', () => write('content/.hidden/new.md', 'x\n')],
    ['adds a link', () => symlinkSync('/etc/hosts', join(root, 'repository/content/cases/uz/new.md'))],
    [
      'adds a program',
      () => {
        write('content/cases/uz/new.md', 'x\n');
        spawnSync('chmod', ['+x', join(root, 'repository/content/cases/uz/new.md')]);
      },
    ],
  ])('takes nothing that %s, even beside a good entry', (_, change) => {
    write('content/cases/uz/good.md', '---\ntitle: Good\n---\n');
    change();
    expect(take()).toEqual({ status: 1, output: '' });
  });
});
