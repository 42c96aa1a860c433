/** The terms of the closed lists in Russian, divided as in `src/schema/vocabularies/`. */
import type { VocabularyLabels } from '../../../messages/vocabularies.ts';
import { RU_BODY_VOCABULARIES } from './body.ts';
import { RU_CASE_VOCABULARIES } from './case.ts';
import { RU_ENTRY_VOCABULARIES } from './entry.ts';
import { RU_EVENT_VOCABULARIES } from './event.ts';
import { RU_SOURCE_VOCABULARIES } from './source.ts';
import { RU_TECHNOLOGY_VOCABULARIES } from './technology.ts';

export const RU_VOCABULARIES: VocabularyLabels = {
  ...RU_ENTRY_VOCABULARIES,
  ...RU_SOURCE_VOCABULARIES,
  ...RU_EVENT_VOCABULARIES,
  ...RU_CASE_VOCABULARIES,
  ...RU_TECHNOLOGY_VOCABULARIES,
  ...RU_BODY_VOCABULARIES,
};
