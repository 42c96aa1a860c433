import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  docs: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.md' }),
    schema: z.object({
      title: z.string(),
      description: z.string(),
      key: z.string(),
      section: z.string(),
      language: z.string().optional(),
      facts: z.array(z.object({ label: z.string(), value: z.string() })),
      subjects: z.array(z.string()),
      places: z.array(z.string()),
      refs: z.array(z.string()),
    }),
  }),
};
