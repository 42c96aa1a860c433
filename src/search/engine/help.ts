/** Ways on when nothing was found: the words of the site and its topics and countries, loaded only then. */
import { distance } from 'fastest-levenshtein';
import { normalise, skeleton, wordsOf } from '../folding/index.ts';
import type { Help } from '../types.ts';
import type { Facet } from '../names.ts';
import { readJson, toFailure } from './failure.ts';
import type { Library } from './library.ts';
import { find, isSameWord } from './find.ts';
import { termsOf } from './query.ts';

/** `words.<hash>.json`, beside the index of a language. */
export interface WordFile {
  /** The words of the pages, the most frequent first, with a space between them. */
  words: string;
  /** Topics and countries: address below the site, title, kind, and the folded words they are found by. */
  places: { url: string; title: string; kind: string; forms: string }[];
}

const MOST_NEAREST = 5;

/** The words of a language; without one of the reader's, or of that with most pages. */
export async function loadWords({ bundle, locale }: Library, language = locale): Promise<WordFile> {
  const { entry, address, facets } = bundle;
  const [main = ''] = facets.keys();
  const hash = entry.languages[language]?.hash ?? entry.languages[main]?.hash ?? '';
  return readJson<WordFile>(`${address}words.${hash}.json`, {}, 'incomplete');
}

/** Letters that may be wrong in a word of this length. */
function tolerance(length: number): number {
  return length < 4 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;
}

/** The word of a list that is nearest to a word, by folded forms; undefined when it is there, or nothing is near. */
export function correct(word: string, words: readonly string[]): string | undefined {
  const wanted = skeleton(word);
  const most = tolerance(wanted.length);
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > most + 2) continue;
    const errors = distance(wanted, skeleton(candidate));
    if (errors === 0 && normalise(candidate) === normalise(word)) return undefined;
    // The list is in the order of frequency: of two words equally near the more frequent one is meant.
    if (errors < least) {
      least = errors;
      best = candidate;
    }
  }
  return best;
}

/** Letters that may be wrong in a word among others: the others find enough, so that a wrong guess does more harm. */
function toleranceInside(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}

/**
 * A mistyped word among others, corrected; undefined when it may be a word of another language, or nothing is near. Few
 * mistype the first letter, and a word with a letter that the list never has is not of its language.
 */
export function correctInside(word: string, words: readonly string[]): string | undefined {
  const wanted = normalise(word);
  const most = toleranceInside(wanted.length);
  const letters = new Set(words.join(''));
  if (most === 0 || Array.from(wanted).some((letter) => !letters.has(letter))) return undefined;
  return nearestInside(wanted, words);
}

/** The word that is fewest letters away, when these are few for a word of its length; undefined when it is there. */
export function nearestInside(word: string, words: readonly string[]): string | undefined {
  const wanted = normalise(word);
  const most = toleranceInside(wanted.length);
  const near = words.filter((one) => one[0] === wanted[0] && Math.abs(one.length - wanted.length) <= most);
  const errors = near.map((one) => distance(wanted, one));
  const least = Math.min(...errors);
  return least > 0 && least <= most ? near[errors.indexOf(least)] : undefined;
}

/** The query with its unknown words corrected; undefined when there is nothing to correct. */
export function correctQuery(query: string, words: readonly string[]): string | undefined {
  let meant = query;
  for (const term of termsOf(query).flatMap(wordsOf)) {
    const better = correct(term, words);
    if (better !== undefined) meant = meant.replace(term, () => better);
  }
  return meant === query ? undefined : meant;
}

/** How near a place is to a query: 1 for the same word, 0 for nothing in common. */
function nearness(forms: readonly string[], terms: readonly string[]): number {
  let best = 0;
  for (const term of terms) {
    for (const form of forms) {
      const longer = Math.max(term.length, form.length);
      const near = isSameWord(term, form) ? 0.9 : 1 - distance(term, form) / longer;
      if (longer > 2) best = Math.max(best, near);
    }
  }
  return best;
}

export function nearestPlaces(query: string, places: WordFile['places'], baseUrl: string): Help['nearest'] {
  const terms = termsOf(query).flatMap(wordsOf).map(skeleton);
  return places
    .map((place) => ({ place, near: nearness(place.forms.split(' '), terms) }))
    .filter(({ near }) => near >= 0.5)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, MOST_NEAREST)
    .map(({ place: { url, title, kind } }) => ({ url: `${baseUrl}${url.replace(/^\//, '')}`, title, kind }));
}

/** The ways on from a query that found nothing; `without` has the results without the choice of one facet. */
export async function helpWith(
  library: Library,
  query: string,
  without: Readonly<Record<string, number>>,
): Promise<Help> {
  const looser = Object.entries(without)
    .filter(([, total]) => total > 0)
    .map(([facet, total]) => ({ facet: facet as Facet, total }))
    .toSorted((a, b) => b.total - a.total);
  if (query === '') return { didYouMean: undefined, looser, nearest: [] };
  // Without its words the rest of the help still helps.
  const file = await loadWords(library).catch((error: unknown) => {
    if (toFailure(error).reason === 'offline') throw error;
    return { words: '', places: [] };
  });
  const meant = correctQuery(query, file.words.split(' '));
  const finds = meant !== undefined && (await find(library, meant)).rows.length > 0;
  const baseUrl = library.bundle.address.replace(/pagefind\/$/, '');
  return { didYouMean: finds ? meant : undefined, looser, nearest: nearestPlaces(query, file.places, baseUrl) };
}
