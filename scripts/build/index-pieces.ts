/**
 * Cuts the pieces of Pagefind's index smaller. Pagefind makes pieces of some 25 kB, of which a query needs one word; as
 * a word costs a reader its whole piece, smaller ones make a search several times lighter.
 */
import { encodeCbor, type Cbor } from './cbor.ts';

/** Bytes of a piece before it is compressed, to about a third. */
const PIECE = 20_000;
/** Words that begin alike stay in one piece, so that a word not yet typed to its end finds them all; less so as it grows. */
const ALIKE = 3;
/** Folded words have a mark of two letters before. */
const MARKED = /^(?:zq|zj)/;

export interface Piece {
  from: string;
  to: string;
  words: Cbor[];
}

const wordOf = (row: Cbor | undefined) => (Array.isArray(row) ? String(row[0]) : '');

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Whether a word has one posting or more outside one field: that of the picture, an address that nobody looks for. */
export function isOutside(row: Cbor, field: number): boolean {
  const [, postings, spellings] = Array.isArray(row) ? row : [];
  // A word with signs has its postings under its spellings.
  if (!Array.isArray(postings) || (Array.isArray(spellings) && spellings.length > 0)) return true;
  return postings.some((posting) => {
    const [, body, meta] = Array.isArray(posting) ? posting : [];
    if (!Array.isArray(body) || body.length > 0 || !Array.isArray(meta)) return true;
    return meta.some((place) => typeof place === 'number' && place < 0 && place !== -1 - field);
  });
}

/** The share of a piece that folded words take. */
export function foldedShare({ words }: Piece): number {
  const size = (rows: readonly Cbor[]) => encodeCbor([...rows]).length;
  return size(words.filter((row) => MARKED.test(wordOf(row)))) / size(words);
}

/** Rows of all pieces in the order of their words, cut anew. */
export function cutPieces(rows: readonly Cbor[], size = PIECE): Piece[] {
  const pieces: Piece[] = [];
  let words: Cbor[] = [];
  let bytes = 0;
  let from = '';
  for (const [index, row] of rows.entries()) {
    const word = wordOf(row);
    const before = wordOf(rows[index - 1]);
    const same = common(before, word);
    const alike = ALIKE + (MARKED.test(word) ? 2 : 0) + Math.floor(bytes / size) - 1;
    if (words.length > 0 && bytes >= size && same < alike) {
      pieces.push({ from, to: before, words });
      words = [];
      bytes = 0;
    }
    // A piece begins where the one before ends: the shortest beginning of its first word that is not in that one.
    if (words.length === 0)
      from =
        index === 0
          ? word
          : Array.from(word)
              .slice(0, Array.from(before.slice(0, same)).length + 1)
              .join('');
    words.push(row);
    bytes += encodeCbor(row).length;
  }
  if (words.length > 0) pieces.push({ from, to: wordOf(rows.at(-1)), words });
  return pieces;
}
