/** Which words there are in segments. */
import type { Placed } from './merge.ts';
import { baseOf } from './postings.ts';

/** How many pages hold each word, in no order. */
export function countWords(parts: readonly Placed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { postings, numbers } of parts)
    for (const [row, word] of postings.words.entries()) {
      let count = 0;
      for (let one = postings.starts[row] ?? 0, end = postings.starts[row + 1] ?? 0; one < end; one++)
        if ((numbers[postings.pages[one] ?? 0] ?? -1) >= 0) count++;
      if (count > 0) counts.set(word, count + (counts.get(word) ?? 0));
    }
  return counts;
}

/**
 * The words of some pages, in segments whether the page is still part of the site or not.
 *
 * @returns `undefined` when a page is in no segment.
 */
export function wordsOfPages(parts: readonly Placed[], pages: ReadonlySet<string>): Set<string> | undefined {
  const words = new Set<string>();
  const found = new Set<string>();
  for (const { keys, postings } of parts) {
    const isMeant = keys.map((key) => pages.has(key));
    if (!isMeant.includes(true)) continue;
    for (const key of keys) if (pages.has(key)) found.add(key);
    for (const [row, word] of postings.words.entries())
      for (let one = postings.starts[row] ?? 0, end = postings.starts[row + 1] ?? 0; one < end; one++)
        if (isMeant[postings.pages[one] ?? 0]) {
          words.add(baseOf(word));
          break;
        }
  }
  return found.size === pages.size ? words : undefined;
}
