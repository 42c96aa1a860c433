/** A query as typed, made fit to be searched. */
import { wordsOf } from '../folding/index.ts';

/** Longer queries cannot be typed on purpose; a query of 10,000 characters must not stall the page. */
const LONGEST_QUERY = 200;
/** Words of a query that are looked for; a sentence has fewer. */
const MOST_WORDS = 16;

export function tidyQuery(query: string): string {
  const tidy = query
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  // The cut must not leave half of a character behind.
  return tidy
    .slice(0, LONGEST_QUERY)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/** What is looked for: phrases in quotation marks as they are, everything else word by word. */
export function termsOf(query: string): string[] {
  const text = tidyQuery(query);
  const phrases = [...text.matchAll(/"([^"]+)"/g)].flatMap(([, inner = '']) =>
    wordsOf(inner).length > 0 ? [`"${inner.trim()}"`] : [],
  );
  const words = wordsOf(text.replace(/"[^"]+"/g, ' '));
  return [...new Set([...phrases, ...words])].slice(0, MOST_WORDS);
}

export function isPhrase(term: string): boolean {
  return term.startsWith('"');
}
