import { describe, expect, it } from 'vitest';
import { findMemoryProblem } from './memory.ts';

const GIGABYTE = 2 ** 30;

describe('memory', () => {
  it.each([
    [10_000, 2 * GIGABYTE],
    [60_000, 4.1 * GIGABYTE],
  ])('is enough for %i entries in %i bytes', (entries, limit) => {
    expect(findMemoryProblem(entries, limit)).toBeUndefined();
  });

  it('may not last for many entries, and the sentence says what helps', () => {
    expect(findMemoryProblem(100_000, 4 * GIGABYTE)).toBe(
      '100000 entries may need 6000 MB of memory, and Node allows itself 4096 MB: if the build ends for lack of it, set NODE_OPTIONS=--max-old-space-size=6000.',
    );
  });
});
