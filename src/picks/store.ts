/** What the reader has picked, kept in the reader's own browser and nowhere else. */
import { parseIds } from './ids.ts';

/** Nothing where the browser keeps nothing. */
export function readPicks(key: string): string[] {
  try {
    return parseIds(localStorage.getItem(key) ?? '');
  } catch {
    return [];
  }
}

export function writePicks(key: string, ids: readonly string[]): void {
  try {
    if (ids.length > 0) localStorage.setItem(key, ids.join(','));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing: the picks last as long as the page.
  }
}
