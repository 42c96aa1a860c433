/** What the index and the query agree on: the folded forms of a word. Pure; the browser has it too. */
import { endings, isKorean, stripParticle } from './hangul.ts';
import { skeletons } from './skeleton.ts';
import { isUnspaced, runsOf, wordsOf } from './words.ts';

export { normalise, skeleton } from './skeleton.ts';
export { isKorean } from './hangul.ts';
export { isUnspaced, wordsOf } from './words.ts';

/**
 * Before every folded form in the index: folded words never meet words of the text by chance, and all of them lie side by
 * side in one piece of the index. No word of a language served here begins so.
 */
const MARK = 'zq';

export function marked(form: string): string {
  return MARK + form;
}

/** The folded forms under which a word of a query is looked for. */
export function foldWord(word: string): string[] {
  return skeletons(isKorean(word) ? stripParticle(word) : word);
}

/** The folded forms under which the words of a text can be found. */
export function foldText(text: string, lang?: string): string[] {
  const words = wordsOf(text).flatMap((word) => (isKorean(word) ? endings(word) : isUnspaced(word) ? [] : [word]));
  words.push(...runsOf(text));
  return [...new Set(words.flatMap((word) => skeletons(word, lang)))];
}

/** A word of ASCII letters and digits alone. */
export function isPlain(word: string): boolean {
  return /^[\w-]+$/.test(word);
}
