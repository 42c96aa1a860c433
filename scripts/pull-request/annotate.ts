/** Runs in the check of a pull request: shows what concerns the change at its lines, and fails when there are errors. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Problem } from '../check/problem.ts';
import { formatGithub, hasErrors, summarise } from '../check/report.ts';
import { Failure, runCommand } from '../lib/failure.ts';
import { concerning } from './changes.ts';

function readProblems(file: string): Problem[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Problem[];
  } catch {
    throw new Failure('The check could not run: the lines above say why.');
  }
}

await runCommand(() => {
  const { values } = parseArgs({
    options: {
      check: { type: 'string', default: 'check.json' },
      changes: { type: 'string', default: 'changes.txt' },
    },
  });
  const problems = concerning(readProblems(values.check), readFileSync(values.changes, 'utf8'));
  if (problems.length > 0) console.log(formatGithub(problems));
  console.log(`${summarise(problems)} that concern this change`);
  process.exitCode = hasErrors(problems) ? 1 : 0;
}, 2);
