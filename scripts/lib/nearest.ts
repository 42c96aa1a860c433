import { distance } from 'fastest-levenshtein';

/** Up to `count` candidates that are nearly the wanted word, best first. */
export function nearest(wanted: string, candidates: Iterable<string>, count = 3): string[] {
  const lower = wanted.toLowerCase();
  return [...candidates]
    .map((candidate) => {
      const word = candidate.toLowerCase();
      const contained = word.includes(lower) || lower.includes(word);
      return { candidate, score: distance(lower, word) - (contained ? 4 : 0) };
    })
    .filter(({ score }) => score <= Math.max(2, wanted.length * 0.4))
    .toSorted((a, b) => a.score - b.score || a.candidate.localeCompare(b.candidate, 'en'))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** "Did you mean …?" with the nearest candidates, or the whole list when it is short, or nothing. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  const all = [...candidates];
  const near = nearest(wanted, all);
  if (near.length > 0) return `did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`;
  return all.length > 0 && all.length <= 12 ? `valid are: ${all.join(', ')}` : '';
}
