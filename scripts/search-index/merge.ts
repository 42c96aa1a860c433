/** Segments become one index: their pages in the order of addresses, the words of all in one order. */
import { baseOf, compareWords, type Postings } from './postings.ts';
import type { Segment, SegmentPage } from './segment.ts';

/** A page of the whole index, and where it is. */
export interface PlacedPage extends SegmentPage {
  fragment: Buffer;
}

/** Postings of a segment, and the number in the whole index of each of its pages; -1 for one that is gone. */
export interface Placed {
  /** The keys of the pages of the segment. */
  keys: readonly string[];
  postings: Postings;
  numbers: Int32Array;
}

export interface Merged {
  pages: PlacedPage[];
  stems: Placed[];
  spoken: Placed[];
}

/** Puts together the pages of some segments of one language that have these keys; each key once. */
export function mergePages(segments: readonly Segment[], keys: ReadonlySet<string>): Merged {
  const found = segments.flatMap(({ pages }, segment) => pages.map((page, number) => ({ page, segment, number })));
  const seen = new Set<string>();
  const live = found.filter(({ page: { key } }) => keys.has(key) && !seen.has(key) && seen.add(key));
  live.sort((a, b) => (a.page.url < b.page.url ? -1 : 1));
  const numbers = segments.map(({ pages }) => new Int32Array(pages.length).fill(-1));
  for (const [place, { segment, number }] of live.entries()) {
    const own = numbers[segment];
    if (own) own[number] = place;
  }
  const place = (of: 'stems' | 'spoken') =>
    segments.map((segment, index) => ({
      keys: segment.pages.map(({ key }) => key),
      postings: segment[of],
      numbers: numbers[index] ?? new Int32Array(),
    }));
  return {
    pages: live.map(({ page, segment, number }) => ({
      ...page,
      fragment: segments[segment]?.fragments[number] ?? Buffer.alloc(0),
    })),
    stems: place('stems'),
    spoken: place('spoken'),
  };
}

/** A posting of a merged word: the number of its page, and its places. */
export interface Posting {
  page: number;
  bytes: Uint8Array;
  from: number;
  to: number;
}

/** A posting packed into one number that sorts by page: page, segment (8 bits), its place there (24 bits). */
const SEGMENT = 2 ** 24;
const PAGE = 2 ** 32;
const MOST_SEGMENTS = 255;

/** The postings of one word at a time, in the order of their pages. */
class Gathered {
  #numbers = new Float64Array(1 << 12);
  #length = 0;
  #isInOrder = true;

  clear(): void {
    this.#length = 0;
    this.#isInOrder = true;
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    if (this.#length > 0 && number < (this.#numbers[this.#length - 1] ?? 0)) this.#isInOrder = false;
    this.#numbers[this.#length++] = number;
  }

  /** Until the next word. */
  take(): Float64Array {
    const taken = this.#numbers.subarray(0, this.#length);
    // Segments hold runs of neighbours, so mostly there is nothing to sort.
    return this.#isInOrder ? taken : taken.sort();
  }
}

/** The rows of a word in all segments, one list for all words: `next` leads from a row to that of a later segment. */
interface Rows {
  words: string[];
  /** By the number of a word, its first row; rows of segment `n` begin at `offsets[n]`. */
  first: number[];
  next: Int32Array;
  offsets: number[];
}

/** Where a segment begins in the whole index: in this order their postings are mostly in order. */
function beginning({ numbers }: Placed): number {
  return numbers.find((number) => number >= 0) ?? -1;
}

function findRows(parts: readonly Placed[], wanted: Wanted | undefined): Rows {
  const offsets: number[] = [];
  let total = 0;
  for (const { postings } of parts) {
    offsets.push(total);
    total += postings.words.length;
  }
  const ids = new Map<string, number>();
  const words: string[] = [];
  const first: number[] = [];
  const next = new Int32Array(total);
  for (let part = parts.length - 1; part >= 0; part--) {
    const offset = offsets[part] ?? 0;
    for (const [row, word] of (parts[part] as Placed).postings.words.entries()) {
      if (wanted && !wanted.has(baseOf(word))) continue;
      let id = ids.get(word);
      if (id === undefined) {
        id = words.push(word) - 1;
        ids.set(word, id);
      }
      next[offset + row] = first[id] ?? -1;
      first[id] = offset + row;
    }
  }
  return { words, first, next, offsets };
}

export interface MergedWord {
  word: string;
  /** How many pages hold it. */
  count: number;
  /** Gives each posting, in the order of pages; until the next word is asked for. */
  each: (use: (posting: Posting) => void) => void;
}

/** Words, with all spellings of each. */
export type Wanted = ReadonlySet<string>;

/**
 * Every word that a page holds, in their order.
 *
 * @param wanted When only some of them are.
 */
export function* mergeWords(unordered: readonly Placed[], wanted?: Wanted): Generator<MergedWord> {
  if (unordered.length > MOST_SEGMENTS)
    throw new RangeError(`More segments than can be joined at once: ${unordered.length}`);
  const parts = unordered.toSorted((a, b) => beginning(a) - beginning(b));
  const { words, first, next, offsets } = findRows(parts, wanted);
  const gathered = new Gathered();
  for (const id of [...words.keys()].sort((a, b) => compareWords(words[a] ?? '', words[b] ?? ''))) {
    gathered.clear();
    let segment = 0;
    for (let at = first[id] ?? -1; at >= 0; at = next[at] ?? -1) {
      while (at >= (offsets[segment + 1] ?? Infinity)) segment++;
      const { postings, numbers } = parts[segment] as Placed;
      const row = at - (offsets[segment] ?? 0);
      for (let one = postings.starts[row] ?? 0, end = postings.starts[row + 1] ?? 0; one < end; one++) {
        const page = numbers[postings.pages[one] ?? 0] ?? -1;
        if (page >= 0) gathered.add(page * PAGE + segment * SEGMENT + one);
      }
    }
    const packed = gathered.take();
    if (packed.length === 0) continue;
    const each = (use: (posting: Posting) => void) => {
      for (const number of packed) {
        const page = Math.floor(number / PAGE);
        const rest = number - page * PAGE;
        const from = Math.floor(rest / SEGMENT);
        const one = rest - from * SEGMENT;
        const { ends, bytes } = (parts[from] as Placed).postings;
        use({ page, bytes, from: one === 0 ? 0 : (ends[one - 1] ?? 0), to: ends[one] ?? 0 });
      }
    };
    yield { word: words[id] ?? '', count: packed.length, each };
  }
}
