/** Related entries, scored by what they share, in time linear in the number of links. */

export const FEATURES = ['topics', 'organisations', 'programmes', 'countries'] as const;
export type Feature = (typeof FEATURES)[number];

export interface Linked {
  key: string;
  links: Readonly<Record<Feature, readonly string[]>>;
}

export interface Related {
  key: string;
  score: number;
  /** What both have, by feature. */
  shared: Readonly<Record<Feature, readonly string[]>>;
}

/** A shared body or programme says more than a shared country. */
const WEIGHT: Readonly<Record<Feature, number>> = { organisations: 4, programmes: 4, topics: 3, countries: 1 };

const { compare: byKeyName } = new Intl.Collator('en');

/** How many neighbours of an entry are looked at per link: the bound that keeps the whole linear. */
const WINDOW = 60;

/** The members of a list around a position: at most the window, the same for the same input. */
function around<T>(list: readonly T[], position: number): readonly T[] {
  const start = Math.max(0, Math.min(position - WINDOW / 2, list.length - WINDOW));
  return list.slice(start, start + WINDOW);
}

/** A link of an entry: the entries that have it too, by their numbers, and its own place among them. */
interface Tie {
  feature: Feature;
  members: number[];
  place: number;
}

/** The ties of each entry. */
function tiesOf(entries: readonly Linked[]): Tie[][] {
  const all = new Map<string, number[]>();
  return entries.map(({ links }, number) =>
    FEATURES.flatMap((feature) =>
      [...new Set(links[feature])].map((id) => {
        const slot = `${feature} ${id}`;
        const members = all.get(slot) ?? [];
        all.set(slot, members);
        return { feature, members, place: members.push(number) - 1 };
      }),
    ),
  );
}

function sharedBy(one: Linked, other: Linked): Related['shared'] {
  const both = (feature: Feature) => {
    const others = new Set(other.links[feature]);
    return [...new Set(one.links[feature])].filter((id) => others.has(id));
  };
  return {
    topics: both('topics'),
    organisations: both('organisations'),
    programmes: both('programmes'),
    countries: both('countries'),
  };
}

/**
 * Scores entries against each other.
 *
 * @returns For a key, the entries that share most with it, best first; a shared country alone makes none related.
 */
export function relate(entries: readonly Linked[]): (key: string, count: number) => readonly Related[] {
  const numbers = new Map(entries.map(({ key }, number) => [key, number]));
  const ties = tiesOf(entries);
  // Filled and emptied again by each question.
  const scores = new Float64Array(entries.length);
  return (key, count) => {
    const number = numbers.get(key);
    const entry = number === undefined ? undefined : entries[number];
    if (!entry || number === undefined) return [];
    const found: number[] = [];
    for (const { feature, members, place } of ties[number] ?? []) {
      // What few share ties more closely than what many do.
      const score = WEIGHT[feature] / Math.log2(1 + members.length);
      for (const other of around(members, place)) {
        if (other === number) continue;
        const known = scores[other] ?? 0;
        if (known === 0) {
          // Countries come last, and alone they tie nothing.
          if (feature === 'countries') continue;
          found.push(other);
        }
        scores[other] = known + score;
      }
    }
    const scoreOf = (other: number) => scores[other] ?? 0;
    const least = Float64Array.from(found, scoreOf).sort()[Math.max(0, found.length - count)] ?? 0;
    const best = found
      .filter((other) => scoreOf(other) >= least)
      .flatMap((other) => {
        const one = entries[other];
        return one ? [{ one, score: scoreOf(other) }] : [];
      });
    for (const other of found) scores[other] = 0;
    return best
      .toSorted((a, b) => b.score - a.score || byKeyName(a.one.key, b.one.key))
      .slice(0, count)
      .map(({ one, score }) => ({ key: one.key, score, shared: sharedBy(entry, one) }));
  };
}
