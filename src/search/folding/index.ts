/** What the index and the query agree on: the folded forms of a word. Pure; the browser has it too. */
import { endings, isKorean, stripParticle } from './hangul.ts';
import { normalise, skeletons } from './skeleton.ts';
import { isUnspaced, runsOf, wordsOf } from './words.ts';

export { normalise, skeleton, skeletons } from './skeleton.ts';
export { isKorean } from './hangul.ts';
export { isUnspaced, wordsOf } from './words.ts';

/**
 * Before every folded form in the index: folded words never meet words of the text by chance, and lie side by side. No
 * word of a language served here begins so. Forms of an entry's own names have another mark than those of what it has to
 * do with; whole names begin with a letter that no form holds.
 */
export const MARKS = { own: 'zq', others: 'zj', whole: 'zqx' } as const;

/** The form without its mark; nothing for a whole name. */
export function unmarked(word: string): string[] {
  return word.startsWith(MARKS.whole) ? [] : [word.slice(MARKS.own.length)];
}

/** Longer names are told apart by their beginnings. */
const LONGEST_NAME = 40;

const SHORTEST_NAME = 3;

/** A name, or a whole query, as one form without spaces; with and without the particle of its last word. */
export function wholeForms(text: string, lang?: string): string[] {
  const words = wordsOf(text);
  const bare = [...words.slice(0, -1), stripParticle(words.at(-1) ?? '')];
  // Most names are the same without a particle.
  const forms = [...new Set([words, bare].map((list) => list.join('')))].flatMap((whole) => {
    // Little is left of an abbreviation such as PPP when it is folded.
    return skeletons(whole, lang).map((form) => (form.length < SHORTEST_NAME ? normalise(whole) : form));
  });
  return [...new Set(forms.map((form) => Array.from(form).slice(0, LONGEST_NAME).join('')))];
}

/** The folded forms under which a word of a query is looked for. */
export function foldWord(word: string): string[] {
  return skeletons(isKorean(word) ? stripParticle(word) : word);
}

/**
 * The folded forms under which the words of a text can be found.
 *
 * @param fold For whoever folds many texts and remembers their words.
 */
export function foldText(text: string, lang?: string, fold = skeletons): string[] {
  const words = wordsOf(text).flatMap((word) => (isKorean(word) ? endings(word) : isUnspaced(word) ? [] : [word]));
  words.push(...runsOf(text));
  return [...new Set(words.flatMap((word) => fold(word, lang)))];
}

/** A word of ASCII letters and digits alone. */
export function isPlain(word: string): boolean {
  return /^[\w-]+$/.test(word);
}
