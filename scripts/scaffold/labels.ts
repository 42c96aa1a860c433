/** The words that issue forms and messages use for a field: its path, split into words. */

/** Words that are written in capitals wherever they stand. */
const CAPITALS = new Set(['ai', 'url', 'doi', 'iso3', 'm49']);

/** The headings of a body that a form may ask for, each under its own label; they are no fields of the schema. */
export const BODY_SECTIONS = {
  case: ['Problem', 'What was done', 'Results', 'Lessons', 'Risks'],
  event: ['What happened', 'What came of it'],
} as const;

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
