/** The shape of the labels of the closed lists. */
import type { TermOf, VocabularyName } from '../../schema/vocabularies/index.ts';

export type VocabularyLabels = { [N in VocabularyName]: Record<TermOf<N>, string> };
