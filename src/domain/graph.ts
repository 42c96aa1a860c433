/** The typed graph: every entry, and who points to whom, computed once. */
import { getReferences } from '../schema/references.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import type { AnyEntry, Entry } from './entry.ts';
import { byDate, byTitle } from './order.ts';
import { isListed } from './visibility.ts';

export interface Graph {
  /** The listed entries of a kind, in the order of the kind. */
  all: <K extends Kind>(kind: K) => readonly Entry<K>[];
  /** Every published entry of a kind, withdrawn ones included: those that have a page. */
  everything: <K extends Kind>(kind: K) => readonly Entry<K>[];
  /** The entry of that id; throws by name when there is none, which the checker makes impossible. */
  get: <K extends Kind>(kind: K, id: string) => Entry<K>;
  find: <K extends Kind>(kind: K, id: string) => Entry<K> | undefined;
  /** The listed entries of a kind that point to an entry, each once, in the order of the kind. */
  backlinks: <K extends Kind>(to: { kind: Kind; id: string }, from: K) => readonly Entry<K>[];
}

const NOTHING: readonly never[] = Object.freeze([]);

function compare(a: AnyEntry, b: AnyEntry): number {
  return a.kind === 'event' && b.kind === 'event' ? byDate(a, b) : byTitle(a, b);
}

/** Who points to an entry: by the kind and id of that entry, then by their own kind. */
type Incoming = Map<Kind, Map<string, Map<Kind, AnyEntry[]>>>;

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function findIncoming(listed: readonly AnyEntry[]): Incoming {
  const incoming: Incoming = new Map();
  for (const entry of listed) {
    for (const { kind, id } of getReferences(entry.kind, entry.data)) {
      const byId = getOrMake(incoming, kind, () => new Map<string, Map<Kind, AnyEntry[]>>());
      const byKind = getOrMake(byId, id, () => new Map<Kind, AnyEntry[]>());
      const list = getOrMake<Kind, AnyEntry[]>(byKind, entry.kind, () => []);
      // Whoever points there twice stands there already.
      if (list.at(-1) !== entry) list.push(entry);
    }
  }
  return incoming;
}

function byKindOf(entries: readonly AnyEntry[]): Map<Kind, readonly AnyEntry[]> {
  const groups: Map<Kind, readonly AnyEntry[]> = Map.groupBy(entries, ({ kind }) => kind);
  for (const group of groups.values()) Object.freeze(group);
  return groups;
}

/** Builds the graph in time linear in entries and links; it is built anew after each edit. */
export function buildGraph(entries: readonly AnyEntry[]): Graph {
  const byId = new Map<Kind, Map<string, AnyEntry>>(KINDS.map((kind) => [kind, new Map()]));
  for (const entry of entries) byId.get(entry.kind)?.set(entry.id, entry);
  const listed = entries.filter(isListed).toSorted(compare);
  const byKind = byKindOf(listed);
  const published = byKindOf(entries);
  const incoming = findIncoming(listed);
  const find = <K extends Kind>(kind: K, id: string) => byId.get(kind)?.get(id) as Entry<K> | undefined;
  return Object.freeze({
    all: <K extends Kind>(kind: K) => (byKind.get(kind) ?? NOTHING) as readonly Entry<K>[],
    everything: <K extends Kind>(kind: K) => (published.get(kind) ?? NOTHING) as readonly Entry<K>[],
    find,
    get: <K extends Kind>(kind: K, id: string) => {
      const entry = find(kind, id);
      if (!entry) throw new Error(`There is no ${kind} "${id}".`);
      return entry;
    },
    backlinks: <K extends Kind>(to: { kind: Kind; id: string }, from: K) =>
      (incoming.get(to.kind)?.get(to.id)?.get(from) ?? NOTHING) as readonly Entry<K>[],
  });
}
