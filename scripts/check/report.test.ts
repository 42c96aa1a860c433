import { expect, it } from 'vitest';
import type { Problem } from './problem.ts';
import { formatGithub, formatJson, formatTerminal } from './report.ts';

const PROBLEM: Problem = {
  file: 'content/a,b:c.md',
  line: 3,
  column: 7,
  rule: 'facts/acronym',
  severity: 'warning',
  message: '100 % of\nit',
  fix: 'write: it',
};

it('as JSON a problem has seven keys in a fixed order', () => {
  const [record] = JSON.parse(formatJson([PROBLEM])) as Record<string, unknown>[];
  expect(Object.keys(record ?? {})).toEqual(['file', 'line', 'column', 'rule', 'severity', 'message', 'fix']);
  expect(record).toEqual(PROBLEM);
  expect(JSON.parse(formatJson([]))).toEqual([]);
});

it('as a GitHub annotation no character of a problem can end its part', () => {
  expect(formatGithub([PROBLEM])).toBe(
    '::warning file=content/a%2Cb%3Ac.md,line=3,col=7,title=facts/acronym::100 %25 of%0Ait → write: it',
  );
  expect(formatGithub([{ ...PROBLEM, severity: 'error' }])).toMatch(/^::error /);
});

it('in the terminal many warnings of one rule are counted, errors are always shown', () => {
  const many = Array.from({ length: 30 }, (_, line) => ({ ...PROBLEM, line: line + 1 }));
  const errors = many.map((problem): Problem => ({ ...problem, severity: 'error', rule: 'fields/type' }));
  expect(formatTerminal(many)).toContain('30 warnings');
  expect(formatTerminal(many)).not.toContain('c.md:3:7');
  expect(formatTerminal(many, Infinity)).toContain('c.md:3:7');
  expect(formatTerminal(errors)).toContain('c.md:30:7');
});
