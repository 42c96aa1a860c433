/** The flags of `npm run new`: the columns of a table, a few of them under shorter names. */
import { parseArgs } from 'node:util';
import type { Kind } from '../../src/schema/kinds.ts';
import { Failure } from '../lib/failure.ts';
import { didYouMean } from '../lib/nearest.ts';
import { allColumns, columnProblem, type Cell } from './cells.ts';
import { readCommandLine } from './command-line.ts';
import type { FieldPath } from './complaint.ts';
import { aKind, columnOf } from './complaint.ts';
import { findField, getFields } from './fields.ts';
import { splitChoices } from './values.ts';

/** Flags that are no fields. */
const OTHER_FLAGS = ['id', 'content', 'body'] as const;
export type OtherFlag = (typeof OTHER_FLAGS)[number];

export interface Flags {
  cells: Cell[];
  other: Partial<Record<OtherFlag, string>>;
}

/** What an event means by a word that is not a field of its own. */
const SHORT: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  event: { country: 'place.country', city: 'place.city', venue: 'place.venue' },
};

/** `topics` is given as `--topic` too. */
export function singularOf(key: string): string {
  return key.replace(/ies$/, 'y').replace(/s$/, '');
}

function camelCase(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function columnOfFlag(kind: Kind, flag: string): string | undefined {
  const name = camelCase(flag);
  if (columnProblem(kind, name) === undefined) return name;
  const short = SHORT[kind]?.[name];
  return short ?? getFields(kind).find(({ key, type }) => type === 'list' && singularOf(key) === name)?.key;
}

/** How a field is given on the command line. */
export function flagOf(kind: Kind, path: FieldPath): string {
  const [first = ''] = path;
  const field = findField(kind, path);
  const short = Object.entries(SHORT[kind] ?? {}).find(([, column]) => column === columnOf(path))?.[0];
  const isWhole = path.length === 1 && field?.type === 'list';
  return `--${short ?? (isWhole ? singularOf(String(first)) : columnOf(path))}`;
}

/** All values of one flag, numbered where the field is a list. */
function cellsOfFlag(kind: Kind, column: string, texts: readonly string[]): Cell[] {
  const item = findField(
    kind,
    column.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) - 1 : part)),
  )?.item;
  if (!item) return texts.map((text) => ({ column, text }));
  const isClosed = item.values !== undefined || item.ref !== undefined;
  return texts
    .flatMap((text) => text.split('|'))
    .flatMap((text) => (isClosed ? splitChoices(item, text) : [text]))
    .filter((text) => text.trim() !== '')
    .map((text, index) => ({ column: `${column}.${index + 1}`, text }));
}

/** Speakers without a talk of their own in the flags: each gets one. */
function speakerCells(texts: readonly string[], others: readonly Cell[]): Cell[] {
  const numbers = others.map(({ column }) => Number(/^talks\.(\d+)/.exec(column)?.[1] ?? 0));
  const first = Math.max(0, ...numbers) + 1;
  return texts.map((text, index) => ({ column: `talks.${first + index}.speakers.1`, text }));
}

function checkName(kind: Kind, flag: string): void {
  const all = [...allColumns(kind), ...getFields(kind).map(({ key }) => key), ...OTHER_FLAGS].map((one) => `--${one}`);
  const near = didYouMean(`--${camelCase(flag)}`, new Set(all));
  throw new Failure(
    `There is no flag --${flag} for ${aKind(kind)}: ${near || 'docs/import.md tells how fields are named'}`,
  );
}

/** Reads the flags behind the kind. */
export function readFlags(kind: Kind, args: readonly string[], usage: string): Flags {
  const names = args.flatMap((arg) => /^--([A-Za-z][^=]*)/.exec(arg)?.[1] ?? []);
  const { values } = readCommandLine(usage, () =>
    parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: 'string', multiple: true } as const])),
    }),
  );
  const cells: Cell[] = [];
  const other: Flags['other'] = {};
  for (const [flag, texts = []] of Object.entries(values)) {
    const known = OTHER_FLAGS.find((one) => one === flag);
    const column = columnOfFlag(kind, flag);
    if (known) {
      const last = texts.at(-1);
      if (last !== undefined) other[known] = last;
    } else if (column !== undefined) cells.push(...cellsOfFlag(kind, column, texts));
    else if (kind !== 'event' || flag !== 'speaker') checkName(kind, flag);
  }
  if (kind === 'event') cells.push(...speakerCells(values['speaker'] ?? [], cells));
  return { cells, other };
}
