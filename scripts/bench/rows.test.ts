import { describe, expect, it } from 'vitest';
import { median, secondsOfTimes, type Measured } from './measure.ts';
import { ratioTo, rowOf, summarise, type Phase, type Row } from './rows.ts';

const run = (wallSeconds: number, cpuSeconds: number | undefined, peakMegabytes: number | undefined): Measured => ({
  ok: true,
  output: '',
  wallSeconds,
  cpuSeconds,
  peakMegabytes,
});

const row = (tool: string, phase: Phase, wallSeconds: number): Row => ({
  tool,
  entries: 100,
  phase,
  wallSeconds,
  cpuSeconds: wallSeconds * 2,
  peakMegabytes: 100,
  files: 10,
  bytes: 1000,
});

describe('median', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

describe('the times of a shell', () => {
  it('are read from the line of the children', () => {
    expect(secondsOfTimes('0m0.01s 0m0.02s\n1m2.500s 0m0.250s\n')).toBeCloseTo(62.75);
    expect(secondsOfTimes('0m0,01s 0m0,02s\n0m1,50s 0m0,50s\n')).toBeCloseTo(2);
    expect(secondsOfTimes('')).toBeUndefined();
  });
});

describe('rowOf', () => {
  it('adds times and keeps the higher peak', () => {
    const size = { files: 3, bytes: 4 };
    expect(rowOf('a', 1, 'rebuild', [run(1, 2, 30), run(3, 4, 20)], size)).toEqual({
      tool: 'a',
      entries: 1,
      phase: 'rebuild',
      wallSeconds: 4,
      cpuSeconds: 6,
      peakMegabytes: 30,
      ...size,
    });
  });

  it('says null where nothing was measured', () => {
    const { cpuSeconds, peakMegabytes } = rowOf('a', 1, 'build', [run(1, undefined, undefined)], {
      files: 1,
      bytes: 1,
    });
    expect([cpuSeconds, peakMegabytes]).toEqual([null, null]);
  });
});

describe('summarise and ratioTo', () => {
  const rows = [1, 2, 6].flatMap((factor) => [
    row('hugo', 'build', factor),
    row('hugo', 'index', 4 * factor),
    row('eleventy', 'build', 2 * factor),
    row('eleventy', 'index', 2 * factor),
    row('serai', 'build', 3 * factor),
    row('serai', 'rebuild', factor),
  ]);
  const all = summarise(rows);
  const find = (tool: string, phase: string) => all.filter((one) => one.tool === tool && one.phase === phase);

  it('takes the median of the rounds and of build and index of the same round', () => {
    expect(find('hugo', 'build')).toMatchObject([{ wall: 2, range: [1, 6], rounds: 3, cpu: 4, peak: 100 }]);
    expect(find('hugo', 'both')).toMatchObject([{ wall: 10, files: 20, bytes: 2000 }]);
  });

  it('sets a rebuild beside the whole of the other tool', () => {
    const [build] = find('eleventy', 'build');
    const [rebuild] = find('serai', 'rebuild');
    expect(build && ratioTo('hugo', build, all)).toBe(2);
    expect(rebuild && ratioTo('hugo', rebuild, all)).toBeCloseTo(0.2);
    expect(build && ratioTo('zola', build, all)).toBeUndefined();
  });

  it('takes the build of a tool that indexes while it renders as both', () => {
    const [both] = find('serai', 'both');
    expect(both?.wall).toBe(6);
    expect(both && ratioTo('hugo', both, all)).toBeCloseTo(0.6);
    expect(find('serai', 'build')).toEqual([]);
  });
});
