/**
 * Words of a query that no text holds: words of languages that have no pages here, translated; typing errors,
 * corrected; other endings of names. Loaded only when a query has such a word.
 */
import { foldWord, isUnspaced, normalise } from '../folding/index.ts';
import { languagesOf, loadLexicon } from '../lexicon/files.ts';
import { isInner, meaningsOf, spellingsOf, type Meaning } from '../lexicon/match.ts';
import { soundsLike, soundsOf } from '../lexicon/sounds.ts';
import type { Meant } from '../types.ts';
import { answerTo, askNames, type Answer } from './find.ts';
import { correctInside, loadWords, nearestInside } from './help.ts';
import type { Library } from './library.ts';
import { isPhrase } from './query.ts';
import { unite, type Hit } from './rank.ts';

/** A translated word says less than the name that an entry has in the reader's language, more than a name around it. */
const TRANSLATED = 0.5;
const CORRECTED = 0.9;
/** Beginnings of a form that no entry has: other endings of the word, and typing errors in them. */
const BEGINNINGS = [0.8, 0.7];
const SHORTEST_BEGINNING = 4;
const BEGUN = 0.7;

const weaker = (hits: readonly Hit[], weight: number) => hits.map((hit) => ({ ...hit, score: hit.score * weight }));

async function askBeginnings(library: Library, form: string): Promise<Hit[]> {
  for (const share of BEGINNINGS) {
    const beginning = form.slice(0, Math.ceil(form.length * share));
    if (beginning.length < SHORTEST_BEGINNING || beginning === form) continue;
    const hits = await askNames(library, beginning);
    if (hits.length > 0) return weaker(hits, BEGUN);
  }
  return [];
}

async function askAllBeginnings(library: Library, term: string): Promise<Hit[]> {
  const forms = new Set(spellingsOf(term).flatMap(foldWord));
  return unite(...(await Promise.all([...forms].map((form) => askBeginnings(library, form)))));
}

/** The documents that hold every word of a term; those of the last word, which says what it is, where none does. */
async function askTerm(library: Library, term: string): Promise<Hit[]> {
  const answers = await Promise.all(term.split(' ').map((word) => answerTo(library, word)));
  const [last = [], ...others] = answers.map(({ hits }) => hits).toReversed();
  const sets = others.map((hits) => new Set(hits.map(({ document }) => document)));
  const whole = last.filter(({ document }) => sets.every((set) => set.has(document)));
  return whole.length > 0 ? whole : last;
}

async function askMeaning(library: Library, { english }: Meaning): Promise<Hit[]> {
  return weaker(unite(...(await Promise.all(english.map((term) => askTerm(library, term))))), TRANSLATED);
}

/** What the words of a query mean; without the lexicon the search goes on. */
async function translate(query: string, terms: readonly string[]): Promise<Meaning[]> {
  try {
    const lexicon = await loadLexicon(languagesOf(terms));
    return meaningsOf(lexicon, terms, query.split(/[\s\p{P}]+/u));
  } catch {
    return [];
  }
}

/** The words of the pages, for typing errors; without them the search goes on. */
async function correctWord(library: Library, term: string): Promise<string | undefined> {
  if (isInner(term)) return undefined;
  try {
    for (const language of [...library.bundle.facets.keys()]) {
      const { words } = await loadWords(library, language);
      const better = correctInside(term, words.split(' '));
      if (better !== undefined) return better;
    }
  } catch {
    // A correction is a help only.
  }
  return undefined;
}

/** A typing error in a word that texts were found for by its beginning; undefined for another ending of it, and for names. */
async function correctNear(library: Library, term: string, near: readonly string[]): Promise<string | undefined> {
  const better = nearestInside(term, near.map(normalise));
  if (better === undefined) return undefined;
  // By the forms that both have, names are found for the right word too.
  const shared = foldWord(better);
  const own = foldWord(term).filter((form) => !shared.includes(form));
  const names = await Promise.all(own.map((form) => askNames(library, form)));
  return names.some((hits) => hits.length > 0) ? undefined : better;
}

const sounds = new WeakMap<Library, Promise<ReturnType<typeof soundsOf>>>();

/** The English words of the pages by their sounds, worked out once. */
function soundsIn(library: Library): ReturnType<typeof readSounds> {
  const known = sounds.get(library) ?? readSounds(library);
  sounds.set(library, known);
  return known;
}

async function readSounds(library: Library) {
  const { words } = await loadWords(library, 'en');
  return soundsOf(words.split(' '));
}

const NOT_LATIN = /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u;

/** The documents of the English word, or name, that one of another script sounds like; of a run without spaces the whole. */
async function askSound(library: Library, term: string, query: string): Promise<Hit[]> {
  if (!NOT_LATIN.test(term)) return [];
  const run = isUnspaced(term) ? query.split(/\s+/).find((chunk) => chunk.includes(term)) : term;
  try {
    const word = soundsLike(run ?? term, await soundsIn(library));
    return word === undefined ? [] : weaker((await answerTo(library, word)).hits, TRANSLATED);
  } catch {
    // It is a help only.
    return [];
  }
}

interface Beyond {
  /** One or more for each word, as a word without spaces may mean several. */
  lists: Pick<Answer, 'hits' | 'isKnown'>[];
  meant: Meant | undefined;
}

/** The answers to the words of a query, with those that the texts do not hold looked for in other ways. */
export async function findBeyond(
  library: Library,
  query: string,
  terms: readonly string[],
  answers: readonly Answer[],
): Promise<Beyond> {
  const isOpen = (index: number) => answers[index]?.isKnown === false;
  const open = terms.filter((term, index) => isOpen(index) && !isPhrase(term));
  const translated = open.length > 0 ? await translate(query, open) : [];
  const meanings = translated.map((meaning) => ({
    ...meaning,
    terms: meaning.terms.map((index) => terms.indexOf(open[index] ?? '')),
  }));
  const isElsewhere = (index: number) => answers.some(({ hits }, other) => other !== index && hits.length > 0);
  let meant = query;
  let typed = query;
  const correctTo = (term: string, better: string) => {
    meant = meant.replace(term, () => better);
    typed = typed.replace(term, () => `"${term}"`);
  };
  const lists = await Promise.all(
    terms.map(async (term, index): Promise<Hit[][]> => {
      const own = answers[index]?.hits ?? [];
      if (!isOpen(index)) {
        const better = await correctNear(library, term, answers[index]?.near ?? []);
        if (better === undefined) return [own];
        correctTo(term, better);
        return [(await answerTo(library, better)).hits];
      }
      const mine = meanings.filter((meaning) => meaning.terms.includes(index));
      if (own.length === 0 && mine.length === 0 && isElsewhere(index)) {
        const better = await correctWord(library, term);
        const { hits } = better === undefined ? { hits: [] } : await answerTo(library, better);
        if (better !== undefined && hits.length > 0) {
          correctTo(term, better);
          return [weaker(hits, CORRECTED)];
        }
      }
      const heard = mine.length === 0 ? await askSound(library, term, query) : [];
      // What the pieces of a name mean by themselves says nothing of it.
      if (heard.length > 0 && isUnspaced(term)) return [heard];
      const telling = mine.filter(({ english }) => english.length > 0);
      if (mine.length > telling.length && telling.length === 0) return [[]];
      const named = answers[index]?.isNamed ? own : unite(own, await askAllBeginnings(library, term));
      if (telling.length === 0) return [answers[index]?.isNamed ? own : unite(named, heard)];
      return Promise.all(telling.map(async (meaning) => unite(named, await askMeaning(library, meaning))));
    }),
  );
  return {
    lists: lists.flatMap((own, index) => own.map((hits) => ({ hits, isKnown: !isOpen(index) }))),
    meant: meant === query ? undefined : { query: meant, typed },
  };
}
