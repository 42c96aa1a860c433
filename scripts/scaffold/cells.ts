/** Cells with the name of their column, put together into the fields of an entry; the command line gives the same. */
import type { Kind } from '../../src/schema/kinds.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { Complaint, FieldPath } from './complaint.ts';
import { aKind, columnOf } from './complaint.ts';
import { findField, getFields, type Field } from './fields.ts';
import { findShorthand, hasShorthand } from './shorthand.ts';
import { parseValue } from './values.ts';

export interface Cell {
  column: string;
  text: string;
}

export interface Assembled {
  data: Record<string, unknown>;
  complaints: Complaint[];
}

/** Stands between the values of a list in one cell. */
const SEPARATOR = '|';

/** `sources.1.url` as a path; undefined when a number is not one. */
function pathOf(column: string): FieldPath | undefined {
  const parts = column.split('.').map((part) => (/^[1-9]\d{0,2}$/.test(part) ? Number(part) - 1 : part));
  return parts.every((part) => typeof part === 'number' || /^[A-Za-z][A-Za-z0-9]*$/.test(part)) ? parts : undefined;
}

/** The names of all columns that hold one value or a list of such; lists of blocks with the number 1. */
export function allColumns(kind: Kind): string[] {
  const columnsOf = (fields: readonly Field[], before: FieldPath): string[] =>
    fields.flatMap((field) => {
      const path = [...before, field.key];
      if (field.type === 'block') return columnsOf(field.fields, path);
      return field.item?.type === 'block' ? columnsOf(field.item.fields, [...path, 0]) : [columnOf(path)];
    });
  return columnsOf(getFields(kind), []);
}

/** Why a name is not that of a column; undefined when it is. */
export function columnProblem(kind: Kind, column: string): string | undefined {
  const path = pathOf(column);
  const field = path && findField(kind, path);
  if (!field) {
    const numberless = allColumns(kind).map((one) => one.replaceAll('.1', ''));
    const near =
      didYouMean(column, allColumns(kind)) || didYouMean(column.replace(/\.\d+/g, ''), [...new Set(numberless)]);
    return `"${column.slice(0, 80)}" is not a field of ${aKind(kind)}: ${
      near ||
      `the first parts are ${getFields(kind)
        .map(({ key }) => key)
        .join(', ')}`
    }`;
  }
  if (field.type !== 'block' || hasShorthand(field)) return undefined;
  return `"${column}" has parts: write ${field.fields.map(({ key }) => `${column}.${key}`).join(', ')}`;
}

/** Puts a value at a path, making the lists and blocks on the way. */
function put(data: Record<string, unknown>, path: FieldPath, value: unknown): boolean {
  let place = data as Record<string | number, unknown>;
  for (const [index, part] of path.slice(0, -1).entries()) {
    place[part] ??= typeof path[index + 1] === 'number' ? [] : {};
    const next = place[part];
    if (typeof next !== 'object' || next === null) return false;
    place = next as Record<string | number, unknown>;
  }
  const last = path.at(-1) ?? '';
  if (place[last] !== undefined) return false;
  place[last] = value;
  return true;
}

/** The values that one cell gives, each with its path. */
function* valuesOf(
  kind: Kind,
  field: Field,
  path: FieldPath,
  text: string,
): Generator<{ path: FieldPath; value: unknown } | Complaint> {
  if (field.item) {
    const items = text.split(SEPARATOR).filter((item) => item.trim() !== '');
    for (const [index, item] of items.entries()) yield* valuesOf(kind, field.item, [...path, index], item);
    return;
  }
  if (field.type === 'block') {
    const block = findShorthand(text.trim(), field, kind);
    if (block) yield { path, value: block };
    else yield { path, message: `cannot be one line of text: write ${field.fields.map(({ key }) => key).join(', ')}` };
    return;
  }
  const parsed = parseValue(field, text);
  if ('value' in parsed) yield { path, value: parsed.value };
  else yield { path, message: parsed.problem };
}

/** Lists that were numbered with a gap. */
function* gapsIn(value: unknown, path: FieldPath): Generator<Complaint> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const gap = value.findIndex((item) => item === undefined);
    if (gap >= 0) {
      yield { path: [...path, gap], message: 'is empty although a later one is filled in: number them without a gap' };
      return;
    }
  }
  for (const [key, child] of Object.entries(value)) {
    yield* gapsIn(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** Reads cells into the fields of one entry; empty cells are left out. */
export function assemble(kind: Kind, cells: Iterable<Cell>): Assembled {
  const data: Record<string, unknown> = {};
  const complaints: Complaint[] = [];
  for (const { column, text } of cells) {
    if (text.trim() === '') continue;
    const path = pathOf(column);
    const field = path && findField(kind, path);
    const problem = columnProblem(kind, column);
    if (!field || problem !== undefined) {
      complaints.push({ path: [], message: problem ?? `"${column}" is not a field` });
      continue;
    }
    for (const found of valuesOf(kind, field, path, text)) {
      if ('message' in found) complaints.push(found);
      else if (!put(data, found.path, found.value)) complaints.push({ path: found.path, message: 'is given twice' });
    }
  }
  complaints.push(...gapsIn(data, []));
  return { data, complaints };
}
