/**
 * Which pieces an index has. After an edit of a text the pages stand where they stood, so only rows of words change that
 * the old or the new page has: the other ones are not put together again.
 */
import type { LastIndex, RowRecord, WrittenPiece } from './kept-rows.ts';
import type { Merged } from './merge.ts';
import { shortHash } from './pagefind-files.ts';
import { cutRows, pieceOf, rowsOf, type Piece, type Row, type SizedRow } from './pieces.ts';
import { compareWords } from './postings.ts';
import { wordsOfPages } from './words.ts';

/** A row of the last index, and where it begins among its rows. */
interface OldRow extends SizedRow {
  at: number;
}

/** The rows of a piece, one after the other, and the piece as it was, or one to be written. */
export type PlannedPiece = { rows: readonly SizedRow[]; bytes: Buffer } & ({ kept: WrittenPiece } | { piece: Piece });

export const placesOf = ({ pages }: Merged) => shortHash(pages.map(({ url }) => url).join('\n'), 16);

const isOld = (row: Row | OldRow): row is OldRow => 'at' in row;

function toWrite(from: string, rows: readonly Row[]): PlannedPiece {
  const piece = pieceOf(from, rows);
  const length = rows.reduce((sum, row) => sum + row.length, 0);
  // Before the rows stands how many they are.
  return { rows, bytes: piece.bytes.subarray(piece.bytes.length - length), piece };
}

/** Two lists of rows in one order; of the first, those of the words of `without` are left out. */
function mergeRows(
  { words, lengths }: RowRecord,
  without: ReadonlySet<string>,
  fresh: readonly Row[],
): (Row | OldRow)[] {
  const rows: (Row | OldRow)[] = [];
  let next = 0;
  let at = 0;
  for (const [place, word] of words.entries()) {
    const length = lengths[place] ?? 0;
    if (!without.has(word)) {
      for (let row = fresh[next]; row && compareWords(row.word, word) < 0; row = fresh[++next]) rows.push(row);
      rows.push({ word, length, at });
    }
    at += length;
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

/** The pieces of the last index by where their rows begin. */
function piecesByPlace({ pieces, lengths }: RowRecord): Map<number, WrittenPiece> {
  const places = new Map<number, WrittenPiece>();
  let row = 0;
  let at = 0;
  for (const piece of pieces) {
    places.set(at, piece);
    for (const end = row + piece.rows; row < end; row++) at += lengths[row] ?? 0;
  }
  return places;
}

/** The same rows with their bytes, and all that stands between the first and the last old one. */
function withBytes(rows: readonly (Row | OldRow)[], read: LastIndex['read']): { whole: Row[]; old: Buffer } {
  const [first, last] = [rows.find(isOld), rows.findLast(isOld)];
  if (!first || !last) return { whole: rows.flatMap((row) => (isOld(row) ? [] : row)), old: Buffer.alloc(0) };
  const old = read(first.at, last.at + last.length);
  const bytesOf = ({ at, length }: OldRow) => old.subarray(at - first.at, at - first.at + length);
  return { whole: rows.map((row) => (isOld(row) ? { ...row, bytes: bytesOf(row) } : row)), old };
}

/**
 * The pieces of an index in their order, each as it was where nothing in it changed.
 *
 * @param isThere Whether the file of a piece is there from the last build.
 */
export function* planPieces(
  merged: Merged,
  last: LastIndex | undefined,
  isThere: (hash: string) => boolean,
): Generator<PlannedPiece> {
  const known = last?.record;
  const changed = known?.pieces.every(({ hash }) => isThere(hash)) ? changedWords(known, merged) : undefined;
  if (!last || !known || !changed) {
    for (const { from, rows } of cutRows(rowsOf(merged.stems))) yield toWrite(from, rows);
    return;
  }
  const pieces = piecesByPlace(known);
  for (const { from, rows } of cutRows(mergeRows(known, changed, [...rowsOf(merged.stems, changed)]))) {
    const { whole, old } = withBytes(rows, last.read);
    const [first] = rows;
    const kept = first && isOld(first) ? pieces.get(first.at) : undefined;
    const isSame =
      kept?.from === from && kept.rows === rows.length && kept.to === rows.at(-1)?.word && rows.every(isOld);
    yield isSame ? { rows, bytes: old, kept } : toWrite(from, whole);
  }
}
