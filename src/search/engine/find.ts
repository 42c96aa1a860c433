/** Looks for the words of a query, as typed and folded, and ranks the documents that hold them. */
import { foldWord, isPlain, MARKS, normalise, wholeForms, wordsOf } from '../folding/index.ts';
import { textWords } from './excerpt.ts';
import { SearchFailure } from './failure.ts';
import type { Library } from './library.ts';
import type { PagefindResult } from './pagefind.ts';
import { isPhrase, termsOf } from './query.ts';
import { rank, unite, type Hit, type Ranked } from './rank.ts';
import { telling } from './stop-words.ts';
import type { Meant } from '../types.ts';

/** Answers that are kept: the words of the last few queries. */
const MOST_ANSWERS = 60;
/** Plain words that are found this often need no other spelling. */
const ENOUGH_HITS = 10;
/** With fewer documents that hold all words, those that hold most of them come too. */
const ENOUGH = 10;
/** What says less than this share of what the best result says is left out. */
const LEAST_OF_BEST = 0.25;

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
  // “Cities” are the same word as a city.
  const [a = '', b = ''] = [wanted, found].map((word) => normalise(word).replace(/ies$/, 'y'));
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common === a.length || common >= Math.max(3, a.length * (a.length < 8 ? 0.65 : 0.55));
}

/** Whether the texts that Pagefind gives for a word have it, and what they have in its place. */
interface InText {
  isMeant: boolean;
  /** Words that begin alike, where no text has the word itself ("identitty": "identity"). */
  near: readonly string[];
}

/**
 * For a word that no text holds Pagefind gives the longest word that it begins with ("goverment": "gov").
 * Such an answer is none.
 */
async function lookInText(library: Library, word: string, hits: readonly Hit[]): Promise<InText> {
  const best = hits.reduce((most, hit) => (hit.score > most.score ? hit : most));
  if (best.words.length === 0) return { isMeant: true, near: [] };
  const fragment = await library.documents[best.document]?.load();
  if (!fragment) return { isMeant: false, near: [] };
  const text = textWords(fragment);
  const found = best.words.flatMap((place) => wordsOf(text[place] ?? '')).filter((one) => isSameWord(word, one));
  const typed = normalise(word);
  if (found.some((one) => normalise(one).startsWith(typed))) return { isMeant: true, near: [] };
  // Forms of a word that do not look alike are known to Pagefind alone.
  const isThere = (await ask(library, `"${word}"`)).length > 0;
  return { isMeant: isThere || found.length > 0, near: isThere ? [] : found };
}

/** No folded form holds this letter (it becomes a k), so that a form followed by it is never in the index. */
const NEVER = 'q';

/** The documents of a folded form, or of longer ones that begin with it; never of shorter ones. */
async function askFolded(library: Library, text: string): Promise<Hit[]> {
  const [results, exact, shorter] = await Promise.all(
    [text, `"${text}"`, text + NEVER].map((one) => ask(library, one)),
  );
  if (!results || !exact || !shorter) return [];
  const isShorter = exact.length === 0 && results.length === shorter.length && results[0]?.id === shorter[0]?.id;
  return isShorter ? [] : toHits(library, results);
}

/** What an entry is called says more than what it has to do with. */
export async function askNames(library: Library, form: string): Promise<Hit[]> {
  const [own, others] = await Promise.all([MARKS.own, MARKS.others].map((mark) => askFolded(library, mark + form)));
  return unite(
    (own ?? []).map((hit) => ({ ...hit, score: 0.7 + 0.3 * hit.score })),
    (others ?? []).map((hit) => ({ ...hit, score: 0.4 * hit.score })),
  );
}

/** The documents of a word, and whether that settles it. */
export interface Answer {
  hits: Hit[];
  /** Texts or names have the word; a word of a language with few texts should be in more than a few of them. */
  isKnown: boolean;
  /** Names have it. */
  isNamed: boolean;
  /** What the texts have in its place, where they do not have it. */
  near: readonly string[];
}

async function answer(library: Library, term: string): Promise<Answer> {
  const typed = toHits(library, await ask(library, term));
  if (isPhrase(term)) return { hits: typed, isKnown: true, isNamed: false, near: [] };
  const { isMeant, near } = typed.length > 0 ? await lookInText(library, term, typed) : { isMeant: false, near: [] };
  const inText = isMeant ? typed : [];
  const isForeign = !isPlain(term);
  if (!isForeign && (inText.length >= ENOUGH_HITS || term.length < 3))
    return { hits: inText, isKnown: true, isNamed: false, near };
  const names = unite(...(await Promise.all(foldWord(term).map((form) => askNames(library, form)))));
  const isKnown = isForeign ? inText.length >= ENOUGH_HITS : inText.length + names.length > 0;
  return { hits: unite(inText, names), isKnown, isNamed: names.length > 0, near: isForeign ? [] : near };
}

/** Documents that are called just as the query says. */
async function findNamed(library: Library, query: string): Promise<Set<number>> {
  const forms = wholeForms(query).map((form) => `"${MARKS.whole}${form}"`);
  const results = await Promise.all(forms.map((form) => ask(library, form)));
  return new Set(results.flat().flatMap(({ id }) => library.numberOf.get(id) ?? []));
}

/** The documents of one word; asked once. */
export function answerTo(library: Library, term: string): Promise<Answer> {
  const known = library.answers.get(term);
  if (known) return known;
  const asked = answer(library, term);
  library.answers.set(term, asked);
  const [oldest] = library.answers.keys();
  if (library.answers.size > MOST_ANSWERS && oldest !== undefined) library.answers.delete(oldest);
  return asked;
}

/** What was found, and for what. */
export interface Findings {
  rows: Ranked[];
  /** The query as it was probably meant, where words that nothing has were corrected. */
  meant: Meant | undefined;
}

/** Documents with their positions, best first; without a query all of them. */
export async function find(library: Library, query: string): Promise<Findings> {
  const terms = telling(termsOf(query));
  const { length } = library.documents;
  if (terms.length === 0) {
    if (query !== '') return { rows: [], meant: undefined };
    return { rows: library.documents.map((_, document) => ({ document, score: 0, words: [] })), meant: undefined };
  }
  const [named, ...answers] = await Promise.all([
    findNamed(library, query),
    ...terms.map((term) => answerTo(library, term)),
  ]);
  // Few queries need it, so no other reader loads it.
  const isSure = answers.every(({ isKnown }) => isKnown);
  const isTyped = answers.every(({ near }) => near.length === 0);
  const { lists, meant } =
    isSure && isTyped
      ? { lists: answers, meant: undefined }
      : await (await import('./beyond.ts')).findBeyond(library, query, terms, answers);
  const hits = lists.map((list) => list.hits);
  const ranked = rank(hits, length, (index) => lists[index]?.isKnown ?? true);
  const best = ranked[0]?.score ?? 0;
  const sets = hits.map((list) => new Set(list.map(({ document }) => document)));
  const isWhole = ({ document }: Ranked) => sets.every((set) => set.has(document));
  const whole = ranked.filter(isWhole);
  // With words that are not sure, those that hold all of them are not sure either.
  const others = isSure && whole.length >= ENOUGH ? whole : ranked.filter(({ score }) => score >= LEAST_OF_BEST * best);
  return { rows: withNamed(ranked, others, named, best), meant };
}

/** Those that are called so come first. */
function withNamed(ranked: readonly Ranked[], rows: readonly Ranked[], named: ReadonlySet<number>, best: number) {
  if (named.size === 0) return [...rows];
  const known = new Map(ranked.map((row) => [row.document, row]));
  const first = [...named].map((document): Ranked => {
    const row = known.get(document) ?? { document, score: 0, words: [] };
    return { ...row, score: row.score + best + 1 };
  });
  first.sort((a, b) => b.score - a.score || a.document - b.document);
  return [...first, ...rows.filter(({ document }) => !named.has(document))];
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
