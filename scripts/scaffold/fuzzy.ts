/** Finds what somebody means who types a part of a name, or types it a little wrong. */
import { distance } from 'fastest-levenshtein';
import { foldName } from './catalogue.ts';

/** One slip in a word of four letters, two in longer ones. */
function isNear(typed: string, word: string): boolean {
  if (word.includes(typed)) return true;
  const slips = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  // The end of the word may not have been typed yet.
  return (
    slips > 0 &&
    distance(typed, word.slice(0, typed.length + 1)) <= slips + 1 &&
    distance(typed, word.slice(0, typed.length)) <= slips
  );
}

/** How well words answer what was typed: 0 is best; undefined when they do not. */
export function findScore(typed: string, words: string): number | undefined {
  const wanted = foldName(typed);
  const text = foldName(words);
  if (wanted === '' || text.startsWith(wanted)) return 0;
  if (text.includes(wanted)) return 1;
  const parts = text.split(/[^\p{L}\p{N}]+/u);
  return wanted.split(' ').every((word) => parts.some((part) => isNear(word, part))) ? 2 : undefined;
}

/** The choices that answer what was typed, the best first; the order is kept among equals. */
export function fuzzySort<T>(typed: string, choices: readonly T[], wordsOf: (choice: T) => string): T[] {
  return choices
    .flatMap((choice) => {
      const score = findScore(typed, wordsOf(choice));
      return score === undefined ? [] : [{ choice, score }];
    })
    .toSorted((a, b) => a.score - b.score)
    .map(({ choice }) => choice);
}
