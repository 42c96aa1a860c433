/** Segments become one index: their pages in the order of addresses, the words of all in one order. */
import { compareWords, type Postings } from './postings.ts';
import type { Segment, SegmentPage } from './segment.ts';

/** A page of the whole index, and where it is. */
export interface PlacedPage extends SegmentPage {
  fragment: Buffer;
}

/** Postings of a segment, and the number in the whole index of each of its pages; -1 for one that is gone. */
export interface Placed {
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
    segments.map((segment, index) => ({ postings: segment[of], numbers: numbers[index] ?? new Int32Array() }));
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

function collect(parts: readonly Placed[], word: string, heads: Uint32Array): Float64Array {
  const packed: number[] = [];
  for (const [segment, { postings, numbers }] of parts.entries()) {
    const row = heads[segment] ?? 0;
    if (postings.words[row] !== word) continue;
    heads[segment] = row + 1;
    for (let at = postings.starts[row] ?? 0, end = postings.starts[row + 1] ?? 0; at < end; at++) {
      const page = numbers[postings.pages[at] ?? 0] ?? -1;
      if (page >= 0) packed.push(page * PAGE + segment * SEGMENT + at);
    }
  }
  return Float64Array.from(packed).sort();
}

/** Every word that a page holds, in their order, with how many hold it and a way to each posting. */
export function* mergeWords(
  parts: readonly Placed[],
): Generator<{ word: string; count: number; each: (use: (posting: Posting) => void) => void }> {
  if (parts.length > 255) throw new RangeError(`More segments than can be joined at once: ${parts.length}`);
  const heads = new Uint32Array(parts.length);
  for (;;) {
    let word: string | undefined;
    for (const [segment, { postings }] of parts.entries()) {
      const next = postings.words[heads[segment] ?? 0];
      if (next !== undefined && (word === undefined || compareWords(next, word) < 0)) word = next;
    }
    if (word === undefined) return;
    const packed = collect(parts, word, heads);
    if (packed.length === 0) continue;
    const each = (use: (posting: Posting) => void) => {
      for (const number of packed) {
        const page = Math.floor(number / PAGE);
        const rest = number - page * PAGE;
        const segment = Math.floor(rest / SEGMENT);
        const at = rest - segment * SEGMENT;
        const { ends, bytes } = (parts[segment] as Placed).postings;
        use({ page, bytes, from: at === 0 ? 0 : (ends[at - 1] ?? 0), to: ends[at] ?? 0 });
      }
    };
    yield { word, count: packed.length, each };
  }
}
