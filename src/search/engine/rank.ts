/** Combines the answers to the words of a query: which documents, in which order. Pure. */

export interface Hit {
  document: number;
  score: number;
  /** Positions of the words found in the text. */
  words: readonly number[];
}

export interface Ranked {
  document: number;
  score: number;
  /** For each word of the query its positions in the text, and how much it says. */
  words: { places: readonly number[]; weight: number }[];
}

/** Documents of one word, in the text or by a folded form; the better score counts. */
export function unite(...lists: readonly (readonly Hit[])[]): Hit[] {
  const [first = [], ...others] = lists.filter((list) => list.length > 0);
  if (others.length === 0) return [...first];
  const best = new Map<number, Hit>();
  for (const list of lists) {
    for (const hit of list) {
      const known = best.get(hit.document);
      best.set(
        hit.document,
        known
          ? {
              document: hit.document,
              score: Math.max(known.score, hit.score),
              words: [...known.words, ...hit.words],
            }
          : hit,
      );
    }
  }
  return [...best.values()];
}

/** How much a word says: one that stands nearly everywhere says nearly nothing. */
export function rarity(documents: number, hits: number): number {
  return Math.log(1 + (documents - hits + 0.5) / (hits + 0.5));
}

/** Words that say less than this share of what the rarest says ("which", "for") are not marked in the text. */
const LEAST_MARKED = 0.35;

/** A document must hold this share of what the words of the query say. */
const LEAST_SHARE = 0.45;

/** A word of a language with few texts is in few of them; that does not make it rarer than in this share of all. */
const UNKNOWN = 0.05;

/**
 * Ranks documents by the words that they hold.
 *
 * A document's score is the sum over its words of rarity and the word's own score there, times the square of the share
 * of the query that it covers: two rare words beat three common ones, and all words beat most of them.
 */
export function rank(
  terms: readonly (readonly Hit[])[],
  documents: number,
  isKnown: (term: number) => boolean = () => true,
): Ranked[] {
  const found = terms.filter((hits) => hits.length > 0);
  const counts = terms.map(({ length }, term) => (isKnown(term) ? length : Math.max(length, UNKNOWN * documents)));
  const weights = counts.filter((_, term) => terms[term]?.length !== 0).map((count) => rarity(documents, count));
  const rarest = Math.max(0, ...weights);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Map<number, Ranked & { covered: number }>();
  for (const [index, hits] of found.entries()) {
    const weight = weights[index] ?? 0;
    const best = hits.reduce((most, { score }) => Math.max(most, score), 0) || 1;
    for (const hit of hits) {
      const row: Ranked & { covered: number } = table.get(hit.document) ?? {
        document: hit.document,
        score: 0,
        words: [],
        covered: 0,
      };
      row.covered += weight;
      row.score += weight * (0.4 + 0.6 * (hit.score / best));
      if (weight >= LEAST_MARKED * rarest && hit.words.length > 0) row.words.push({ places: hit.words, weight });
      table.set(hit.document, row);
    }
  }
  return [...table.values()]
    .filter(({ covered }) => covered >= LEAST_SHARE * whole)
    .map(({ document, score, words, covered }) => ({ document, words, score: score * (covered / whole) ** 2 }))
    .toSorted((a, b) => b.score - a.score || a.document - b.document);
}

/** How much the words found at each position of a text say; made only for what is shown. */
export function placesOf({ words }: Ranked): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { places, weight } of words)
    for (const place of places) weights.set(place, (weights.get(place) ?? 0) + weight);
  return weights;
}
