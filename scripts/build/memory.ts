/** The memory that Node allows itself, beside what a build takes: else one of many entries ends in its last minutes. */
import { getHeapStatistics } from 'node:v8';

const MEGABYTE = 2 ** 20;
/** What a build takes besides. */
const BASE = 500 * MEGABYTE;
/** Of the heap, rounded upwards from what was measured at 100,000 entries (docs/scale.md). */
const ENTRY = 55_000;

/**
 * A sentence when the memory may not last; undefined when it will.
 *
 * @param entries With translations.
 * @param limit Bytes of the heap that this process may have.
 */
export function findMemoryProblem(entries: number, limit = getHeapStatistics().heap_size_limit): string | undefined {
  const needed = Math.ceil((BASE + entries * ENTRY) / MEGABYTE / 500) * 500;
  if (needed * MEGABYTE <= limit) return undefined;
  return `${entries} entries may need ${needed} MB of memory, and Node allows itself ${Math.floor(limit / MEGABYTE)} MB: if the build ends for lack of it, set NODE_OPTIONS=--max-old-space-size=${needed}.`;
}
