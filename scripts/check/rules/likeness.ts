/** Entries that are probably one thing told twice. */
import { distance } from 'fastest-levenshtein';
import type { Digest } from '../digest.ts';
import type { PlacedFinding, Rule } from '../rule.ts';

/** Two titles are nearly one when a tenth of their characters differs. */
const NEAR = 0.1;

interface Title {
  digest: Digest;
  words: string;
  digits: string;
  /** How often each letter stands in it, to pass over quickly what cannot be near. */
  letters: Uint8Array;
}

function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function titleOf(digest: Digest): Title {
  const words = normalise(digest.title ?? '');
  const letters = new Uint8Array(32);
  for (let index = 0; index < words.length; index++) {
    const slot = words.charCodeAt(index) & 31;
    letters[slot] = (letters[slot] ?? 0) + 1;
  }
  return { digest, words, digits: words.replace(/\D+/g, ' '), letters };
}

function areNear(a: Title, b: Title): boolean {
  const most = Math.floor(Math.max(a.words.length, b.words.length) * NEAR);
  // Editions and parts differ in their numbers only.
  if (Math.abs(a.words.length - b.words.length) > most || a.digits !== b.digits) return false;
  let different = 0;
  for (let slot = 0; slot < 32; slot++) different += Math.abs((a.letters[slot] ?? 0) - (b.letters[slot] ?? 0));
  return different <= 2 * most && distance(a.words, b.words) <= most;
}

/** Titles are compared only where one thing could stand twice: in one kind, country and year. */
function shelfOf({ kind, country, id, start }: Digest): string {
  const place = kind === 'event' ? (start ?? id).slice(0, 4) : kind === 'case' ? id.split('/')[0] : country;
  return `${kind}:${place ?? ''}`;
}

const similar: Rule = {
  name: 'facts/similar-title',
  severity: 'warning',
  summary: 'Two entries of one kind, country and year have titles that can be told apart.',
  mend: 'Probably both are about one thing: keep one entry, and put the address of the other into its `aliases`. If they are two things, say in the titles in what they differ.',
  example: 'the title is nearly that of content/events/2026/seminar.md',
  tree: ({ digests }) => {
    const shelves = Map.groupBy(
      digests.filter(({ locale, title, kind }) => !locale && title && kind !== 'person' && kind !== 'country'),
      shelfOf,
    );
    return [...shelves.values()].flatMap((shelf) => {
      const titles = shelf.map(titleOf).filter(({ words }) => words.length > 0);
      return titles.flatMap((title, index): PlacedFinding[] => {
        for (let before = 0; before < index; before++) {
          const other = titles[before];
          if (!other || other.digest.id === title.digest.id || !areNear(title, other)) continue;
          return [
            {
              file: title.digest.path,
              at: { field: ['title'] },
              message: `the title is nearly that of ${other.digest.path}`,
              fix: 'keep one of the two, or say in the titles in what they differ',
            },
          ];
        }
        return [];
      });
    });
  },
};

const sameName: Rule = {
  name: 'facts/same-name',
  severity: 'warning',
  summary: 'No two people and no two organisations have one name.',
  mend: 'Probably both are one: keep one entry, and point to it. If they are two, add to the title what tells them apart, such as the country.',
  example: '"Jane Doe" is also the name of content/people/jane-doe-2.md',
  tree: ({ digests }) => {
    const seen = new Map<string, Digest>();
    return digests.flatMap((digest): PlacedFinding[] => {
      if (digest.locale || (digest.kind !== 'person' && digest.kind !== 'organisation')) return [];
      for (const name of [digest.title ?? '', ...digest.names]) {
        const place = digest.kind === 'organisation' ? (digest.country ?? '') : '';
        const key = `${digest.kind}:${place}:${normalise(name).split(' ').toSorted().join(' ')}`;
        const other = seen.get(key);
        if (normalise(name) && other && other !== digest) {
          return [
            {
              file: digest.path,
              at: { field: ['title'] },
              message: `"${name}" is also the name of ${other.path}`,
              fix: 'keep one of the two, or add to the title what tells them apart',
            },
          ];
        }
        seen.set(key, digest);
      }
      return [];
    });
  },
};

export const LIKENESS_RULES: readonly Rule[] = [similar, sameName];
