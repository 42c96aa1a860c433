/** The map of all kinds: the one place that says which schema judges which folder. */
import type { z } from 'zod';
import { caseSchema } from './case.ts';
import { eventSchema } from './event.ts';
import type { Kind } from './kinds.ts';
import {
  countrySchema,
  organisationSchema,
  pageSchema,
  personSchema,
  programmeSchema,
  topicSchema,
} from './reference-kinds.ts';

export const SCHEMAS = {
  event: eventSchema,
  topic: topicSchema,
  case: caseSchema,
  country: countrySchema,
  organisation: organisationSchema,
  person: personSchema,
  programme: programmeSchema,
  page: pageSchema,
} as const satisfies Record<Kind, z.ZodType>;

/** The checked fields of an entry of one kind. */
export type DataOf<K extends Kind> = z.output<(typeof SCHEMAS)[K]>;
