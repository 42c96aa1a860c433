/**
 * Which pages hold which words, as columns: nested arrays of millions of places would cost more to make than to search.
 *
 * Pagefind's row of a word is `[word, postings, [[spelling, postings], …]]`, a posting `[step from the page before,
 * places in the text, places in the fields]`. Here every spelling is a row of its own, named `word NUL spelling`.
 */
import { CborReader, CborWriter } from './cbor.ts';

export interface Postings {
  /** In the order of `compareWords`. */
  words: readonly string[];
  /** The first posting of each word, and the end of the last one. */
  starts: Uint32Array;
  /** The page of each posting, by its number in the segment; they rise within a word. */
  pages: Uint32Array;
  /** Where the places of each posting end in `bytes`; those of the next one begin there. */
  ends: Uint32Array;
  /** The places in text and fields, as Pagefind writes them. */
  bytes: Uint8Array;
}

/** Between a word and one of its spellings. */
export const SPELLED = '\0';

/** The place of a unit of UTF-16 in the order of code points: surrogates stand for the highest ones. */
const inOrder = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** The order of Unicode's code points, as that of UTF-8 is: the reader of the index compares so. */
export function compareWords(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return inOrder(left) - inOrder(right);
  }
  return a.length - b.length;
}

/** Takes words in their order, and makes the columns. */
export class PostingsBuilder {
  readonly #words: string[] = [];
  readonly #starts: number[] = [];
  readonly #pages: number[] = [];
  readonly #ends: number[] = [];
  readonly places = new CborWriter();

  word(word: string): void {
    // A word of which no posting was kept is none.
    if (this.#starts.at(-1) === this.#pages.length) this.#words.pop();
    else this.#starts.push(this.#pages.length);
    this.#words.push(word);
  }

  /** Ends the posting whose places have just been written to `places`. */
  posting(page: number): void {
    this.#pages.push(page);
    this.#ends.push(this.places.length);
  }

  build(): Postings {
    if (this.#starts.at(-1) === this.#pages.length) {
      this.#words.pop();
      this.#starts.pop();
    }
    return {
      words: this.#words,
      starts: Uint32Array.from([...this.#starts, this.#pages.length]),
      pages: Uint32Array.from(this.#pages),
      ends: Uint32Array.from(this.#ends),
      bytes: this.places.take(),
    };
  }
}

/** The postings of pages of which only is known which words each of them holds. */
export function postingsOf(wordsOfPages: readonly Iterable<string>[]): Postings {
  const pages = new Map<string, number[]>();
  for (const [page, words] of wordsOfPages.entries())
    for (const word of words) {
      const list = pages.get(word);
      if (list) list.push(page);
      else pages.set(word, [page]);
    }
  const builder = new PostingsBuilder();
  for (const word of [...pages.keys()].sort(compareWords)) {
    builder.word(word);
    for (const page of pages.get(word) ?? []) builder.posting(page);
  }
  return builder.build();
}

/** Copies a posting's places in fields under the numbers that the fields have here; those in other fields go. */
function copyFields(reader: CborReader, fields: readonly number[], out: CborWriter): number {
  const kept: number[] = [];
  let keeping = false;
  for (const value of reader.numbers()) {
    if (value < 0) {
      const field = fields[-1 - value] ?? -1;
      keeping = field >= 0;
      if (keeping) kept.push(-1 - field);
    } else if (keeping) kept.push(value);
  }
  out.numbers(kept);
  return kept.length;
}

function readPostings(reader: CborReader, fields: readonly number[], builder: PostingsBuilder): void {
  let page = 0;
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    page += reader.number();
    const from = reader.at;
    const inText = reader.array();
    reader.at = from;
    reader.skipNumbers();
    const before = builder.places.length;
    builder.places.raw(reader.bytes, from, reader.at);
    const inFields = copyFields(reader, fields, builder.places);
    if (inText > 0 || inFields > 0) builder.posting(page);
    else builder.places.length = before;
  }
}

/**
 * Reads the pieces of an index.
 *
 * @param pieces Unpacked, in the order of their words.
 * @param fields For each field of that index its number here; -1 for one that is left out.
 */
export function readPieces(pieces: readonly Buffer[], fields: readonly number[]): Postings {
  const builder = new PostingsBuilder();
  for (const piece of pieces) {
    const reader = new CborReader(piece);
    reader.array();
    for (let rows = reader.array(); rows > 0; rows--) {
      reader.array();
      const word = reader.text();
      builder.word(word);
      readPostings(reader, fields, builder);
      for (let spellings = reader.array(); spellings > 0; spellings--) {
        reader.array();
        builder.word(word + SPELLED + reader.text());
        readPostings(reader, fields, builder);
      }
    }
  }
  return builder.build();
}
