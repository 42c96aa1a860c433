import { describe, expect, it } from 'vitest';
import { bytes, createStages, seconds } from './stages.ts';

describe('a stage', () => {
  it('gives what its work gave, and prints a line with what was made and how long it took', async () => {
    const lines: string[] = [];
    const stages = createStages((line) => lines.push(line));
    expect(
      await stages.run(
        'render',
        () => Promise.resolve(3),
        (pages) => `${pages} pages`,
      ),
    ).toBe(3);
    expect(
      await stages.run(
        'index',
        () => 'done',
        (word) => word,
      ),
    ).toBe('done');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^render {3}3 pages +\d+\.\d s$/);
    expect(lines[1]).toMatch(/^index {4}done +\d+\.\d s$/);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(stages.seconds()).toBeGreaterThanOrEqual(0);
  });

  it('that fails prints no line and hands the failure on', async () => {
    const lines: string[] = [];
    const stages = createStages((line) => lines.push(line));
    await expect(stages.run('render', () => Promise.reject(new Error('no room')), String)).rejects.toThrow('no room');
    expect(lines).toEqual([]);
  });
});

describe('a measure', () => {
  it.each([
    [0, '0 kB'],
    [499, '0 kB'],
    [45_000, '45 kB'],
    [999_400, '999 kB'],
    [12_345_678, '12.3 MB'],
  ])('of %d bytes reads "%s"', (count, words) => {
    expect(bytes(count)).toBe(words);
  });

  it.each([
    [0, '0.0 s'],
    [1234, '1.2 s'],
    [75_000, '75.0 s'],
  ])('of %d milliseconds reads "%s"', (milliseconds, words) => {
    expect(seconds(milliseconds)).toBe(words);
  });
});
