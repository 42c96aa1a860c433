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

/** How many neighbours of an entry are looked at per link: the bound that keeps the whole linear. */
const WINDOW = 60;

/** The members of a list around a position: at most the window, the same for the same input. */
function around<T>(list: readonly T[], position: number): readonly T[] {
  const start = Math.max(0, Math.min(position - WINDOW / 2, list.length - WINDOW));
  return list.slice(start, start + WINDOW);
}

/**
 * Scores entries against each other.
 *
 * @returns For a key, the entries that share most with it, best first; a shared country alone makes none related.
 */
export function relate(entries: readonly Linked[]): (key: string, count: number) => readonly Related[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const posts = new Map<string, { members: Linked[]; positions: Map<string, number> }>();
  const slotOf = (feature: Feature, id: string) => `${feature} ${id}`;
  for (const entry of entries) {
    for (const feature of FEATURES) {
      for (const id of new Set(entry.links[feature])) {
        const slot = slotOf(feature, id);
        const post = posts.get(slot) ?? { members: [], positions: new Map<string, number>() };
        post.positions.set(entry.key, post.members.length);
        post.members.push(entry);
        posts.set(slot, post);
      }
    }
  }
  return (key, count) => {
    const entry = byKey.get(key);
    if (!entry) return [];
    const found = new Map<string, { score: number; shared: Record<Feature, string[]> }>();
    for (const feature of FEATURES) {
      for (const id of new Set(entry.links[feature])) {
        const post = posts.get(slotOf(feature, id));
        if (!post) continue;
        // What few share ties more closely than what many do.
        const score = WEIGHT[feature] / Math.log2(1 + post.members.length);
        for (const other of around(post.members, post.positions.get(key) ?? 0)) {
          if (other.key === key) continue;
          const known = found.get(other.key) ?? {
            score: 0,
            shared: { topics: [], organisations: [], programmes: [], countries: [] },
          };
          known.score += score;
          known.shared[feature].push(id);
          found.set(other.key, known);
        }
      }
    }
    return [...found]
      .filter(([, { shared }]) => FEATURES.some((feature) => feature !== 'countries' && shared[feature].length > 0))
      .map(([other, { score, shared }]) => ({ key: other, score, shared }))
      .toSorted((a, b) => b.score - a.score || a.key.localeCompare(b.key, 'en'))
      .slice(0, count);
  };
}
