/** What several parts of one page, and the pages beside it, ask of the same file: kept for the few files asked for last. */

import { note } from './reads.ts';

/** So many at a time: an entry, its translations, and what it stands beside. */
const KEPT = 64;

/** The same function of a file, but the answers for the last files are kept. Further arguments belong to the file. */
export function keepFew<A extends unknown[], T>(
  make: (file: string, ...rest: A) => T,
): (file: string, ...rest: A) => T {
  const kept = new Map<string, T>();
  return (file, ...rest) => {
    note(`body ${file}`);
    // While editing, a file may say something else the next time.
    const known = import.meta.env.DEV ? undefined : kept.get(file);
    if (known !== undefined) return known;
    const made = make(file, ...rest);
    kept.set(file, made);
    for (const first of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(first);
    }
    return made;
  };
}
