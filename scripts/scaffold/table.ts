/** Reads a table that a spreadsheet saved as CSV. */
import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { Failure } from '../lib/failure.ts';

export interface TableRow {
  /** As the spreadsheet counts: the header is row 1. */
  number: number;
  cells: readonly string[];
}

export interface Table {
  header: readonly string[];
  rows: readonly TableRow[];
}

const DELIMITERS = [',', ';', '\t'] as const;

function decode(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Failure(`The table ${path} cannot be read: check its name.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`The table ${path} is not UTF-8: save it as "CSV UTF-8" in your spreadsheet.`);
  }
}

/** The delimiter is the one that stands most often in the header, where names never hold one. */
function delimiterOf(text: string): string {
  const [header = ''] = text.trimStart().split(/\r?\n/, 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** The rows of a table as text; rows without any text are passed over. */
export function parseTable(text: string, name: string): Table {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    });
    const [header = [], ...rest] = records;
    const names = header.map((cell) => cell.trim());
    while (names.at(-1) === '') names.pop();
    if (names.length === 0) throw new Failure(`The table ${name} is empty: its first row names the fields.`);
    const rows = rest
      .map((cells, index) => ({ number: index + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { header: names, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Failure(`The table ${name} cannot be read: ${error.message}`);
  }
}

export function readTable(path: string): Table {
  return parseTable(decode(path), path);
}
