/**
 * The evidence grade of a case, 0–5, computed from its claims ledger.
 *
 * After the levels of the Nesta Standards of Evidence and the padlocks of the EEF Toolkit: what counts is who found
 * it and how, not how good the result is. Targets count for nothing, nor does a line about something else.
 */
import type { DataOf } from '../schema/index.ts';
import { lastDay } from './dates.ts';

type Grade = 0 | 1 | 2 | 3 | 4 | 5;

/** The reasons that decide a grade, and the grade that each of them gives. */
export const GRADE_OF_REASON = {
  none: 0,
  promised: 0,
  aside: 0,
  described: 1,
  measured: 2,
  compared: 3,
  reported: 3,
  counted: 3,
  surveyed: 3,
  evaluated: 4,
  audited: 4,
  studied: 4,
  several: 5,
  experiment: 5,
} as const satisfies Record<string, Grade>;

export type GradeReason = keyof typeof GRADE_OF_REASON;

export interface EvidenceGrade {
  grade: Grade;
  reason: GradeReason;
  /** True when one level was taken off because what decides the grade is older than five years. */
  aged: boolean;
}

type Case = Pick<DataOf<'case'>, 'outcomes' | 'sources'>;
export type Outcome = NonNullable<Case['outcomes']>[number];
type Source = Case['sources'][number];

const REASON_OF_BASIS = {
  'independent-evaluation': 'evaluated',
  audit: 'audited',
  'peer-reviewed': 'studied',
  experiment: 'experiment',
  survey: 'surveyed',
  'administrative-data': 'counted',
  journalism: 'reported',
} as const;

/** Tiers in which the owner, the supplier or the funder speaks. */
const OWN_TIERS: ReadonlySet<string> = new Set<Source['tier']>(['self-report', 'official']);

/** True for a result of the case itself, found or measured; false for a target and for a line about something else. */
export function isResult(outcome: Outcome): boolean {
  return outcome.kind !== 'target' && outcome.aside === undefined;
}

/** True when somebody without a stake found it and the reader does not know that from the owner alone. */
export function isIndependent(outcome: Outcome, source: Source | undefined): boolean {
  if (outcome.basis === 'self-reported') return false;
  return GRADE_OF_REASON[REASON_OF_BASIS[outcome.basis]] > 3 && !(source && OWN_TIERS.has(source.tier));
}

/** Who speaks, without "as reported by …". */
function voiceOf(result: Outcome): string {
  return result.saidBy
    .replace(/[,(].*/, '')
    .trim()
    .toLowerCase();
}

function reasonOfLine(line: Outcome, source: Source | undefined): GradeReason {
  if (isIndependent(line, source)) return REASON_OF_BASIS[line.basis as keyof typeof REASON_OF_BASIS];
  if (line.basis === 'survey' || line.basis === 'administrative-data' || line.basis === 'journalism')
    return REASON_OF_BASIS[line.basis];
  if (line.kind !== 'figure') return 'described';
  // "Satisfactory, before: moderately satisfactory" is a mark, not a measurement.
  return line.value !== undefined && line.baseline ? 'compared' : 'measured';
}

function decide(results: readonly Outcome[], sourceOf: (line: Outcome) => Source | undefined): GradeReason {
  const reasons = results.map((line) => reasonOfLine(line, sourceOf(line)));
  const best = reasons.reduce<GradeReason>(
    (a, b) => (GRADE_OF_REASON[b] > GRADE_OF_REASON[a] ? b : a),
    reasons[0] ?? 'none',
  );
  if (best === 'experiment') return best;
  const voices = new Set(results.filter((line) => isIndependent(line, sourceOf(line))).map(voiceOf));
  return voices.size > 1 ? 'several' : best;
}

/** Why nothing counts: only plans, only lines about something else, or nothing at all. */
function whyNothing(outcomes: readonly Outcome[]): GradeReason {
  if (outcomes.some((line) => line.aside !== undefined)) return 'aside';
  return outcomes.length > 0 ? 'promised' : 'none';
}

const known = new WeakMap<Case, { today: string; grade: EvidenceGrade }>();

/**
 * Grades a case; worked out once, as its card stands on many pages.
 *
 * @param today `YYYY-MM-DD`, the date of the build.
 */
export function gradeOf(entry: Case, today: string): EvidenceGrade {
  const before = known.get(entry);
  if (before?.today === today) return before.grade;
  const grade = judge(entry, today);
  known.set(entry, { today, grade });
  return grade;
}

function judge(entry: Case, today: string): EvidenceGrade {
  const outcomes = entry.outcomes ?? [];
  const results = outcomes.filter(isResult);
  if (results.length === 0) return { grade: 0, reason: whyNothing(outcomes), aged: false };
  const sources = new Map(entry.sources.map((source) => [source.id, source]));
  const sourceOf = (line: Outcome) => sources.get(line.source);
  const fiveYearsAgo = `${Number(today.slice(0, 4)) - 5}${today.slice(4)}`;
  const newest = entry.sources
    .map((source) => (source.date ? lastDay(source.date) : ''))
    .toSorted()
    .at(-1);
  // A line without a date of its own is as old as the newest source; where no source has one, nothing is taken off.
  const recent = results.filter((line) => {
    const date = line.asOf ?? sourceOf(line)?.date ?? newest;
    return !date || lastDay(date) >= fiveYearsAgo;
  });
  const reason = decide(results, sourceOf);
  const level = GRADE_OF_REASON[reason];
  const aged = level > 1 && GRADE_OF_REASON[decide(recent, sourceOf)] < level;
  return { grade: (aged ? level - 1 : level) as Grade, reason, aged };
}
