import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { findFaults, RULES } from './rules.ts';

const FILES = globSync(['.github/workflows/*.{yml,yaml}', '.github/actions/*/action.yml']).toSorted();
const ID = 'a'.repeat(40);

/** A workflow that keeps to all rules, with one part replaced. */
function workflow(part = '', replacement = ''): string {
  const good = `name: Good
on:
  pull_request:
permissions: {}
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${ID} # v1.2.3
        with:
          persist-credentials: false
      - uses: ./.github/actions/setup
      - run: npm test
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;
  if (!good.includes(part)) throw new Error(`The good workflow has no "${part}".`);
  return good.replace(part, replacement);
}

describe('every workflow and action of this repository', () => {
  it('is looked at', () => {
    expect(FILES.map((file) => file.split(/[\\/]/).join('/'))).toEqual(
      expect.arrayContaining(
        ['check', 'comment', 'deploy', 'from-issue', 'large', 'links', 'nightly', 'test'].map(
          (one) => `.github/workflows/${one}.yml`,
        ),
      ),
    );
  });

  it.each(FILES)('%s keeps to the rules', (file) => {
    expect(findFaults(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(FILES)('%s names scripts, actions and npm commands that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const scripts = text.match(/\bscripts\/[\w/-]+\.ts\b/g) ?? [];
    const actions = (text.match(/uses: \.\/\S+/g) ?? []).map((uses) => uses.slice('uses: ./'.length));
    const paths = [...scripts, ...actions.map((path) => (path.endsWith('.yml') ? path : join(path, 'action.yml')))];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const commands = [...text.matchAll(/\bnpm run (?:--silent )?([\w-]+)/g)].map(([, name]) => name);
    const known = (parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
    expect(commands.filter((name) => !(name !== undefined && name in known))).toEqual([]);
  });

  it('pins an action everywhere to the same commit', () => {
    const pins = FILES.flatMap((file) => readFileSync(file, 'utf8').match(/\S+@[0-9a-f]{40} # v\S+/g) ?? []);
    const names = new Set(pins.map((pin) => pin.split('@')[0]));
    expect(new Set(pins).size).toBe(names.size);
    expect(names.size).toBeGreaterThan(5);
  });
});

describe('the rules', () => {
  it('find nothing in a good workflow', () => {
    expect(findFaults(workflow())).toEqual([]);
  });

  it.each<[string, string]>([
    ['pinned', workflow(`@${ID} # v1.2.3`, '@v4')],
    ['pinned', workflow(`@${ID} # v1.2.3`, `@${'a'.repeat(39)} # v1.2.3`)],
    ['pinned', workflow(' # v1.2.3', '')],
    [
      'pinned',
      workflow(
        `actions/checkout@${ID} # v1.2.3\n        with:\n          persist-credentials: false`,
        'docker://alpine:3',
      ),
    ],
    ['no-permission-for-all', workflow('permissions: {}\n', '')],
    ['no-permission-for-all', workflow('permissions: {}', 'permissions: read-all')],
    ['permissions-by-job', workflow('    permissions:\n      contents: read\n', '')],
    ['permissions-by-job', workflow('    permissions:\n      contents: read\n', '    permissions: write-all\n')],
    ['no-write-beside-foreign-code', workflow('contents: read', 'contents: write')],
    ['no-packages-beside-write', workflow('contents: read', 'pull-requests: write')],
    [
      'no-foreign-checkout',
      workflow('pull_request:', 'pull_request_target:').replace(
        'persist-credentials: false',
        'persist-credentials: false\n          ref: ${{ github.event.pull_request.head.sha }}',
      ),
    ],
    [
      'no-foreign-checkout',
      workflow('pull_request:', 'workflow_run:').replace(
        'persist-credentials: false',
        'persist-credentials: false\n          repository: ${{ github.event.workflow_run.head_repository.full_name }}',
      ),
    ],
    [
      'no-foreign-checkout',
      workflow('pull_request:', 'workflow_run:').replace(
        'persist-credentials: false',
        'persist-credentials: false\n          allow-unsafe-pr-checkout: true',
      ),
    ],
    ['no-expression-in-run', workflow('npm test', 'echo "${{ github.event.issue.body }}"')],
    ['no-expression-in-run', workflow('npm test', 'echo "${{ github.event.pull_request.title }}"')],
    ['no-expression-in-run', workflow('npm test', '|\n          echo "${{ github.head_ref }}"')],
    [
      'no-expression-in-run',
      workflow(
        '- run: npm test',
        `- uses: actions/github-script@${ID} # v1.2.3\n        with:\n          script: log("\${{ github.event.issue.title }}")`,
      ),
    ],
    ['no-kept-credentials', workflow('        with:\n          persist-credentials: false\n', '')],
    ['no-kept-credentials', workflow('persist-credentials: false', 'persist-credentials: true')],
    ['no-secret-for-strangers', workflow('github.event.pull_request.title', 'secrets.DEPLOY_KEY')],
    ['no-secret-for-strangers', workflow('github.event.pull_request.title', "secrets['DEPLOY_KEY']")],
    ['no-secret-for-strangers', workflow('    timeout-minutes: 5\n', '    timeout-minutes: 5\n    secrets: inherit\n')],
    ['time-limit', workflow('    timeout-minutes: 5\n', '')],
  ])('find a fault of the kind "%s"', (rule, text) => {
    const found = findFaults(text).map((fault) => fault.split(':')[0]);
    expect(found).toContain(rule);
  });

  it('each have a fixture above that breaks them', () => {
    const source = readFileSync(new URL('workflows.test.ts', import.meta.url), 'utf8');
    const bare = Object.keys(RULES).filter((rule) => !new RegExp(`\\[\\s*'${rule}',\\s*workflow\\(`).test(source));
    expect(bare).toEqual([]);
  });

  it('look into composite actions too', () => {
    const action = `runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: echo \${{ inputs.title }}\n    - uses: actions/cache@v4\n`;
    expect(findFaults(action).map((fault) => fault.split(':')[0])).toEqual(['pinned', 'no-expression-in-run']);
  });
});
