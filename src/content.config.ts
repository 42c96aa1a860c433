import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { contentLoader } from './files/loader.ts';

/** Astro says when the content is to be read; the entries go past its store, which takes seconds at ten thousand. */
export const collections = {
  content: defineCollection({ loader: contentLoader(), schema: z.never() }),
};
