/**
 * The pieces of the index: a query loads those of its words whole. Pagefind's own are of some 25 kB, of which a query
 * needs one word; smaller ones make a search several times lighter.
 */
import { CborWriter } from './cbor.ts';
import { mergeWords, type Placed, type Posting, type Wanted } from './merge.ts';
import { SPELLED } from './postings.ts';

/** Bytes of a piece before it is packed, to about a third. */
const PIECE = 7_000;
/** Words that begin alike stay in one piece, so that a word not yet typed to its end finds them all; less so as it grows. */
const ALIKE = 3;
/** Folded words have a mark of two letters before. */
const MARKED = /^(?:zq|zj)/;

export interface Piece {
  from: string;
  to: string;
  /** As Pagefind reads it, not yet packed. */
  bytes: Buffer;
  /** The share of the bytes that folded words take. */
  folded: number;
}

/** A word, and the bytes of its row. */
export interface SizedRow {
  word: string;
  length: number;
}

export interface Row extends SizedRow {
  bytes: Buffer;
}

/**
 * Rows as Pagefind writes them: a word with its postings, then its spellings with theirs.
 *
 * @param wanted When only some words are.
 */
export function* rowsOf(parts: readonly Placed[], wanted?: Wanted): Generator<Row> {
  const plain = new CborWriter();
  const spelled = new CborWriter();
  let word: string | undefined;
  let spellings = 0;
  const whole = new CborWriter();
  const row = (): Row => {
    const out = whole;
    out.clear();
    out.array(3);
    out.text(word ?? '');
    if (plain.length === 0) out.array(0);
    else out.raw(plain.take());
    out.array(spellings);
    out.raw(spelled.take());
    const bytes = out.take();
    return { word: word ?? '', length: bytes.length, bytes };
  };
  for (const { word: name, count, each } of mergeWords(parts, wanted)) {
    const at = name.indexOf(SPELLED);
    const base = at < 0 ? name : name.slice(0, at);
    if (base !== word) {
      if (word !== undefined) yield row();
      word = base;
      spellings = 0;
      plain.clear();
      spelled.clear();
    }
    const out = at < 0 ? plain : spelled;
    if (at >= 0) {
      spellings++;
      out.array(2);
      out.text(name.slice(at + 1));
    }
    out.array(count);
    let before = 0;
    each(({ page, bytes, from, to }: Posting) => {
      out.array(3);
      out.number(page - before);
      out.raw(bytes, from, to);
      before = page;
    });
  }
  if (word !== undefined) yield row();
}

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The shortest beginning of a word that does not begin the word before. */
function newBeginning(word: string, before: string): string {
  return Array.from(word)
    .slice(0, Array.from(before.slice(0, common(before, word))).length + 1)
    .join('');
}

export function pieceOf(from: string, rows: readonly Row[]): Piece {
  const out = new CborWriter();
  out.array(1);
  out.array(rows.length);
  let folded = 0;
  for (const { word, bytes } of rows) {
    out.raw(bytes);
    if (MARKED.test(word)) folded += bytes.length;
  }
  return { from, to: rows.at(-1)?.word ?? '', bytes: out.take(), folded: folded / out.length };
}

/** Rows in the order of their words, shared out among pieces. A piece begins where the one before ends. */
export function* cutRows<T extends SizedRow>(rows: Iterable<T>, size = PIECE): Generator<{ from: string; rows: T[] }> {
  let held: T[] = [];
  let length = 0;
  let from: string | undefined;
  let before = '';
  for (const row of rows) {
    const alike = ALIKE + (MARKED.test(row.word) ? 2 : 0) + Math.floor(length / size) - 1;
    if (length >= size && common(before, row.word) < alike) {
      yield { from: from ?? '', rows: held };
      held = [];
      length = 0;
      from = newBeginning(row.word, before);
    }
    from ??= row.word;
    held.push(row);
    length += row.length;
    before = row.word;
  }
  if (held.length > 0) yield { from: from ?? '', rows: held };
}
