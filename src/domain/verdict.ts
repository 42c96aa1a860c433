/** What the claims ledger of a case says in a glance: what is claimed, and how outsiders stand to it. */
import { isResult, type Outcome } from './evidence.ts';

type Stance = NonNullable<Outcome['stance']>;

export interface Verdict {
  /** The first measured result with a figure: what the case is known for. */
  headline: Extract<Outcome, { kind: 'figure' }> | undefined;
  /** Results from outside, by how they stand to what the owner says; `none` takes no side. */
  outside: Readonly<Record<Stance | 'none', number>>;
  /** Who speaks, outsiders first, each once. */
  voices: readonly string[];
}

/** True when the line does not rest on the word of those who run the case. */
function isOutside(line: Outcome): boolean {
  return line.stance !== undefined || line.basis !== 'self-reported';
}

export function verdictOf(outcomes: readonly Outcome[] | undefined): Verdict {
  const results = (outcomes ?? []).filter(isResult);
  const outside = { contradicts: 0, qualifies: 0, supports: 0, none: 0 };
  for (const line of results) if (isOutside(line)) outside[line.stance ?? 'none'] += 1;
  const ordered = [...results.filter(isOutside), ...results.filter((line) => !isOutside(line))];
  return {
    headline: results.find((line) => line.kind === 'figure'),
    outside,
    voices: [...new Set(ordered.map((line) => line.saidBy))],
  };
}
