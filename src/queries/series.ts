/** The events of a programme in the order of time, found from any of them in one step. */
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';

type Place = { events: readonly Entry<'event'>[]; position: number };

const indexes = new WeakMap<Graph, ReadonlyMap<string, Place>>();

/** How many events are shown before and after. */
const NEAR = 3;

function getIndex(graph: Graph): ReadonlyMap<string, Place> {
  const known = indexes.get(graph);
  if (known) return known;
  const series = Map.groupBy(
    graph.all('event').filter(({ data }) => data.programme && data.start),
    ({ data }) => data.programme,
  );
  const places = new Map<string, Place>();
  for (const list of series.values()) {
    const events = list.toReversed();
    for (const [position, event] of events.entries()) places.set(event.id, { events, position });
  }
  indexes.set(graph, places);
  return places;
}

/** The events of the same programme just before and just after, in the order of time. */
export function neighboursOf(
  event: Entry<'event'>,
  graph: Graph,
): Record<'earlier' | 'later', readonly Entry<'event'>[]> {
  const place = getIndex(graph).get(event.id);
  if (!place) return { earlier: [], later: [] };
  const { events, position } = place;
  return {
    earlier: events.slice(Math.max(0, position - NEAR), position),
    later: events.slice(position + 1, position + 1 + NEAR),
  };
}
