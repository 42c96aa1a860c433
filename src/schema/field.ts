/** The building blocks of every field: help, example, vocabulary and reference travel with the schema itself. */
import { z } from 'zod';
import { terms, type VocabularyName } from './vocabularies/index.ts';
import type { Kind } from './kinds.ts';

/** What a field carries besides its type; read by the field guide, the forms and the checker. */
export interface FieldMeta {
  description: string;
  examples: unknown[];
  /** The kind of entry that the value names by id. */
  ref?: Kind;
  /** The closed list that the value comes from. */
  vocabulary?: VocabularyName;
  /** True where a translation may hold its own wording. */
  translate?: boolean;
}

/** Gives a schema its sentence of help and one example. */
export function field<T extends z.ZodType>(
  schema: T,
  description: string,
  example: unknown,
  more: Omit<FieldMeta, 'description' | 'examples'> = {},
): T {
  return schema.meta({ description, examples: [example], ...more });
}

/** Text without leading or trailing space, `min` to `max` characters. */
export function text(min: number, max: number) {
  return z
    .string()
    .min(min, `needs at least ${min} characters`)
    .max(max, `is longer than ${max} characters`)
    .refine((value) => value === value.trim(), 'starts or ends with a space');
}

/** Text of which a translation holds its own wording. */
export function wording(min: number, max: number, description: string, example: string) {
  return field(text(min, max), description, example, { translate: true });
}

/** One term of a closed list; its labels stand in `vocabularies.ts`. */
export function term<N extends VocabularyName>(name: N, description: string, example: string) {
  return field(z.enum(terms(name)), description, example, { vocabulary: name });
}

/** The id of another entry; whether it exists is checked over all files, not here. */
export function ref(kind: Kind, description: string, example: string) {
  return field(z.string().regex(ENTRY_ID, `is not an id of the form ${example}`), description, example, {
    ref: kind,
  });
}

/** Lower-case ASCII words joined by hyphens: the form of every id that stands in an address. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ENTRY_ID = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;

/** An id inside one file: of a source, a talk, an outcome. */
export function localId(description: string, example: string) {
  return field(z.string().regex(SLUG, 'is not of lower-case letters, digits and hyphens'), description, example);
}

/** True when the calendar has this day (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`). */
function isOnCalendar(value: string): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date as text: a year, a month or a day (EDTF level 0), never a moment. */
export function partialDate(description: string, example: string) {
  return field(
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
        error: "is not a date: write it as '2026', '2026-02' or '2026-02-03', in quotes",
        abort: true,
      })
      .refine(isOnCalendar, 'is a day that the calendar does not have'),
    description,
    example,
  );
}

/** An address that starts with https:// or http://. */
export function webAddress(description: string, example: string) {
  return field(
    z
      .string()
      .regex(/^https?:\/\/[^\s]+$/, { error: 'is not an address that starts with https://', abort: true })
      .refine((value) => URL.canParse(value), 'is not a complete address'),
    description,
    example,
  );
}

/** A BCP 47 language tag that `Intl` knows how to read. */
export function languageTag(description: string, example: string) {
  return field(
    z.string().refine((value) => {
      try {
        // Words such as "english" have the form of a tag, but no language has a code of five letters.
        return /^[a-z]{2,3}(?:-|$)/.test(value) && Intl.getCanonicalLocales(value)[0] === value;
      } catch {
        return false;
      }
    }, 'is not a language tag: write en, ru, ko, uz-Latn …'),
    description,
    example,
  );
}
