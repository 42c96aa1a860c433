/**
 * The words of the last index, and how its pieces hold them. After an edit of a text the pages stand where they stood, so
 * only rows of words change that the old or the new page has: the other ones are not put together again.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Merged } from './merge.ts';
import { shortHash } from './pagefind-files.ts';
import { cutRows, pieceOf, rowsOf, type Piece, type Row, type SizedRow } from './pieces.ts';
import { compareWords } from './postings.ts';
import { wordsOfPages } from './words.ts';

/** A piece that was written. */
export interface WrittenPiece {
  from: string;
  to: string;
  /** Names its file. */
  hash: string;
  /** The share of the bytes that folded words take. */
  folded: number;
  /** How many rows it has. */
  rows: number;
}

export interface RowRecord {
  /** Of the addresses of all pages, in their order. */
  places: string;
  /** The keys of the pages, in the order of their addresses. */
  keys: string[];
  /** The words in their order, and the bytes of each one's row. */
  words: string[];
  lengths: number[];
  pieces: WrittenPiece[];
}

export const placesOf = ({ pages }: Merged) => shortHash(pages.map(({ url }) => url).join('\n'), 16);

/** Records of the last index, a file for each language; one that cannot be read is as good as none. */
export class KeptRows {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(language: string): RowRecord | undefined {
    try {
      return JSON.parse(readFileSync(join(this.#folder, `${language}.json`), 'utf8')) as RowRecord;
    } catch {
      return undefined;
    }
  }

  write(language: string, record: RowRecord): void {
    mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, `${language}.json`);
    writeFileSync(`${file}.new`, JSON.stringify(record));
    renameSync(`${file}.new`, file);
  }
}

/** A piece as it was, or one to be written, with its rows. */
export type PlannedPiece = { rows: readonly SizedRow[] } & ({ kept: WrittenPiece } | { piece: Piece });

/** Gives what is in a piece of the last index; undefined when it cannot be read. */
type ReadPiece = (hash: string) => Buffer | undefined;

function* allPieces({ stems }: Merged): Generator<PlannedPiece> {
  for (const { from, rows } of cutRows(rowsOf(stems))) yield { rows, piece: pieceOf(from, rows) };
}

/** Two lists of rows in one order; of the first, those of the words of `without` are left out. */
function mergeRows(known: RowRecord, without: ReadonlySet<string>, fresh: readonly Row[]): (SizedRow | Row)[] {
  const rows: (SizedRow | Row)[] = [];
  let next = 0;
  for (const [place, word] of known.words.entries()) {
    if (without.has(word)) continue;
    for (let row = fresh[next]; row && compareWords(row.word, word) < 0; row = fresh[++next]) rows.push(row);
    rows.push({ word, length: known.lengths[place] ?? 0 });
  }
  for (const row of fresh.slice(next)) rows.push(row);
  return rows;
}

/** The words whose rows may have changed; undefined when that cannot be told. */
function changedWords(known: RowRecord, merged: Merged): Set<string> | undefined {
  if (known.places !== placesOf(merged) || known.keys.length !== merged.pages.length) return undefined;
  const pages = new Set<string>();
  for (const [place, { key }] of merged.pages.entries()) {
    const before = known.keys[place] ?? '';
    if (key !== before) pages.add(key).add(before);
  }
  return wordsOfPages(merged.stems, pages);
}

/** The pieces of the last index by their beginnings, and where the rows of each lie. */
function placePieces(known: RowRecord, read: ReadPiece) {
  const pieces = new Map<string, { piece: WrittenPiece; first: string | undefined }>();
  const pieceOfRow = new Map<string, { piece: WrittenPiece; end: number }>();
  let at = 0;
  for (const piece of known.pieces) {
    pieces.set(piece.from, { piece, first: known.words[at] });
    // Told from the end, before which lies nothing but the rows and how many they are.
    let end = 0;
    for (let place = at + piece.rows - 1; place >= at; place--) {
      pieceOfRow.set(known.words[place] ?? '', { piece, end });
      end += known.lengths[place] ?? 0;
    }
    at += piece.rows;
  }
  let open: { hash: string; bytes: Buffer | undefined } | undefined;
  return {
    pieces,
    /** A row that did not change is taken out of its old piece; undefined when that is of no use. */
    rowOf: (row: Row | SizedRow): Row | undefined => {
      if ('bytes' in row) return row;
      const found = pieceOfRow.get(row.word);
      if (!found) return undefined;
      const { hash } = found.piece;
      if (open?.hash !== hash) open = { hash, bytes: read(hash) };
      if (!open.bytes) return undefined;
      const to = open.bytes.length - found.end;
      return { ...row, bytes: open.bytes.subarray(to - row.length, to) };
    },
  };
}

/** All pieces out of known ones and of changed rows; undefined when a known piece is of no use. */
function planChanged(merged: Merged, known: RowRecord, changed: ReadonlySet<string>, read: ReadPiece) {
  const before = placePieces(known, read);
  const planned: PlannedPiece[] = [];
  for (const { from, rows } of cutRows(mergeRows(known, changed, [...rowsOf(merged.stems, changed)]))) {
    const old = before.pieces.get(from);
    const isKept =
      old?.piece.rows === rows.length &&
      old.first === rows[0]?.word &&
      old.piece.to === rows.at(-1)?.word &&
      rows.every(({ word }) => !changed.has(word));
    if (isKept) {
      planned.push({ rows, kept: old.piece });
      continue;
    }
    const whole = rows.map(before.rowOf).filter((row) => row !== undefined);
    if (whole.length < rows.length) return undefined;
    planned.push({ rows: whole, piece: pieceOf(from, whole) });
  }
  return planned;
}

/**
 * The pieces of an index in their order, each as it was where nothing in it changed.
 *
 * @param known Of the last index.
 * @param isThere Whether the file of a piece is there from the last build.
 */
export function planPieces(
  merged: Merged,
  known: RowRecord | undefined,
  isThere: (hash: string) => boolean,
  read: ReadPiece,
): Iterable<PlannedPiece> {
  const changed = known?.pieces.every(({ hash }) => isThere(hash)) ? changedWords(known, merged) : undefined;
  return (known && changed && planChanged(merged, known, changed, read)) ?? allPieces(merged);
}
