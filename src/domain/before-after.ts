/** A figure and what it was before, where both are single numbers of the same unit and can be drawn side by side. */
import type { Outcome } from './evidence.ts';

export interface BeforeAfter {
  id: string;
  metric: string;
  unit: string | undefined;
  before: number;
  /** When "before" was, as the source gives it. */
  when: string | undefined;
  after: number;
  asOf: string | undefined;
}

/** A number, perhaps its unit, perhaps when: "2 % (2017)", "100 days", "0.527 million the year before". */
const BASELINE = /^(?<number>\d[\d,]*(?:\.\d+)?)(?<unit>[^()]*?)(?:\((?<when>[^()]+)\))?$/;

/** What may follow the number instead of a unit. */
const WHEN = /^(?:(?<unit>.*?)\s*)(?<when>the year before|in \d{4}|before)$/;

/** The unit of the baseline is that of the figure, or its beginning: "million" of "million returns". */
function sameUnit(unit: string, whole: string | undefined): boolean {
  return unit === '' || unit === whole || (whole ?? '').startsWith(`${unit} `);
}

export function findBeforeAfter(outcome: Outcome): BeforeAfter | undefined {
  if (outcome.kind !== 'figure' || outcome.aside || outcome.value === undefined || !outcome.baseline) return undefined;
  const parts = BASELINE.exec(outcome.baseline)?.groups;
  if (!parts) return undefined;
  const rest = (parts['unit'] ?? '').trim();
  const tail = WHEN.exec(rest)?.groups;
  const before = Number(parts['number']?.replaceAll(',', ''));
  // Bars begin at zero: what is below it cannot be drawn beside them.
  if (!sameUnit(tail?.['unit'] ?? rest, outcome.unit) || outcome.value < 0 || Math.max(before, outcome.value) === 0)
    return undefined;
  return {
    id: outcome.id,
    metric: outcome.metric,
    unit: outcome.unit,
    before,
    when: parts['when'] ?? tail?.['when'],
    after: outcome.value,
    asOf: outcome.asOf,
  };
}
