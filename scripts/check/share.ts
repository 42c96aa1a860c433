/** Judges a share of the files, each by itself, and says what the others need to know of them. */
import { readFileSync } from 'node:fs';
import { digestOf, type Digest } from './digest.ts';
import type { Problem } from './problem.ts';
import type { Context, Finding, ListedFile, Rule } from './rule.ts';
import { UNREADABLE } from './rules/file-text.ts';
import { RULES } from './rules/index.ts';
import { findSourceFile, type Place, type SourceFile } from './source-file.ts';

export interface ShareResult {
  problems: Problem[];
  digests: Digest[];
}

/** One file to look at; not judged are those of which only the relations matter. */
export interface Task {
  file: ListedFile;
  judged: boolean;
}

const FIRST: Place = { line: 1, column: 1 };

export function toProblem(rule: Rule, file: string, finding: Finding, placeOf?: SourceFile['placeOf']): Problem {
  const { line, column } = placeOf?.(finding.at) ?? (finding.at && 'line' in finding.at ? finding.at : FIRST);
  const { message, fix } = finding;
  return { file, line, column, rule: rule.name, severity: rule.severity, message, fix };
}

/** The rules that judge at one moment. */
function rulesAt<K extends keyof Rule>(moment: K): (Rule & { [P in K]-?: NonNullable<Rule[P]> })[] {
  return RULES.filter((rule) => rule[moment] !== undefined) as (Rule & { [P in K]-?: NonNullable<Rule[P]> })[];
}

const PATH_RULES = rulesAt('path');
const TEXT_RULES = rulesAt('text');
const BROKEN_RULES = rulesAt('broken');
const ENTRY_RULES = rulesAt('entry');

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The characters of a file; undefined when it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function judgeFile({ file, judged }: Task, context: Context): { problems: Problem[]; digest?: Digest } {
  const problems = PATH_RULES.flatMap((rule) => rule.path(file).map((found) => toProblem(rule, file.path, found)));
  if (problems.length > 0 || !/\.mdx?$/.test(file.contentPath)) return { problems };
  let text: string | undefined;
  try {
    text = decode(readFileSync(file.full));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const finding = { message: `the file cannot be read: ${reason}`, fix: 'check its permissions' };
    return { problems: [toProblem(UNREADABLE, file.path, finding)] };
  }
  if (judged) {
    for (const rule of TEXT_RULES) {
      problems.push(...rule.text(text, file).map((found) => toProblem(rule, file.path, found)));
    }
  }
  const source = findSourceFile(file.path, file.contentPath, (text ?? '').replace(/^\uFEFF/, ''));
  if (!source) return { problems };
  if (judged) {
    const rules = source.data === undefined ? BROKEN_RULES : ENTRY_RULES;
    for (const rule of rules) {
      const findings = source.data === undefined ? rule.broken?.(source) : rule.entry?.(source, context);
      problems.push(...(findings ?? []).map((found) => toProblem(rule, file.path, found, source.placeOf)));
    }
  }
  return { problems, digest: digestOf(source, file, judged) };
}

export function judgeShare(tasks: readonly Task[], context: Context): ShareResult {
  const result: ShareResult = { problems: [], digests: [] };
  for (const task of tasks) {
    const { problems, digest } = judgeFile(task, context);
    result.problems.push(...problems);
    if (digest) result.digests.push(digest);
  }
  return result;
}
