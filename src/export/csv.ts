/** Tables for spreadsheets: RFC 4180. */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | undefined;
export type Row = Readonly<Record<string, Cell>>;

/**
 * One table; the columns are those of `columns`, in that order.
 *
 * It begins with a byte order mark: without it Excel takes UTF-8 for the code page of the machine, and every name that
 * is not English is spoilt. Text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvText(columns: readonly string[], rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => row[column])),
    {
      header: true,
      columns: columns.map((column) => ({ key: column })),
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { number: (value) => String(value) },
    },
  );
}
