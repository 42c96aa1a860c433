/** Which lines of a claims ledger to show where there is no room for all. */
import type { DataOf } from '../schema/index.ts';

export type Outcome = NonNullable<DataOf<'case'>['outcomes']>[number];

/** Lines of one rank keep the order of the ledger. */
function rankOf(outcome: Outcome): number {
  if (outcome.kind === 'target') return 2;
  return outcome.basis === 'self-reported' ? 1 : 0;
}

/** The first `count` in the order of weight: what others found, what the owner says, what is only planned. */
function weightiest(outcomes: readonly Outcome[], count: number): Outcome[] {
  return outcomes.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, count);
}

/**
 * The main outcomes: at most half are of one rank while another has something to say, so that neither the owner nor
 * the outsiders speak alone.
 */
export function mainOutcomes(outcomes: readonly Outcome[], count: number): Outcome[] {
  const seats = new Map<number, number>();
  const balanced = outcomes.filter((outcome) => {
    const taken = (seats.get(rankOf(outcome)) ?? 0) + 1;
    seats.set(rankOf(outcome), taken);
    return taken <= count / 2;
  });
  const chosen = weightiest(balanced, count);
  const rest = weightiest(
    outcomes.filter((outcome) => !chosen.includes(outcome)),
    count - chosen.length,
  );
  return weightiest([...chosen, ...rest], count);
}
