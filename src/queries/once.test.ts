import { expect, it, vi } from 'vitest';
import { buildGraph } from '../domain/graph.ts';
import { once } from './once.ts';

it('works once for each graph and key', () => {
  const make = vi.fn((_: unknown, key: string) => (key === 'none' ? undefined : key.length));
  const find = once('length', make);
  const [a, b] = [buildGraph([]), buildGraph([])];
  expect([find(a, 'one'), find(a, 'one'), find(b, 'one'), find(a, 'none'), find(a, 'none')]).toEqual([
    3,
    3,
    3,
    undefined,
    undefined,
  ]);
  expect(make).toHaveBeenCalledTimes(3);
});
