/** A table as entries: every row judged, all that is wrong told at once, by row and column. */
import type { Kind } from '../../src/schema/kinds.ts';
import { Failure } from '../lib/failure.ts';
import { plural } from '../check/report.ts';
import { assemble, columnProblem } from './cells.ts';
import { readCatalogue } from './catalogue.ts';
import { aKind, columnOf } from './complaint.ts';
import { complete } from './defaults.ts';
import { draft, filesOf, takenId, type Draft, type NewFile } from './draft.ts';
import { EXTRA_COLUMNS } from './csv-template.ts';
import { newId } from './ids.ts';
import type { Table } from './table.ts';
import { tryFiles } from './trial.ts';

export interface RowComplaint {
  row: number;
  /** Empty when the whole row is meant. */
  column: string;
  message: string;
}

export interface ImportResult {
  /** What may be written: the valid rows and their stubs. */
  files: NewFile[];
  /** How many rows became an entry. */
  valid: number;
  complaints: RowComplaint[];
}

interface Row {
  number: number;
  id: string | undefined;
  body: string | undefined;
  assembled: ReturnType<typeof assemble>;
}

function checkHeader(kind: Kind, header: readonly string[]): void {
  const problems = header.flatMap((column, index) => {
    if (header.indexOf(column) < index) return [`"${column}" stands twice`];
    if (EXTRA_COLUMNS.some((extra) => extra === column)) return [];
    if (column === '') return [`column ${index + 1} has no name`];
    return columnProblem(kind, column) ?? [];
  });
  if (problems.length > 0) {
    throw new Failure(
      `The first row does not name the fields of ${aKind(kind)}:\n${problems.map((one) => `  ${one}`).join('\n')}`,
    );
  }
}

function readRows(kind: Kind, { header, rows }: Table): Row[] {
  return rows.map(({ number, cells }) => {
    const named = header.map((column, index) => ({ column, text: cells[index] ?? '' }));
    const extra = (name: string): string | undefined =>
      named.find(({ column }) => column === name)?.text.trim() || undefined;
    const assembled = assemble(
      kind,
      named.filter(({ column }) => !EXTRA_COLUMNS.some((one) => one === column)),
    );
    const surplus = cells.slice(header.length).filter((cell) => cell.trim() !== '');
    if (surplus.length > 0)
      assembled.complaints.push({
        path: [],
        message: `has ${plural(surplus.length, 'cell')} more than the header: put text that holds the delimiter in double quotes`,
      });
    return { number, id: extra('id'), body: extra('body'), assembled };
  });
}

/** The files of drafts, a stub that several need only once. */
function allFiles(drafts: readonly Draft[]): NewFile[] {
  return [...new Map(drafts.flatMap(filesOf).map((file) => [file.path, file])).values()];
}

interface GoodRow {
  row: number;
  draft: Draft;
}

/** What the checker says of rows; one that refers to a refused row falls with it. */
function tryRows(rows: readonly GoodRow[], contentDir: string): { held: GoodRow[]; refused: RowComplaint[] } {
  const refused: RowComplaint[] = [];
  let held = [...rows];
  while (held.length > 0) {
    const problems = tryFiles(contentDir, allFiles(held.map((one) => one.draft)));
    const found = held.map((one) => ({
      one,
      errors: filesOf(one.draft).flatMap(({ path }) => problems.get(path) ?? []),
    }));
    if (found.every(({ errors }) => errors.length === 0)) break;
    for (const { one, errors } of found) {
      refused.push(...errors.map(({ path, message }) => ({ row: one.row, column: columnOf(path), message })));
    }
    held = found.filter(({ errors }) => errors.length === 0).map(({ one }) => one);
  }
  return { held, refused };
}

/** Judges a table against a content folder; writes nothing. */
export function importTable(kind: Kind, table: Table, contentDir: string): ImportResult {
  checkHeader(kind, table.header);
  const rows = readRows(kind, table);
  const there = readCatalogue(contentDir);
  const known = readCatalogue(contentDir);
  // Rows may refer to each other, whichever comes first.
  for (const { id, assembled } of rows) {
    const named = newId(kind, complete(kind, assembled.data), id);
    const title = assembled.data['title'];
    if ('id' in named && typeof title === 'string') known.add(kind, { id: named.id, title, names: [title] });
  }
  const complaints: RowComplaint[] = [];
  const ids = new Map<string, number>();
  const good: GoodRow[] = [];
  for (const { number, id, body, assembled } of rows) {
    const made = draft({ kind, data: assembled.data, id, body }, known, assembled.complaints);
    const own = [...made.complaints, ...takenId(kind, made, there)];
    const twin = made.id === '' ? undefined : ids.get(made.id);
    if (twin !== undefined)
      own.push({ path: ['id'], message: `row ${twin} has the id ${made.id} too: give another one` });
    else ids.set(made.id, number);
    complaints.push(...own.map(({ path, message }) => ({ row: number, column: columnOf(path), message })));
    if (own.length === 0) good.push({ row: number, draft: made });
  }
  const { held, refused } = tryRows(good, contentDir);
  return {
    files: allFiles(held.map((one) => one.draft)),
    valid: held.length,
    complaints: [...complaints, ...refused].toSorted((a, b) => a.row - b.row),
  };
}
