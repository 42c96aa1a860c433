/** What a rule finds: the record that every reporter prints. */
export interface Problem {
  /** Path from the repository's root. */
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  rule: string;
  severity: 'error' | 'warning';
  /** What is wrong, in plain words. */
  message: string;
  /** How to mend it. */
  fix: string;
}

export function compareProblems(a: Problem, b: Problem): number {
  return (
    a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, 'en')
  );
}
