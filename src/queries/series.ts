/** The events of a programme in the order of time, found from any of them in one step. */
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';

type Place = { events: readonly Entry<'event'>[]; position: number };

/** How many events are shown before and after. */
const NEAR = 3;

const getIndex = once('series', (graph): ReadonlyMap<string, Place> => {
  const series = Map.groupBy(
    graph.all('event').filter(({ data }) => data.programme && data.start),
    ({ data }) => data.programme,
  );
  const places = new Map<string, Place>();
  for (const list of series.values()) {
    const events = list.toReversed();
    for (const [position, event] of events.entries()) places.set(event.id, { events, position });
  }
  return places;
});

/** The ids of the events before and after one. */
const findNeighbours = answer('neighbours', (graph, id) => {
  const place = getIndex(graph, '').get(id);
  const { events, position } = place ?? { events: [], position: 0 };
  const ids = (from: number, to: number) => events.slice(from, to).map((event) => event.id);
  return { earlier: ids(Math.max(0, position - NEAR), position), later: ids(position + 1, position + 1 + NEAR) };
});

/** The events of the same programme just before and just after, in the order of time. */
export function neighboursOf(
  event: Entry<'event'>,
  graph: Graph,
): Record<'earlier' | 'later', readonly Entry<'event'>[]> {
  const { earlier, later } = findNeighbours(graph, event.id);
  const entries = (ids: readonly string[]) => ids.map((id) => graph.get('event', id));
  return { earlier: entries(earlier), later: entries(later) };
}
