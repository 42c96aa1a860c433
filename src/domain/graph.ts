/** The typed graph: every entry, and who points to whom, computed once. */
import { getReferences } from '../schema/references.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { keyOf, type AnyEntry, type Entry } from './entry.ts';
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

/** Builds the graph in time linear in entries and links. */
export function buildGraph(entries: readonly AnyEntry[]): Graph {
  const byId = new Map<Kind, Map<string, AnyEntry>>(KINDS.map((kind) => [kind, new Map()]));
  for (const entry of entries) byId.get(entry.kind)?.set(entry.id, entry);
  const listed = entries.filter(isListed).toSorted(compare);
  const byKind = new Map<Kind, readonly AnyEntry[]>(
    KINDS.map((kind) => [kind, Object.freeze(listed.filter((entry) => entry.kind === kind))]),
  );
  const published = new Map<Kind, readonly AnyEntry[]>(
    KINDS.map((kind) => [kind, Object.freeze(entries.filter((entry) => entry.kind === kind))]),
  );
  const incoming = new Map<string, AnyEntry[]>();
  for (const entry of listed) {
    const targets = new Set(getReferences(entry.kind, entry.data).map(keyOf));
    for (const target of targets) {
      const slot = `${target} ${entry.kind}`;
      const list = incoming.get(slot);
      if (list) list.push(entry);
      else incoming.set(slot, [entry]);
    }
  }
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
      (incoming.get(`${keyOf(to)} ${from}`) ?? NOTHING) as readonly Entry<K>[],
  });
}
