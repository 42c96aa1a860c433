/** Documents as results: loaded ten at a time, when they are shown. */
import { foldWord, isPlain, wordsOf } from '../folding/index.ts';
import type { Result } from '../types.ts';
import { excerptOf, partsOf, textWords } from './excerpt.ts';
import type { Library } from './library.ts';
import { isPhrase, termsOf } from './query.ts';
import { placesOf, type Ranked } from './rank.ts';

/** Where the text has the words of a query in another spelling; looked for only when the index names no place. */
function findSpellings(text: readonly string[], query: string): Map<number, number> {
  const forms = termsOf(query)
    .filter((term) => !isPhrase(term) && term.length > 2)
    .flatMap(foldWord);
  const places = new Map<number, number>();
  for (const [place, word] of text.entries()) {
    // Lower-case plain words are none of the names that have several spellings.
    if (isPlain(word) && word === word.toLowerCase()) continue;
    const folded = wordsOf(word).flatMap(foldWord);
    if (folded.some((spelling) => forms.some((form) => spelling.startsWith(form)))) places.set(place, 1);
  }
  return places;
}

export async function toResult(library: Library, row: Ranked, query: string): Promise<Result> {
  const document = library.documents[row.document];
  if (!document) throw new RangeError(`There is no document ${row.document}.`);
  const fragment = await document.load();
  const { url, meta, filters } = fragment;
  const text = textWords(fragment);
  const found = placesOf(row);
  const words = found.size > 0 || query === '' ? found : findSpellings(text, query);
  const grade = meta['grade'];
  return {
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? filters['kind']?.[0] ?? '',
    facts: meta['facts'] ?? '',
    grade: grade === undefined || grade === '' ? undefined : Number(grade),
    lang: document.lang,
    site: library.site,
    excerpt: query === '' ? '' : excerptOf(text, words),
    parts: partsOf(fragment, text, words),
  };
}
