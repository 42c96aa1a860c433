/** What the schemas say about one file. */
import type { z } from 'zod';
import { SCHEMAS } from '../../../src/schema/index.ts';
import { TRANSLATION_SCHEMAS } from '../../../src/schema/translation.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';

type Issue = z.core.$ZodIssue;

function schemaOf(file: SourceFile): z.ZodType {
  return file.entry.locale ? TRANSLATION_SCHEMAS[file.entry.kind] : SCHEMAS[file.entry.kind];
}

/** `talks[2].topics` */
export function printPath(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');
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

/** The fields that a schema knows at a path of the data. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current = definitionOf(schema);
  for (const part of path) {
    const next = typeof part === 'number' ? current.element : shapeOf(current)[String(part)];
    if (!next) return [];
    current = definitionOf(next);
  }
  return Object.keys(shapeOf(current));
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  array: 'a list (lines that begin with "- ")',
  object: 'a block of keys',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function describe(issue: Issue, file: SourceFile): { rule: string; message: string; fix: string } {
  const name = printPath(issue.path);
  const value = file.document.getIn(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schemaOf(file), issue.path);
      const key = issue.keys[0] ?? '';
      return {
        rule: 'fields/unknown-key',
        message: `"${key}" is not a field${name ? ` of ${name}` : ` of ${file.entry.locale ? 'a translated ' : 'a '}${file.entry.kind}`}`,
        fix: didYouMean(key, known) || `its fields are: ${known.join(', ')}`,
      };
    }
    case 'invalid_type': {
      if (value === undefined)
        return { rule: 'fields/missing', message: `${name} is missing`, fix: `add ${String(issue.path.at(-1))}: …` };
      const wanted = TYPE_WORDS[issue.expected] ?? issue.expected;
      const quoted = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
      return {
        rule: 'fields/type',
        message: `${name} must be ${wanted}${value === null ? ', but is empty' : ''}`,
        fix: quoted
          ? `put it in quotes: '${String(value)}'`
          : value === null
            ? 'fill it in or delete the line'
            : `write it as ${wanted}`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        rule: 'fields/vocabulary',
        message: `${name}: "${String(value)}" is not one of its values`,
        fix: didYouMean(String(value), values) || `valid are: ${values.join(', ')}`,
      };
    }
    case 'invalid_union': {
      const discriminator = (issue as { discriminator?: string }).discriminator;
      return {
        rule: 'fields/vocabulary',
        message: `${name}: no such ${discriminator ?? 'form'}`,
        fix: 'valid are: figure, target, finding',
      };
    }
    default: {
      const isDate = /\bdate\b|\bcalendar\b/.test(issue.message);
      return {
        rule: isDate ? 'fields/date' : issue.message.includes('missing') ? 'fields/missing' : 'fields/value',
        message: `${name} ${issue.message.replace(/: .*/, '')}${typeof value === 'string' && value.length < 60 ? `: "${value}"` : ''}`,
        fix: /: (.*)/.exec(issue.message)?.[1] ?? 'correct the value',
      };
    }
  }
}

/** One issue per unknown key, so that each has its own line. */
function splitKeys(issue: Issue): Issue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** Zod measures the length of a text even where it wanted a list: of such a value only the type is judged. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => printPath(path)));
  return issues.filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(printPath(path)));
}

/** Every problem of the fields of one file. */
export function checkFields(file: SourceFile): Problem[] {
  if (file.data === undefined) return [];
  const result = schemaOf(file).safeParse(file.data ?? {});
  if (result.success) return [];
  return withoutEchoes(result.error.issues)
    .flatMap(splitKeys)
    .map((issue) => {
      const place =
        issue.code === 'unrecognized_keys'
          ? file.placeOfKey(issue.path, issue.keys[0] ?? '')
          : file.placeOf(issue.path);
      return { file: file.path, ...place, severity: 'error', ...describe(issue, file) };
    });
}
