/** What a rule finds: the record that every reporter prints. */
export type Severity = 'error' | 'warning';

export interface Problem {
  /** Path from the repository's root. */
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  rule: string;
  severity: Severity;
  /** What is wrong, in plain words. */
  message: string;
  /** How to mend it. */
  fix: string;
}

const collator = new Intl.Collator('en');

export function compareProblems(a: Problem, b: Problem): number {
  return (
    collator.compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    collator.compare(a.rule, b.rule) ||
    collator.compare(a.message, b.message)
  );
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
