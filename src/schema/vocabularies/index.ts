/** The closed lists: every term with its label and a sentence that says when it applies. */
import { BODY_VOCABULARIES } from './body.ts';
import { CASE_VOCABULARIES } from './case.ts';
import { ENTRY_VOCABULARIES } from './entry.ts';
import { EVENT_VOCABULARIES } from './event.ts';
import { SOURCE_VOCABULARIES } from './source.ts';
import { TECHNOLOGY_VOCABULARIES } from './technology.ts';
import type { Term } from './vocabulary.ts';

const VOCABULARIES = {
  ...ENTRY_VOCABULARIES,
  ...SOURCE_VOCABULARIES,
  ...EVENT_VOCABULARIES,
  ...CASE_VOCABULARIES,
  ...TECHNOLOGY_VOCABULARIES,
  ...BODY_VOCABULARIES,
} as const;

export type VocabularyName = keyof typeof VOCABULARIES;
export type TermOf<N extends VocabularyName> = keyof (typeof VOCABULARIES)[N] & string;

export const VOCABULARY_NAMES = Object.keys(VOCABULARIES) as VocabularyName[];

/** The codes of one list, in their order, in the shape `z.enum` wants. */
export function terms<N extends VocabularyName>(name: N): { [T in TermOf<N>]: T } {
  return Object.fromEntries(Object.keys(VOCABULARIES[name]).map((code) => [code, code])) as {
    [T in TermOf<N>]: T;
  };
}

/** The English label and help of one term. */
export function getTerm<N extends VocabularyName>(name: N, code: TermOf<N>): Term {
  return (VOCABULARIES[name] as Record<TermOf<N>, Term>)[code];
}

/** The whole list, for tables and field guides. */
export function getTerms(name: VocabularyName): { code: string; label: string; help: string }[] {
  return Object.entries<Term>(VOCABULARIES[name]).map(([code, { label, help }]) => ({ code, label, help }));
}
