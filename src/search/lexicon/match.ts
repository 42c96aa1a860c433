/** What a word of another language means in English, by a lexicon of beginnings of words. Pure. */
import { distance } from 'fastest-levenshtein';
import { isKorean, isUnspaced, normalise, skeletons } from '../folding/index.ts';

/** A word or a term of several words, folded; in scripts without spaces as it is written. */
interface Entry {
  english: string;
  words: string[];
}

/** The entries of one or more languages, by the first letter of their first word. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** Words of a query, and what they mean together. */
export interface Meaning {
  /** The places of the words in the query. */
  terms: number[];
  english: string[];
}

/** Scripts in which a word stands inside a longer one. */
export const isInner = (text: string) => isUnspaced(text) || isKorean(text);

/** A word, and as it would be with the Tajik letter that many keyboards lack. */
export const spellingsOf = (word: string): string[] =>
  word.includes('ч') ? [word, word.replaceAll('ч', 'ҷ')] : [word];

/** A run without spaces, without invisible breaks; Khmer writes one sign below a letter in two ways. */
const plain = (run: string) => normalise(run.replace(/[\u200b-\u200d\u2060]/g, '')).replaceAll('្ដ', '្ត');

/**
 * Forms of a word: folded, and as it is written, as folding may join the last letter of a word with its ending (“андоз”
 * and “ҳо”: z and h).
 */
export function formsOf(word: string, lang = ''): string[] {
  if (isInner(word)) return [plain(word)];
  return [...new Set(spellingsOf(word).flatMap((one) => skeletons(one, lang))), normalise(word)];
}

/** Readings of a term: the first of every word, then the second ones. */
function readings(form: string, lang: string): string[][] {
  const words = form.split(' ').map((word) => formsOf(word, lang));
  const most = Math.max(...words.map((list) => list.length));
  return Array.from({ length: most }, (_, reading) => words.map((list) => list[reading] ?? list.at(-1) ?? ''));
}

/** Reads the files of languages: a line for each English word, with its forms after a colon. */
export function readLexicon(files: Readonly<Record<string, string>>): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const [lang, text] of Object.entries(files)) {
    for (const line of text.split('\n')) {
      const [english = '', forms = ''] = line.split(': ');
      for (const words of forms.split(', ').flatMap((form) => readings(form, lang))) {
        const first = words[0]?.charAt(0);
        if (first) lexicon.set(first, [...(lexicon.get(first) ?? []), { english, words }]);
      }
    }
  }
  return lexicon;
}

/** The line of words that say nothing about what is looked for: only as they stand there. */
export const NOTHING = '-';

/** Endings that a beginning may take: short beginnings are those of too many words. */
function longestEnding(beginning: string): number {
  return beginning.length < 3 ? 0 : beginning.length < 4 ? 3 : 8;
}

function fits(forms: readonly string[], beginning: string): boolean {
  return forms.some((form) => form.startsWith(beginning) && form.length - beginning.length <= longestEnding(beginning));
}

const isThere: typeof fits = (forms, word) => forms.includes(word);

/** Shorter beginnings are too much alike for one letter to be wrong. */
const SHORTEST_MISTYPED = 6;

/** Whether a word begins so but for one letter that is wrong, missing or too much; the first one seldom is. */
function nearlyFits(forms: readonly string[], beginning: string): boolean {
  if (beginning.length < SHORTEST_MISTYPED) return false;
  return forms.some(
    (form) =>
      form.length - beginning.length <= longestEnding(beginning) &&
      [-1, 0, 1].some((more) => distance(form.slice(0, beginning.length + more), beginning) <= 1),
  );
}

const lengthOf = ({ words }: Entry) => words.reduce((sum, word) => sum + word.length, 0);

/** Of one beginning the meanings in all languages. */
const MOST_MEANINGS = 3;

function longest(entries: readonly Entry[]): Entry[] {
  const most = Math.max(...entries.map(lengthOf));
  return entries.filter((entry) => lengthOf(entry) === most);
}

const englishOf = (entries: readonly Entry[]) =>
  [...new Set(entries.map(({ english }) => english))].filter((term) => term !== NOTHING).slice(0, MOST_MEANINGS);

/** Words with spaces between them: the longest term that begins at each, by its beginnings. */
function meaningsOfWords(lexicon: Lexicon, terms: readonly (readonly string[])[]): Meaning[] {
  const meanings: Meaning[] = [];
  for (let at = 0; at < terms.length;) {
    const forms = terms[at] ?? [];
    const first = new Set(forms.map((form) => form.charAt(0)));
    const alike = [...first].flatMap((letter) => lexicon.get(letter) ?? []);
    const entries = (fit: typeof fits) =>
      alike.filter(({ english, words }) =>
        words.every((word, index) => (english === NOTHING ? isThere : fit)(terms[at + index] ?? [], word)),
      );
    const exact = longest(entries(fits));
    const found = exact.length > 0 ? exact : longest(entries(nearlyFits));
    const length = found[0]?.words.length ?? 1;
    if (found.length > 0)
      meanings.push({ terms: Array.from({ length }, (_, index) => at + index), english: englishOf(found) });
    at += length;
  }
  return meanings;
}

/** A run without spaces: the longest word that begins at each letter; what none begins at is passed over. */
export function meaningsInside(lexicon: Lexicon, run: string): { at: number; text: string; english: string[] }[] {
  const text = plain(run);
  const meanings: ReturnType<typeof meaningsInside> = [];
  for (let at = 0; at < text.length;) {
    const entries = (lexicon.get(text.charAt(at)) ?? []).filter(
      // A word of one syllable stands inside too many others.
      ({ words: [word = ''] }) => text.startsWith(word, at) && (word.length > 1 || text.length === 1),
    );
    const found = longest(entries);
    const [word = ''] = found[0]?.words ?? [];
    if (word) meanings.push({ at, text: word, english: englishOf(found) });
    at += word.length || 1;
  }
  return meanings;
}

/** What the words of a query mean: words by their beginnings, runs without spaces by the words inside them. */
export function meaningsOf(lexicon: Lexicon, terms: readonly string[], runs: readonly string[]): Meaning[] {
  const found = runs.filter(isInner).flatMap((run) =>
    meaningsInside(lexicon, run).map(({ at, text, english }): Meaning => {
      const covered = terms.flatMap((term, index) => {
        const word = plain(term);
        const place = plain(run).indexOf(word);
        const overlaps = place >= 0 && place < at + text.length && at < place + word.length;
        return isInner(term) && (overlaps || text.includes(word) || word.includes(text)) ? [index] : [];
      });
      return { terms: covered, english };
    }),
  );
  const words = terms.map((term) => (isInner(term) ? [] : formsOf(term)));
  return [...found, ...meaningsOfWords(lexicon, words)];
}
