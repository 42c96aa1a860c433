/** Prints what the checker found. Judging and printing are different work. */
import { styleText } from 'node:util';
import { hasErrors, type Problem } from './problem.ts';

export { hasErrors };

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

function formatProblem({ file, line, column, severity, rule, message, fix }: Problem): string {
  const place = styleText('bold', `${file}:${line}:${column}`);
  const level = styleText(severity === 'error' ? 'red' : 'yellow', severity);
  return `${place}  ${level}  ${styleText('dim', rule)}\n    ${message}\n    → ${fix}`;
}

/** More warnings of one rule than this hide the others: then they are only counted. */
const MANY = 25;

/** For people: a group per file, a block per problem, colours where the terminal has them. */
export function formatTerminal(problems: readonly Problem[], most = MANY): string {
  const warnings = Map.groupBy(
    problems.filter(({ severity }) => severity === 'warning'),
    ({ rule }) => rule,
  );
  const counted = [...warnings].filter(([, { length }]) => length > most);
  const hidden = new Set(counted.map(([rule]) => rule));
  const shown = problems.filter(({ rule, severity }) => severity === 'error' || !hidden.has(rule));
  const groups = [...Map.groupBy(shown, ({ file }) => file).values()];
  return [
    ...groups.map((group) => group.map(formatProblem).join('\n')),
    ...counted.map(
      ([rule, { length }]) =>
        `${styleText('yellow', plural(length, 'warning'))} of ${styleText('dim', rule)} not shown: name a file or folder, or take --format json`,
    ),
  ].join('\n\n');
}

/** For programs: an array of records with these keys, in this order; further keys may come behind them. */
export function formatJson(problems: readonly Problem[]): string {
  return JSON.stringify(
    problems.map(({ file, line, column, rule, severity, message, fix }) => ({
      file,
      line,
      column,
      rule,
      severity,
      message,
      fix,
    })),
    null,
    2,
  );
}

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** For GitHub: a workflow command per problem, shown at its line in the pull request. */
export function formatGithub(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, rule, severity, message, fix }) => {
      const properties = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
      return `::${severity} ${properties}::${escapeData(`${message} → ${fix}`)}`;
    })
    .join('\n');
}
