import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({
      extend: z.object({
        key: z.string().optional(),
        section: z.string().optional(),
        language: z.string().optional(),
        facts: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
        subjects: z.array(z.string()).optional(),
        places: z.array(z.string()).optional(),
        refs: z.array(z.string()).optional(),
      }),
    }),
  }),
};
