/** `npm run new`: what the flags give, what the answers add, and the files that come of it. */
import type { Kind } from '../../src/schema/kinds.ts';
import { Failure } from '../lib/failure.ts';
import type { Asker } from './asker.ts';
import { readCatalogue, type Catalogue } from './catalogue.ts';
import { assemble, type Cell } from './cells.ts';
import { aKind, columnOf, type Complaint, type FieldPath } from './complaint.ts';
import { draft, filesOf, takenId, type Draft, type NewFile } from './draft.ts';
import { getFields } from './fields.ts';
import { flagOf, type Flags } from './flags.ts';
import { newId } from './ids.ts';
import { ALSO_ASKED, askField } from './questions.ts';
import { tryFiles } from './trial.ts';

export interface NewEntry {
  id: string;
  files: NewFile[];
}

function make(kind: Kind, cells: readonly Cell[], other: Flags['other'], known: Catalogue): Draft {
  const { data, complaints } = assemble(kind, cells);
  const made = draft({ kind, data, id: other.id, body: other.body, explained: true }, known, complaints);
  return { ...made, complaints: [...made.complaints, ...takenId(kind, made, known)] };
}

function isGiven(cells: readonly Cell[], path: FieldPath): boolean {
  const column = columnOf(path);
  return cells.some((cell) => cell.column === column || cell.column.startsWith(`${column}.`));
}

/** Tells everything that is wrong with the flags in one go. */
function refuse(kind: Kind, complaints: readonly Complaint[]): never {
  const lines = complaints.map(({ path, message }) =>
    path.length === 0
      ? `  ${message}`
      : `  ${flagOf(kind, path)}${/^(?:"|there )/.test(message) ? ':' : ''} ${message}`,
  );
  const missing = complaints.filter(({ isMissing }) => isMissing).map(({ path }) => flagOf(kind, path));
  const head = missing.length > 0 ? `Nothing was written; missing: ${missing.join(', ')}.` : 'Nothing was written.';
  throw new Failure(`${head}\n${lines.join('\n')}`);
}

/** The fields to ask for, in the order of the schema. */
function wantedFields(kind: Kind, cells: readonly Cell[]): FieldPath[] {
  const also = ALSO_ASKED[kind] ?? [];
  return getFields(kind)
    .flatMap(({ key, required }): FieldPath[] => [
      ...(required || also.includes(key) ? [[key]] : []),
      ...also.filter((one) => one.startsWith(`${key}.`)).map((one) => one.split('.')),
    ])
    .filter((path) => !isGiven(cells, path));
}

async function askAll(kind: Kind, { cells, other }: Flags, known: Catalogue, asker: Asker): Promise<Flags> {
  const all = [...cells];
  for (const path of wantedFields(kind, cells)) {
    all.push(...(await askField({ kind, asker, known }, path)));
    // A day that nobody knows needs its reason.
    if (kind === 'event' && path[0] === 'start' && !isGiven(all, ['start']) && !isGiven(all, ['dateNote']))
      all.push(...(await askField({ kind, asker, known }, ['dateNote'])));
    if (
      kind === 'case' &&
      path[0] === 'stage' &&
      all.some(({ column, text }) => column === 'stage' && ['paused', 'ended'].includes(text))
    )
      all.push(...(await askField({ kind, asker, known }, ['stageReason'])));
  }
  if (other.id !== undefined) return { cells: all, other };
  const { data } = assemble(kind, all);
  const suggested = newId(kind, data, undefined);
  const id = await asker.text({
    message: 'Id, a part of the address for good:',
    initial: 'id' in suggested ? suggested.id : '',
    problem: (text) => {
      const named = newId(kind, data, text === '' ? undefined : text);
      if ('problem' in named) return named.problem;
      return known.has(kind, named.id) ? `There is ${aKind(kind)} "${named.id}" already.` : undefined;
    },
  });
  return { cells: all, other: { ...other, ...(id === '' ? {} : { id }) } };
}

/**
 * Makes a new entry of flags and, where there is a terminal, of answers; writes nothing.
 *
 * @param asker undefined where nobody can be asked.
 * @throws Failure with all that is missing or wrong.
 */
export async function newEntry(kind: Kind, flags: Flags, contentDir: string, asker?: Asker): Promise<NewEntry> {
  const known = readCatalogue(contentDir);
  const first = make(kind, flags.cells, flags.other, known);
  const given = first.complaints.filter(({ isMissing }) => !isMissing);
  const isAsking = asker && first.complaints.length > 0 && given.every(({ path }) => path[0] === 'id');
  const answers = isAsking ? await askAll(kind, flags, known, asker) : flags;
  const made = isAsking ? make(kind, answers.cells, answers.other, known) : first;
  if (made.complaints.length > 0) refuse(kind, made.complaints);
  const files = filesOf(made);
  const refused = [...tryFiles(contentDir, files).values()].flat();
  if (refused.length > 0) refuse(kind, refused);
  return { id: made.id, files };
}
