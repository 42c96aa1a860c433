/** Runs in the check of a pull request, without any right to write: sums up for the comment. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../check/problem.ts';
import { concerning, readChanges } from './changes.ts';
import type { Summary } from './summary.ts';

/** How many problems concern the change; no counts when the check could not run. */
function countProblems(file: string, diff: string): Pick<Summary, 'errors' | 'warnings'> {
  try {
    const problems = concerning(JSON.parse(readFileSync(file, 'utf8')) as Problem[], diff);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return { errors, warnings: problems.length - errors };
  } catch {
    return { errors: undefined, warnings: undefined };
  }
}

const { values } = parseArgs({
  options: {
    check: { type: 'string', default: 'check.json' },
    changes: { type: 'string', default: 'changes.txt' },
    site: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'summary.json' },
  },
});
const diff = readFileSync(values.changes, 'utf8');
const summary: Summary = {
  version: 1,
  ...countProblems(values.check, diff),
  built: existsSync(join(values.site, 'index.html')),
  ...readChanges(diff),
};
writeFileSync(values.out, `${JSON.stringify(summary, null, 2)}\n`);
