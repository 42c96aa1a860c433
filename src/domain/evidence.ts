/**
 * The evidence grade of a case, 0–5, computed from its claims ledger.
 *
 * After the levels of the Nesta Standards of Evidence and the padlocks of the EEF Toolkit: what counts is who found
 * it and how, not how good the result is. Targets count for nothing.
 */
import type { DataOf } from '../schema/index.ts';
import { lastDay } from './dates.ts';

export type GradeReason = 'none' | 'described' | 'measured' | 'compared' | 'independent' | 'replicated';

export interface EvidenceGrade {
  grade: 0 | 1 | 2 | 3 | 4 | 5;
  reason: GradeReason;
  /** True when one level was taken off because the newest source is older than five years. */
  aged: boolean;
}

type Case = Pick<DataOf<'case'>, 'outcomes' | 'sources'>;
type Outcome = NonNullable<Case['outcomes']>[number];

const INDEPENDENT = new Set(['independent-evaluation', 'audit', 'peer-reviewed']);
const COMPARED = new Set(['survey', 'administrative-data', 'journalism']);
const LEVELS: readonly GradeReason[] = ['none', 'described', 'measured', 'compared', 'independent', 'replicated'];

/** True for a result, found or measured; false for a target. */
export function isResult(outcome: Outcome): boolean {
  return outcome.kind !== 'target';
}

/** Who speaks, without "as reported by …". */
function voiceOf(result: Outcome): string {
  return result.saidBy
    .replace(/[,(].*/, '')
    .trim()
    .toLowerCase();
}

function levelOf(results: readonly Outcome[]): number {
  if (results.some((result) => result.basis === 'experiment')) return 5;
  const independent = results.filter((result) => INDEPENDENT.has(result.basis));
  // Two reports of one auditor are one voice.
  if (new Set(independent.map(voiceOf)).size >= 2) return 5;
  if (independent.length > 0) return 4;
  const compared = results.some(
    (result) => COMPARED.has(result.basis) || (result.kind === 'figure' && result.baseline),
  );
  if (compared) return 3;
  if (results.some((result) => result.kind === 'figure')) return 2;
  return results.length > 0 ? 1 : 0;
}

/**
 * Grades a case.
 *
 * @param today `YYYY-MM-DD`, the date of the build.
 */
export function gradeOf(entry: Case, today: string): EvidenceGrade {
  const level = levelOf((entry.outcomes ?? []).filter(isResult));
  const newest = entry.sources
    .map((source) => (source.date ? lastDay(source.date) : ''))
    .toSorted()
    .at(-1);
  const fiveYearsAgo = `${Number(today.slice(0, 4)) - 5}${today.slice(4)}`;
  const aged = level > 1 && Boolean(newest) && (newest ?? '') < fiveYearsAgo;
  return { grade: (aged ? level - 1 : level) as EvidenceGrade['grade'], reason: LEVELS[level] ?? 'none', aged };
}
