import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SCHEMAS } from './index.ts';
import { KINDS } from './kinds.ts';
import { TRANSLATION_SCHEMAS } from './translation.ts';

interface JsonField {
  description?: string;
  examples?: unknown[];
  properties?: Record<string, JsonField>;
  items?: JsonField;
  oneOf?: JsonField[];
  anyOf?: JsonField[];
}

/** Every named field below a schema, with its path. */
function* fieldsOf(schema: JsonField, path: string): Generator<{ path: string; field: JsonField }> {
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield { path: `${path}.${key}`, field };
    yield* fieldsOf(field, `${path}.${key}`);
  }
  if (schema.items) yield* fieldsOf(schema.items, `${path}[]`);
  for (const branch of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) yield* fieldsOf(branch, path);
}

/** The value of a field, without `optional` and `default`. */
function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap() as z.ZodType);
  return schema;
}

/** Every named field that holds one value or a list of such, with the example it carries. */
function* examplesOf(schema: z.ZodType, path: string): Generator<{ path: string; field: z.ZodType; example: unknown }> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) yield* examplesOf(inner.element as z.ZodType, `${path}[]`);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    for (const option of inner.options as z.ZodType[]) yield* examplesOf(option, path);
  }
  if (!(inner instanceof z.ZodObject)) return;
  for (const [key, field] of Object.entries<z.ZodType>(inner.shape)) {
    const { examples } = (field.meta() ?? unwrap(field).meta() ?? {}) as { examples?: unknown[] };
    const example = examples?.[0];
    // `[]` and `{}` stand for parts that have examples of their own.
    const isShell = typeof example === 'object' && example !== null && Object.keys(example).length === 0;
    if (!isShell) yield { path: `${path}.${key}`, field, example };
    yield* examplesOf(field, `${path}.${key}`);
  }
}

describe.each(KINDS)('the fields of a %s', (kind) => {
  const json = z.toJSONSchema(SCHEMAS[kind], { io: 'input', unrepresentable: 'any' }) as JsonField;
  const fields = [...fieldsOf(json, kind)];

  it('each have a sentence of help', () => {
    expect(fields.length).toBeGreaterThan(10);
    const bare = fields.filter(({ field }) => !/^\S.{5,}[.…]$/.test(field.description ?? ''));
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('each have an example', () => {
    const bare = fields.filter(({ field }) => field.examples?.[0] === undefined);
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('have examples that their own schema accepts', () => {
    const refused = [...examplesOf(SCHEMAS[kind], kind)].flatMap(({ path, field, example }) => {
      const result = field.safeParse(example);
      return result.success ? [] : [`${path}: ${JSON.stringify(example)} ${result.error.issues[0]?.message ?? ''}`];
    });
    expect(refused).toEqual([]);
  });

  it('never refuse their own wording in a translation', () => {
    const translated = z.toJSONSchema(TRANSLATION_SCHEMAS[kind], { io: 'input', unrepresentable: 'any' }) as JsonField;
    const known = new Set(fields.map(({ path }) => path));
    const foreign = [...fieldsOf(translated, kind)].filter(
      ({ path }) => !known.has(path) && !path.startsWith(`${kind}.translation`),
    );
    expect(foreign.map(({ path }) => path)).toEqual([]);
  });
});
