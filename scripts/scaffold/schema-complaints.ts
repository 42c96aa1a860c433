/** What the schema says of a draft, by field and in plain words. */
import type { z } from 'zod';
import { SCHEMAS } from '../../src/schema/index.ts';
import type { Kind } from '../../src/schema/kinds.ts';
import type { Complaint, FieldPath } from './complaint.ts';
import { columnOf } from './complaint.ts';
import { exampleOf, findField } from './fields.ts';

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  array: 'must be a list',
  object: 'must be a block of fields',
};

function at(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** A missing list or block is asked for by its own name; its parts come with it. */
function missing(kind: Kind, path: FieldPath): string {
  const field = findField(kind, path);
  const values = field?.values ?? field?.item?.values;
  return `is missing: ${field?.help ?? 'fill it in'}${values ? ` One of: ${values.join(', ')}.` : ''}`;
}

function messageOf(kind: Kind, issue: z.core.$ZodIssue, data: unknown): string {
  const path = pathOf(issue);
  const value = at(data, path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => columnOf([...path, key])).join(', ');
    return `does not go together with the rest: ${keys}`;
  }
  if (value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) {
    return missing(kind, path);
  }
  if (issue.code === 'invalid_type') return TYPE_WORDS[issue.expected] ?? issue.message;
  if (issue.code === 'invalid_value') return `is not one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return missing(kind, path);
  const shown = typeof value === 'string' && value.length <= 80 ? ` ("${value}")` : '';
  const length = typeof value === 'string' && /characters$/.test(issue.message) ? `, and has ${value.length}` : shown;
  return `${issue.message}${length}`;
}

/** A copy of the data in which a wrong value is taken out, or replaced by the example where the schema needs one. */
function mend(kind: Kind, data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(data);
  for (const issue of issues) {
    const path = pathOf(issue);
    const place = at(copy, path.slice(0, -1));
    if (typeof place !== 'object' || place === null) continue;
    const block = (issue.code === 'unrecognized_keys' ? at(copy, path) : place) as Record<string | number, unknown>;
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [path.at(-1) ?? ''];
    const field = findField(kind, path);
    for (const key of keys) {
      if (issue.code !== 'unrecognized_keys' && field?.required) block[key] = exampleOf(field);
      else Reflect.deleteProperty(block, key);
    }
  }
  return copy;
}

function pathOf(issue: z.core.$ZodIssue): FieldPath {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  return issue.code === 'invalid_union' ? [...path, 'kind'] : path;
}

/** Every complaint of the schema; what another complaint already names is left out. */
export function schemaComplaints(kind: Kind, data: unknown, already: readonly Complaint[] = []): Complaint[] {
  const complaints: Complaint[] = [];
  const named = new Set(already.map(({ path }) => columnOf(path)));
  let rest = data;
  // The schema compares fields with each other only when each is right by itself, so the wrong ones are mended first.
  for (let round = 0; round < 3; round++) {
    const result = SCHEMAS[kind].safeParse(rest);
    if (result.success) break;
    for (const issue of result.error.issues) {
      const path = pathOf(issue);
      const found = { path, message: messageOf(kind, issue, data), isMissing: at(data, path) === undefined };
      if (!named.has(columnOf(path))) complaints.push(found);
    }
    for (const issue of result.error.issues) named.add(columnOf(pathOf(issue)));
    rest = mend(kind, rest, result.error.issues);
  }
  return complaints;
}
