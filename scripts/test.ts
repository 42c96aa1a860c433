/** `npm test`: everything that must hold, browser tests included; the last line counts. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getChromium } from './lib/chromium.ts';
import { runCommand } from './lib/failure.ts';
import { createStages, type Stages } from './lib/stages.ts';
import { runNode, toolPath } from './lib/tool.ts';

/** The two places where the built site is tested: at the root, and under a path. */
export const TESTED_BASES = { root: '/', path: '/a/b/' } as const;

const SITES = resolve('.build/tested');
const REPORT = resolve('.build/tests.json');

interface Check {
  name: string;
  run: () => Promise<{ ok: boolean; output: string }>;
}

/** One after the other: each reads what the one before it made. */
const BEFORE: Check[] = [
  // A clean checkout has no types of Astro yet, and the linter and the compiler read them.
  { name: 'sync', run: () => runNode(toolPath('astro'), ['sync']) },
  ...Object.entries(TESTED_BASES).map(([name, base]) => ({
    name: `build ${base}`,
    run: () => runNode('scripts/build.ts', ['--out', resolve(SITES, name)], { env: { SERAI_BASE: base } }),
  })),
];

/** All at once: they read what is written by hand, and each is at work on one core. */
const READING: Check[] = [
  { name: 'lint', run: () => runNode(toolPath('eslint'), ['.', '--max-warnings', '0']) },
  {
    name: 'types',
    run: () => runNode(toolPath('@astrojs/check', 'astro-check'), ['--minimumFailingSeverity', 'hint']),
  },
  { name: 'format', run: () => runNode(toolPath('prettier'), ['--check', '.']) },
  { name: 'arrows', run: () => runNode('scripts/check-arrows.ts', []) },
];

/** What the failed checks printed, each under its name. */
async function runChecks(stages: Stages): Promise<string[]> {
  const failures: string[] = [];
  const check = async ({ name, run }: Check) => {
    const result = await stages.run(name, run, ({ ok }) => (ok ? 'passed' : 'FAILED'));
    if (!result.ok) failures.push(`FAILED: ${name}\n${result.output}`);
  };
  for (const one of BEFORE) await check(one);
  await Promise.all(READING.map(check));
  return failures;
}

async function runTests(args: readonly string[]): Promise<{ passed: number; failed: number }> {
  const result = await runNode(
    toolPath('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`, ...args],
    { show: true },
  );
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  // A file that cannot even be loaded fails the run without a failed test.
  return { passed: numPassedTests, failed: !result.ok && numFailedTests === 0 ? 1 : numFailedTests };
}

await runCommand(async () => {
  const stages = createStages((line) => console.log(line));
  process.env['CHROME_PATH'] = await getChromium((line) => console.log(line));
  const failures = await runChecks(stages);
  const tests = await runTests(process.argv.slice(2));
  // Here, not above the thousand lines of the tests, where the end of a log would not show them.
  for (const failure of failures) console.log(failure);
  const failed = failures.length + tests.failed;
  console.log(`${BEFORE.length + READING.length - failures.length + tests.passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
