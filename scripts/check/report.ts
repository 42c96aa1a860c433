/** Prints what the checker found. Judging and printing are different work. */
import { styleText } from 'node:util';
import type { Problem } from './problem.ts';

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "3 errors in 2 files, 1 warning" */
export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const files = new Set(errors.map((problem) => problem.file)).size;
  const warnings = problems.length - errors.length;
  return `${plural(errors.length, 'error')}${errors.length > 0 ? ` in ${plural(files, 'file')}` : ''}, ${plural(warnings, 'warning')}`;
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** For people: one block per problem, colours where the terminal has them. */
export function formatTerminal(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const place = styleText('bold', `${problem.file}:${problem.line}:${problem.column}`);
      const severity = styleText(problem.severity === 'error' ? 'red' : 'yellow', problem.severity);
      return `${place}  ${severity}  ${styleText('dim', problem.rule)}\n    ${problem.message}\n    → ${problem.fix}`;
    })
    .join('\n');
}
