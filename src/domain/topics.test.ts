import { describe, expect, it } from 'vitest';
import type { Graph } from './graph.ts';
import { withBroader } from './topics.ts';

const BROADER: Record<string, string | undefined> = { a: 'b', b: 'c', c: undefined, x: 'y', y: 'x', z: 'gone' };
const graph = {
  find: (_kind: string, id: string) => (id in BROADER ? { data: { broader: BROADER[id] } } : undefined),
} as unknown as Pick<Graph, 'find'>;

describe('topics with their broader ones', () => {
  it.each([
    ['none', [], []],
    ['one without', ['c'], ['c']],
    ['one with two above it', ['a'], ['a', 'b', 'c']],
    ['two on one line', ['b', 'a'], ['b', 'c', 'a']],
    ['two that are broader than each other', ['x'], ['x', 'y']],
    ['one whose broader topic is not published', ['z'], ['z', 'gone']],
  ])('%s', (_, topics, all) => {
    expect(withBroader(topics, graph)).toEqual(all);
  });
});
