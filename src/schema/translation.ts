/** What a sibling such as `x.ru.md` may hold: the wording of its original in another language, and nothing else. */
import { z } from 'zod';
import { field, partialDate, term, type FieldMeta } from './field.ts';
import { SCHEMAS } from './index.ts';
import { KINDS, type Kind } from './kinds.ts';

const translationSchema = z.strictObject({
  method: term('translationMethod', 'Who translated it.', 'machine'),
  sourceHash: field(
    z.string().regex(/^[0-9a-f]{16}$/, 'is not the 16 characters that `npm run check` prints for the original'),
    'The hash of the original’s wording when it was translated; when it differs, the translation is out of date.',
    '3f2a9c0d11e4b7a8',
  ),
  date: partialDate('When it was translated.', '2026-11'),
});

export type Translation = z.output<typeof translationSchema>;

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

function isWording(schema: z.ZodType): boolean {
  return (schema.meta() as Partial<FieldMeta> | undefined)?.translate === true;
}

/** The part of a schema that holds wording; undefined where there is none. */
function findWordingOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (isWording(schema) || isWording(inner)) return inner;
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const shapes = (inner.options as z.ZodType[]).map((option) => (option as z.ZodObject).shape);
    return findWordingOf(z.strictObject(Object.assign({}, ...shapes) as z.ZodRawShape));
  }
  if (inner instanceof z.ZodArray) {
    const item = unwrap(inner.element as z.ZodType);
    const wording = findWordingOf(item);
    const hasId = item instanceof z.ZodObject ? 'id' in item.shape : item instanceof z.ZodDiscriminatedUnion;
    if (!(wording instanceof z.ZodObject) || !hasId) return undefined;
    return z.array(wording.extend({ id: z.string() }));
  }
  if (inner instanceof z.ZodObject) {
    const parts = Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, child]) => {
      const wording = findWordingOf(child);
      return wording ? [[key, wording.optional()] as const] : [];
    });
    return parts.length > 0 ? z.strictObject(Object.fromEntries(parts)) : undefined;
  }
  return undefined;
}

function translationOf(kind: Kind): z.ZodObject {
  const wording = findWordingOf(SCHEMAS[kind]);
  if (!(wording instanceof z.ZodObject)) throw new Error(`The schema of ${kind} has no wording to translate.`);
  return wording.extend({ translation: translationSchema });
}

/** For each kind the schema of its translations: lists keep their items by `id`. */
export const TRANSLATION_SCHEMAS = Object.fromEntries(KINDS.map((kind) => [kind, translationOf(kind)])) as Record<
  Kind,
  z.ZodObject
>;

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  if (schema instanceof z.ZodObject) return schema.shape;
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return Object.assign({}, ...(schema.options as z.ZodObject[]).map((option) => option.shape)) as Record<
      string,
      z.ZodType
    >;
  }
  return undefined;
}

/** Where in data the wording is: the whole of it, or parts of each item or of some fields. */
type Wording = 'whole' | { item: Wording } | { fields: readonly (readonly [key: string, wording: Wording])[] };

function findWording(schema: z.ZodType): Wording | undefined {
  const inner = unwrap(schema);
  if (isWording(schema) || isWording(inner)) return 'whole';
  if (inner instanceof z.ZodArray) {
    // What a translation cannot hold does not make it out of date.
    if (!shapeOf(unwrap(inner.element as z.ZodType))?.['id']) return undefined;
    const item = findWording(inner.element as z.ZodType);
    return item && { item };
  }
  const fields = Object.entries(shapeOf(inner) ?? {}).flatMap(([key, child]) => {
    const wording = findWording(child);
    return wording ? [[key, wording] as const] : [];
  });
  return fields.length > 0 ? { fields } : undefined;
}

function wordingIn(wording: Wording, value: unknown): unknown {
  if (wording === 'whole') return value;
  if ('item' in wording) {
    if (!Array.isArray(value)) return undefined;
    const items = value.map((item: unknown) => wordingIn(wording.item, item));
    return items.some((item) => item !== undefined) ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = wording.fields
    .map(([key, part]) => [key, wordingIn(part, (value as Record<string, unknown>)[key])] as const)
    .filter(([, part]) => part !== undefined);
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}

/** Found once for each kind: to ask schemas for every entry takes ten times as long. */
const WORDINGS = new Map(KINDS.map((kind) => [kind, findWording(SCHEMAS[kind])]));

/** The fields of an entry that a translation puts into its own words. */
export function getWording(kind: Kind, data: unknown): unknown {
  const wording = WORDINGS.get(kind);
  return wording && wordingIn(wording, data);
}
