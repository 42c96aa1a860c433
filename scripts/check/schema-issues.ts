/** What the schemas say about one file, before it is put into words. */
import type { z } from 'zod';
import type { EntryPath } from '../../src/files/entry-path.ts';
import { SCHEMAS } from '../../src/schema/index.ts';
import { TRANSLATION_SCHEMAS } from '../../src/schema/translation.ts';
import { printPath } from './loose.ts';

export type SchemaIssue = z.core.$ZodIssue;

export function schemaOf({ kind, locale }: EntryPath): z.ZodType {
  return locale ? TRANSLATION_SCHEMAS[kind] : SCHEMAS[kind];
}

/** One issue per unknown key, so that each has its own line. */
function splitKeys(issue: SchemaIssue): SchemaIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** Zod measures the length of a text even where it wanted a list: of such a value only the type is judged. */
function withoutEchoes(issues: readonly SchemaIssue[]): SchemaIssue[] {
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => printPath(path)));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(printPath(path)));
}

/** Every issue of the fields of one file; none when its front matter cannot be read. */
export function findSchemaIssues(entry: EntryPath, data: unknown): SchemaIssue[] {
  if (data === undefined) return [];
  const result = schemaOf(entry).safeParse(data ?? {});
  return result.success ? [] : withoutEchoes(result.error.issues).flatMap(splitKeys);
}

/** The definition inside a Zod schema, as far as it is walked here. */
interface Definition {
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodObject[];
}

function definitionOf(schema: z.ZodType): Definition {
  const definition = schema._zod.def as unknown as Definition;
  return definition.innerType ? definitionOf(definition.innerType) : definition;
}

function shapeOf({ shape, options }: Definition): Record<string, z.ZodType> {
  return shape ?? (Object.assign({}, ...(options ?? []).map((option) => option.shape)) as Record<string, z.ZodType>);
}

/** The fields that a schema knows at a path of the data, in their order. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current = definitionOf(schema);
  for (const part of path) {
    const next = typeof part === 'number' ? current.element : shapeOf(current)[String(part)];
    if (!next) return [];
    current = definitionOf(next);
  }
  return Object.keys(shapeOf(current));
}
