/**
 * Which pages hold which words, as columns: nested arrays of millions of places would cost more to make than to search.
 *
 * Pagefind's row of a word is `[word, postings, [[spelling, postings], …]]`, a posting `[step from the page before,
 * places in the text, places in the fields]`. Here every spelling is a row of its own, named `word NUL spelling`.
 */
import { CborWriter } from './cbor.ts';

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

/** The word of a row, of which the row may hold a spelling. */
export function baseOf(row: string): string {
  const at = row.indexOf(SPELLED);
  return at < 0 ? row : row.slice(0, at);
}

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
