/** Things that many pages take a part of, made once for each graph: made anew on every page they would be quadratic. */
import type { Graph } from '../domain/graph.ts';
import { apart, note, noteBehind, share } from './reads.ts';

/** The same function, but it works once for each graph and key; a page that asks reads all that it was made of. */
export function once<T>(name: string, make: (graph: Graph, key: string) => T): (graph: Graph, key: string) => T {
  const made = new WeakMap<Graph, Map<string, { value: T }>>();
  return (graph, key) => {
    const read = `made ${name} ${key}`;
    note(read);
    const own = made.get(graph) ?? new Map<string, { value: T }>();
    made.set(graph, own);
    const known = own.get(key);
    if (known) return known.value;
    const { value, reads } = apart(() => make(graph, key));
    noteBehind(read, reads);
    share(value);
    own.set(key, { value });
    return value;
  };
}
