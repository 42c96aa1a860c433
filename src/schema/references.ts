/** Finds every id in an entry that names another entry, by the `ref` that its field carries. */
import { z } from 'zod';
import { SCHEMAS } from './index.ts';
import type { Kind } from './kinds.ts';

export interface Reference {
  kind: Kind;
  id: string;
  /** Where it stands in the front matter. */
  path: (string | number)[];
}

interface JsonSchema {
  ref?: Kind;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  oneOf?: JsonSchema[];
}

const jsonSchemas = new Map<Kind, JsonSchema>();

/** The part of a schema below which ids stand; undefined when there is none. */
function findReferring({ ref, properties = {}, items, oneOf = [] }: JsonSchema): JsonSchema | undefined {
  const kept = Object.entries(properties).flatMap(([key, child]) => {
    const part = findReferring(child);
    return part ? [[key, part] as const] : [];
  });
  const list = items && findReferring(items);
  const branches = oneOf.flatMap((branch) => findReferring(branch) ?? []);
  if (!ref && !list && kept.length === 0 && branches.length === 0) return undefined;
  return {
    ...(ref && { ref }),
    ...(list && { items: list }),
    ...(kept.length > 0 && { properties: Object.fromEntries(kept) }),
    ...(branches.length > 0 && { oneOf: branches }),
  };
}

function getJsonSchema(kind: Kind): JsonSchema {
  let schema = jsonSchemas.get(kind);
  if (!schema) {
    const whole = z.toJSONSchema(SCHEMAS[kind], { io: 'input', reused: 'inline', unrepresentable: 'any' });
    schema = findReferring(whole as JsonSchema) ?? {};
    jsonSchemas.set(kind, schema);
  }
  return schema;
}

function* walk(schema: JsonSchema, value: unknown, path: (string | number)[]): Generator<Reference> {
  if (value === null || value === undefined) return;
  if (schema.ref && typeof value === 'string') yield { kind: schema.ref, id: value, path };
  for (const branch of schema.oneOf ?? []) yield* walk(branch, value, path);
  if (schema.items && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(schema.items, item, [...path, index]);
  }
  if (schema.properties && typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, child] of Object.entries(schema.properties)) {
      yield* walk(child, (value as Record<string, unknown>)[key], [...path, key]);
    }
  }
}

const known = new WeakMap<object, readonly Reference[]>();

/** All references of an entry, in the order of its fields; works on unchecked data too. Looked for once. */
export function getReferences(kind: Kind, data: unknown): readonly Reference[] {
  if (typeof data !== 'object' || data === null) return [];
  const found = known.get(data) ?? [...walk(getJsonSchema(kind), data, [])];
  known.set(data, found);
  return found;
}
