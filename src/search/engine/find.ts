/** Looks for the words of a query, as typed and folded, and ranks the documents that hold them. */
import { foldWord, isPlain, marked, normalise, wordsOf } from '../folding/index.ts';
import { textWords } from './excerpt.ts';
import { SearchFailure } from './failure.ts';
import type { Library } from './library.ts';
import type { PagefindResult } from './pagefind.ts';
import { isPhrase, termsOf } from './query.ts';
import { rank, unite, type Hit, type Ranked } from './rank.ts';

/** Answers that are kept: the words of the last few queries. */
const MOST_ANSWERS = 60;
/** Plain words that are found this often need no other spelling. */
const ENOUGH_HITS = 10;
/** With fewer documents that hold all words, those that hold most of them come too. */
const ENOUGH = 10;

async function ask(library: Library, text: string): Promise<PagefindResult[]> {
  const { results } = await library.bundle.pagefind.search(text);
  if (results.length === 0 && library.isBroken()) throw new SearchFailure(navigator.onLine ? 'incomplete' : 'offline');
  return results;
}

/** The best of an answer has the score 1: those of texts and of folded words are on different scales. */
function toHits(library: Library, results: readonly PagefindResult[]): Hit[] {
  const best = results.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  return results.flatMap(({ id, score, words }) => {
    const document = library.numberOf.get(id);
    return document === undefined ? [] : [{ document, score: score / best, words }];
  });
}

/** Whether a word of the text may be the one that was looked for: in another form, or not yet typed to its end. */
export function isSameWord(wanted: string, found: string): boolean {
  const [a, b] = [normalise(wanted), normalise(found)];
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common === a.length || common >= Math.max(3, a.length * (a.length < 8 ? 0.5 : 0.55));
}

/**
 * For a word that no text holds Pagefind gives the longest word that it begins with ("goverment": "gov").
 * Such an answer is none.
 */
async function isMeant(library: Library, word: string, hits: readonly Hit[]): Promise<boolean> {
  const best = hits.reduce((most, hit) => (hit.score > most.score ? hit : most));
  if (best.words.length === 0) return true;
  const fragment = await library.documents[best.document]?.load();
  if (!fragment) return false;
  const text = textWords(fragment);
  const isThere = best.words.some((place) => wordsOf(text[place] ?? '').some((found) => isSameWord(word, found)));
  // Forms of a word that do not look alike are known to Pagefind alone.
  return isThere || (await ask(library, `"${word}"`)).length > 0;
}

/** No folded form holds this letter (it becomes a k), so that a form followed by it is never in the index. */
const NEVER = 'q';

/** The documents of a folded form, or of longer ones that begin with it; never of shorter ones. */
async function askFolded(library: Library, form: string): Promise<Hit[]> {
  const text = marked(form);
  const [results, exact, shorter] = await Promise.all(
    [text, `"${text}"`, text + NEVER].map((one) => ask(library, one)),
  );
  if (!results || !exact || !shorter) return [];
  const isShorter = exact.length === 0 && results.length === shorter.length && results[0]?.id === shorter[0]?.id;
  return isShorter ? [] : toHits(library, results);
}

async function answer(library: Library, term: string): Promise<Hit[]> {
  const typed = toHits(library, await ask(library, term));
  if (isPhrase(term)) return typed;
  const inText = typed.length > 0 && (await isMeant(library, term, typed)) ? typed : [];
  const isForeign = !isPlain(term);
  if (!isForeign && (inText.length >= ENOUGH_HITS || term.length < 3)) return inText;
  const folded = await Promise.all(foldWord(term).map((form) => askFolded(library, form)));
  return unite(inText, ...folded);
}

/** The documents of one word; asked once. */
function answerTo(library: Library, term: string): Promise<Hit[]> {
  const known = library.answers.get(term);
  if (known) return known;
  const asked = answer(library, term);
  library.answers.set(term, asked);
  const [oldest] = library.answers.keys();
  if (library.answers.size > MOST_ANSWERS && oldest !== undefined) library.answers.delete(oldest);
  return asked;
}

/** Documents with their positions, best first; without a query all of them. */
export async function find(library: Library, query: string): Promise<Ranked[]> {
  const terms = termsOf(query);
  const { length } = library.documents;
  if (terms.length === 0) {
    if (query !== '') return [];
    return library.documents.map((_, document) => ({ document, score: 0, words: [] }));
  }
  const hits = await Promise.all(terms.map((term) => answerTo(library, term)));
  const ranked = rank(hits, length);
  const sets = hits.map((list) => new Set(list.map(({ document }) => document)));
  const whole = ranked.filter(({ document }) => sets.every((set) => set.has(document)));
  return whole.length >= ENOUGH ? whole : ranked;
}

/** Each entry once: in the reader's language where it has that, else in the first language that it has. */
export function eachOnce(library: Library, ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const row of ranked) {
    const document = library.shownFor[row.document] ?? row.document;
    const known = best.get(document);
    // Positions belong to the text of one language only.
    const words = row.document === document ? row.words : (known?.words ?? []);
    best.set(document, { document, score: Math.max(row.score, known?.score ?? 0), words });
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || a.document - b.document);
}
