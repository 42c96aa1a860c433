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
    const found = new Map<Linked, { score: number; shared: Record<Feature, string[]> }>();
    for (const feature of FEATURES) {
      for (const id of new Set(entry.links[feature])) {
        const post = posts.get(slotOf(feature, id));
        if (!post) continue;
        // What few share ties more closely than what many do.
        const score = WEIGHT[feature] / Math.log2(1 + post.members.length);
        for (const other of around(post.members, post.positions.get(key) ?? 0)) {
          if (other === entry) continue;
          let known = found.get(other);
          if (!known) {
            // Countries come last, and alone they tie nothing.
            if (feature === 'countries') continue;
            known = { score: 0, shared: { topics: [], organisations: [], programmes: [], countries: [] } };
            found.set(other, known);
          }
          known.score += score;
          known.shared[feature].push(id);
        }
      }
    }
    return [...found]
      .map(([other, { score, shared }]) => ({ key: other.key, score, shared }))
      .toSorted((a, b) => b.score - a.score || byKeyName(a.key, b.key))
      .slice(0, count);
  };
}
