/** A table to fill in: the header of a kind and one row of examples. */
import type { Kind } from '../../src/schema/kinds.ts';
import { allColumns } from './cells.ts';
import { findField } from './fields.ts';

/** Columns that are no fields of the schema. */
export const EXTRA_COLUMNS = ['id', 'body'] as const;

function quote(text: string): string {
  return /[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function exampleCell(kind: Kind, column: string): string {
  const path = column.split('.').map((part) => (part === '1' ? 0 : part));
  const field = findField(kind, path);
  const block = findField(kind, path.slice(0, -1));
  const [form] = block?.forms ?? [];
  // Of a block with several forms, the row shows one.
  if (form && !form.some(({ key }) => key === field?.key)) return '';
  // A body in a role is either an entry or a name.
  if (block?.fields.some(({ key }) => key === 'role') && field?.key === 'name') return '';
  // A picture has to lie there, and a mark has to name a source of the row.
  if (path[0] === 'image') return '';
  const cited = field?.key === 'source' ? findField(kind, ['sources', 0, 'id'])?.example : undefined;
  if (typeof cited === 'string') return cited;
  const example = Array.isArray(field?.example) ? field.example : [field?.example];
  return example.filter((value) => ['string', 'number', 'boolean'].includes(typeof value)).join('|');
}

/** Two lines: the names of all columns, and an example of each to be written over. */
export function csvTemplate(kind: Kind): string {
  const columns = allColumns(kind);
  const rows = [
    [...columns, ...EXTRA_COLUMNS],
    [...columns.map((column) => exampleCell(kind, column)), '', ''],
  ];
  return rows.map((row) => `${row.map(quote).join(',')}\n`).join('');
}
