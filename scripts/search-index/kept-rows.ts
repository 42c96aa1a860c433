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

function* allPieces({ stems }: Merged): Generator<PlannedPiece> {
  for (const { from, rows } of cutRows(rowsOf(stems))) yield { rows, piece: pieceOf(from, rows) };
}

/** Two lists of rows in one order; of the first, those of the words of `without` are left out. */
function mergeRows(known: RowRecord, without: ReadonlySet<string>, fresh: readonly Row[]): SizedRow[] {
  const rows: SizedRow[] = [];
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
): Generator<PlannedPiece> {
  const changed = known && known.pieces.every(({ hash }) => isThere(hash)) ? changedWords(known, merged) : undefined;
  if (!known || !changed) {
    yield* allPieces(merged);
    return;
  }
  const before = new Map<string, { piece: WrittenPiece; first: string | undefined }>();
  let at = 0;
  for (const piece of known.pieces) {
    before.set(piece.from, { piece, first: known.words[at] });
    at += piece.rows;
  }
  const rows = mergeRows(known, changed, [...rowsOf(merged.stems, changed)]);
  const groups = cutRows(rows).map((group) => {
    const old = before.get(group.from);
    const isKept =
      old?.piece.rows === group.rows.length &&
      old.first === group.rows[0]?.word &&
      old.piece.to === group.rows.at(-1)?.word &&
      group.rows.every(({ word }) => !changed.has(word));
    return { ...group, kept: isKept ? old.piece : undefined };
  });
  const planned = [...groups];
  const wanted = new Set(planned.filter(({ kept }) => !kept).flatMap((group) => group.rows.map(({ word }) => word)));
  const made = rowsOf(merged.stems, wanted);
  const nextRow = (): Row => {
    const next = made.next();
    if (next.done === true) throw new Error('A word of the index has no row.');
    return next.value;
  };
  for (const { from, rows: own, kept } of planned) {
    if (kept) yield { rows: own, kept };
    else {
      const taken = own.map(nextRow);
      yield { rows: taken, piece: pieceOf(from, taken) };
    }
  }
}
