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

/** A piece of the last index, and the places of its words in the record. */
interface OldPiece {
  piece: WrittenPiece;
  from: number;
  to: number;
}

/** Gives the rows of the last index; what it takes out of a piece is worth keeping until the next piece. */
class OldRows {
  readonly #known: RowRecord;
  readonly #stems: Merged['stems'];
  readonly #read: ReadPiece;
  /** By their beginnings. */
  readonly #pieces = new Map<string, OldPiece>();
  readonly #pieceOf = new Map<string, OldPiece>();
  #open: { piece: OldPiece; rows: ReadonlyMap<string, Row> } | undefined;

  constructor(known: RowRecord, stems: Merged['stems'], read: ReadPiece) {
    this.#known = known;
    this.#stems = stems;
    this.#read = read;
    let from = 0;
    for (const piece of known.pieces) {
      const old = { piece, from, to: from + piece.rows };
      this.#pieces.set(piece.from, old);
      for (const word of known.words.slice(from, old.to)) this.#pieceOf.set(word, old);
      from = old.to;
    }
  }

  #rowsIn({ piece, from, to }: OldPiece): Map<string, Row> {
    const words = this.#known.words.slice(from, to);
    const bytes = this.#read(piece.hash);
    if (!bytes) return new Map(Array.from(rowsOf(this.#stems, new Set(words)), (row) => [row.word, row]));
    const rows = new Map<string, Row>();
    // Told from the end, before which lies nothing but the rows and how many they are.
    let end = bytes.length;
    for (const [place, word] of [...words.entries()].reverse()) {
      const length = this.#known.lengths[from + place] ?? 0;
      rows.set(word, { word, length, bytes: bytes.subarray(end - length, end) });
      end -= length;
    }
    return rows;
  }

  /** The row of a word that is in no changed page. */
  rowOf(word: string): Row {
    const piece = this.#pieceOf.get(word);
    if (piece && this.#open?.piece !== piece) this.#open = { piece, rows: this.#rowsIn(piece) };
    const row = this.#open?.rows.get(word);
    if (!row) throw new Error(`The row of "${word}" is in no piece.`);
    return row;
  }

  /** The piece with just these words. */
  find(from: string, rows: readonly SizedRow[]): WrittenPiece | undefined {
    const old = this.#pieces.get(from);
    const isSame =
      old?.piece.rows === rows.length &&
      this.#known.words[old.from] === rows[0]?.word &&
      old.piece.to === rows.at(-1)?.word;
    return isSame ? old.piece : undefined;
  }
}

/**
 * The pieces of an index in their order, each as it was where nothing in it changed.
 *
 * @param known Of the last index.
 * @param isThere Whether the file of a piece is there from the last build.
 */
export function* planPieces(
  merged: Merged,
  known: RowRecord | undefined,
  isThere: (hash: string) => boolean,
  read: ReadPiece,
): Generator<PlannedPiece> {
  const changed = known?.pieces.every(({ hash }) => isThere(hash)) ? changedWords(known, merged) : undefined;
  if (!known || !changed) {
    yield* allPieces(merged);
    return;
  }
  const old = new OldRows(known, merged.stems, read);
  for (const { from, rows } of cutRows(mergeRows(known, changed, [...rowsOf(merged.stems, changed)]))) {
    const kept = rows.every(({ word }) => !changed.has(word)) ? old.find(from, rows) : undefined;
    if (kept) yield { rows, kept };
    else {
      const whole = rows.map((row) => ('bytes' in row ? row : old.rowOf(row.word)));
      yield { rows, piece: pieceOf(from, whole) };
    }
  }
}
