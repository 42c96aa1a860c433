/** The questions that the search is judged by: `tests/search/queries.yml`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** BCP 47; a question in Russian is asked on the Russian page, all others on the page of the source language. */
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/),
  query: z.string().min(1),
  /** Every entry that is a right answer, as `cases/uz/my-gov-uz`; one of them has to come. */
  want: z.array(z.string()).min(1),
  within: z.union([z.literal(3), z.literal(10)]),
  /** Kept out of tuning. */
  heldOut: z.boolean(),
  why: z.string().optional(),
});

export type Question = z.infer<typeof questionSchema>;

export const QUESTIONS_FILE = 'tests/search/queries.yml';

export function readQuestions(file = QUESTIONS_FILE): Question[] {
  return z.array(questionSchema).parse(parse(readFileSync(file, 'utf8')));
}
