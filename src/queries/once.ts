/** Things that many pages take a part of, made once for each graph: made anew on every page they would be quadratic. */
import type { Graph } from '../domain/graph.ts';

/** The same function, but it works once for each graph and key. */
export function once<T>(make: (graph: Graph, key: string) => T): (graph: Graph, key: string) => T {
  const made = new WeakMap<Graph, Map<string, { value: T }>>();
  return (graph, key) => {
    const own = made.get(graph) ?? new Map<string, { value: T }>();
    made.set(graph, own);
    const known = own.get(key) ?? { value: make(graph, key) };
    own.set(key, known);
    return known.value;
  };
}
