/** `npm run import -- FILE.csv --kind case`: the rows of a table become entries (docs/import.md). */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS, type Kind } from '../src/schema/kinds.ts';
import { plural } from './check/report.ts';
import { Failure, runCommand } from './lib/failure.ts';
import { didYouMean } from './lib/nearest.ts';
import { readCommandLine } from './scaffold/command-line.ts';
import { csvTemplate } from './scaffold/csv-template.ts';
import { importTable, type RowComplaint } from './scaffold/import-table.ts';
import { readTable } from './scaffold/table.ts';
import { shownPath, writeAllOrNothing } from './scaffold/write-files.ts';

const USAGE = 'npm run import -- FILE.csv --kind KIND [--dry-run] [--partial], or npm run import -- --template KIND';

function getKind(word: string | undefined): Kind {
  const kind = KINDS.find((one) => one === word);
  if (kind) return kind;
  if (word === undefined) throw new Failure(`Say of which kind the rows are with --kind: ${KINDS.join(', ')}.`);
  throw new Failure(`There is no kind "${word}": ${didYouMean(word, KINDS)}`);
}

function printComplaint({ row, column, message }: RowComplaint): string {
  return `row ${row}${column === '' ? '' : `, ${column}`}: ${message}`;
}

await runCommand(() => {
  const { values, positionals } = readCommandLine(USAGE, () =>
    parseArgs({
      options: {
        kind: { type: 'string' },
        template: { type: 'string' },
        partial: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        content: { type: 'string', default: process.env['SERAI_CONTENT'] ?? 'content' },
      },
      allowPositionals: true,
    }),
  );
  if (values.template !== undefined) {
    process.stdout.write(csvTemplate(getKind(values.template)));
    return;
  }
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Failure(`Name one table: ${USAGE}`);
  const kind = getKind(values.kind);
  const content = resolve(values.content);
  const { files, valid, complaints } = importTable(kind, readTable(file), content);
  for (const complaint of complaints) console.error(printComplaint(complaint));
  const wrongRows = new Set(complaints.map(({ row }) => row)).size;
  const isWritten = !values['dry-run'] && (wrongRows === 0 || values.partial);
  if (isWritten) writeAllOrNothing(content, files);
  if (wrongRows === 0 || values.partial) for (const file of files) console.log(shownPath(content, file));
  const rows = `${plural(valid, 'row')} valid, ${wrongRows} wrong`;
  const outcome = isWritten ? `${plural(files.length, 'file')} written.` : 'Nothing was written.';
  const remedy = wrongRows > 0 && !values.partial ? ' Correct the rows, or write the valid ones with --partial.' : '';
  console.log(`${rows}. ${outcome}${remedy}`);
  if (wrongRows > 0) process.exitCode = 1;
});
