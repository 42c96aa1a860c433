/** A topic finds what is filed under its narrower ones. */
import type { Graph } from './graph.ts';

/** The topics and all that are broader than they, each once. */
export function withBroader(topics: readonly string[], graph: Pick<Graph, 'find'>): string[] {
  const found = new Set<string>();
  const add = (id: string | undefined): void => {
    if (id === undefined || found.has(id)) return;
    found.add(id);
    add(graph.find('topic', id)?.data.broader);
  };
  for (const topic of topics) add(topic);
  return [...found];
}
