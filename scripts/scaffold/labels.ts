/** The words that issue forms and messages use for a field: its path, split into words. */

/** Words that are written in capitals wherever they stand. */
const CAPITALS = new Set(['ai', 'url', 'doi', 'iso3', 'm49']);

function wordsOf(key: string): string {
  return key
    .split(/(?=[A-Z])/)
    .map((word) => (CAPITALS.has(word.toLowerCase()) ? word.toUpperCase() : word.toLowerCase()))
    .join(' ');
}

/** `stageDate` is "Stage date", `place.city` is "Place: city"; numbers in a path stay numbers. */
export function labelOf(path: string | readonly PropertyKey[]): string {
  const parts = typeof path === 'string' ? path.split('.') : path.map(String);
  const label = parts.map(wordsOf).join(': ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}
