/** Text as words, in scripts with and without spaces. */

/** Scripts that write no space between words. */
const UNSPACED = /[\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Myanmar}]/u;
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Myanmar}/u, 'my'],
];

export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

function segment(run: string): string[] {
  const lang = LANGUAGES.find(([script]) => script.test(run))?.[1];
  // Old browsers have none; then a run of words is one word, as for Pagefind.
  if (lang === undefined || typeof Intl.Segmenter === 'undefined') return [run];
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(run)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment: word }) => word);
}

/**
 * A run of words without spaces, from each of its words on: searched by beginnings they find every word, also where a
 * browser cannot take a query apart (not every Chromium has the words of Khmer).
 */
export function runsOf(text: string): string[] {
  return text
    .split(SEPARATORS)
    .filter(isUnspaced)
    .flatMap((run) => {
      const words = segment(run);
      return words.map((_, index) => words.slice(index, index + 4).join(''));
    });
}

const SEPARATORS = /[^\p{L}\p{M}\p{N}'`´ʹʺʻʼʽʾʿˈ‘’‛′＇՚\u200c\u200d]+/u;
const LETTER = /[\p{L}\p{N}]/u;

/** The words of a text as they are written. */
export function wordsOf(text: string): string[] {
  return text
    .toWellFormed()
    .normalize('NFC')
    .split(SEPARATORS)
    .flatMap((run) => (isUnspaced(run) ? segment(run) : [run]))
    .filter((word) => LETTER.test(word));
}
