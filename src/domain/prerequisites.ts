/** What cases needed, as far as their sources say; silence of the sources proves nothing. */
import type { DataOf } from '../schema/index.ts';
import type { TermOf } from '../schema/vocabularies/index.ts';
import type { Entry } from './entry.ts';

export type PrerequisiteKind = TermOf<'prerequisite'>;
export type Prerequisite = NonNullable<DataOf<'case'>['prerequisites']>[number];

export interface Naming {
  entry: Entry<'case'>;
  /** The prerequisites of that kind that it names. */
  named: readonly Prerequisite[];
}

export interface Needs {
  needed: readonly Naming[];
  helpful: readonly Naming[];
  /** Cases whose sources name other prerequisites, and not this one. */
  others: readonly Entry<'case'>[];
  /** Cases whose sources name no prerequisite at all: they say nothing either way. */
  silent: readonly Entry<'case'>[];
}

/** Sorts the cases by what their sources say of one kind of prerequisite; each case stands in one list. */
export function needsOf(cases: readonly Entry<'case'>[], kind: PrerequisiteKind): Needs {
  const needs = {
    needed: [] as Naming[],
    helpful: [] as Naming[],
    others: [] as Entry<'case'>[],
    silent: [] as Entry<'case'>[],
  };
  for (const entry of cases) {
    const all = entry.data.prerequisites ?? [];
    const named = all.filter((one) => one.kind === kind);
    if (named.some((one) => one.level === 'needed')) needs.needed.push({ entry, named });
    else if (named.length > 0) needs.helpful.push({ entry, named });
    else if (all.length > 0) needs.others.push(entry);
    else needs.silent.push(entry);
  }
  return needs;
}
