import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { entryLoader, translationLoader } from './files/loader.ts';
import { SCHEMAS } from './schema/index.ts';

export const collections = {
  event: defineCollection({ loader: entryLoader('event'), schema: SCHEMAS.event }),
  topic: defineCollection({ loader: entryLoader('topic'), schema: SCHEMAS.topic }),
  case: defineCollection({ loader: entryLoader('case'), schema: SCHEMAS.case }),
  country: defineCollection({ loader: entryLoader('country'), schema: SCHEMAS.country }),
  organisation: defineCollection({ loader: entryLoader('organisation'), schema: SCHEMAS.organisation }),
  person: defineCollection({ loader: entryLoader('person'), schema: SCHEMAS.person }),
  programme: defineCollection({ loader: entryLoader('programme'), schema: SCHEMAS.programme }),
  page: defineCollection({ loader: entryLoader('page'), schema: SCHEMAS.page }),
  // The checker judges translations by their own schemas; here they only pass through.
  translation: defineCollection({ loader: translationLoader(), schema: z.record(z.string(), z.unknown()) }),
};
