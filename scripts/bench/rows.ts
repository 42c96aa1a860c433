/** The rows of the measurements, and what is made of them: medians and ratios. */
import { median, type Measured } from './measure.ts';

export const PHASES = ['build', 'index', 'rebuild'] as const;
export type Phase = (typeof PHASES)[number];

/** One phase of one tool in one round. */
export interface Row {
  tool: string;
  entries: number;
  phase: Phase;
  wallSeconds: number;
  cpuSeconds: number | null;
  peakMegabytes: number | null;
  files: number;
  bytes: number;
}

export interface Size {
  files: number;
  bytes: number;
}

const sumOf = (values: readonly (number | undefined)[]): number | null =>
  values.some((value) => value === undefined) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Runs that follow each other, as one row: times are added, the peak is the higher one. */
export function rowOf(tool: string, entries: number, phase: Phase, runs: readonly Measured[], size: Size): Row {
  const peaks = runs.flatMap((run) => run.peakMegabytes ?? []);
  return {
    tool,
    entries,
    phase,
    wallSeconds: runs.reduce((sum, run) => sum + run.wallSeconds, 0),
    cpuSeconds: sumOf(runs.map((run) => run.cpuSeconds)),
    peakMegabytes: peaks.length > 0 ? Math.max(...peaks) : null,
    ...size,
  };
}

export interface Summary {
  tool: string;
  entries: number;
  /** A phase, or build and index of the same round together. */
  phase: Phase | 'both';
  rounds: number;
  wall: number;
  range: [number, number];
  cpu: number | undefined;
  peak: number | undefined;
  files: number;
  bytes: number;
}

const medianOf = (values: readonly (number | null)[]): number | undefined => {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? median(known) : undefined;
};

function summaryOf(phase: Summary['phase'], rows: readonly Row[]): Summary[] {
  const [first] = rows;
  if (!first) return [];
  const walls = rows.map(({ wallSeconds }) => wallSeconds);
  return [
    {
      tool: first.tool,
      entries: first.entries,
      phase,
      rounds: rows.length,
      wall: median(walls),
      range: [Math.min(...walls), Math.max(...walls)],
      cpu: medianOf(rows.map(({ cpuSeconds }) => cpuSeconds)),
      peak: medianOf(rows.map(({ peakMegabytes }) => peakMegabytes)),
      files: median(rows.map(({ files }) => files)),
      bytes: median(rows.map(({ bytes }) => bytes)),
    },
  ];
}

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** Build and index of each round as one. */
function together(builds: readonly Row[], indexes: readonly Row[]): Row[] {
  return builds.flatMap((build, round) => {
    const index = indexes[round];
    if (!index) return [];
    return {
      ...build,
      wallSeconds: build.wallSeconds + index.wallSeconds,
      cpuSeconds: plus(build.cpuSeconds, index.cpuSeconds),
      peakMegabytes: Math.max(build.peakMegabytes ?? 0, index.peakMegabytes ?? 0) || null,
      files: build.files + index.files,
      bytes: build.bytes + index.bytes,
    };
  });
}

/** Tools that index while they render: their build is both. */
const ONE_STEP: readonly string[] = ['serai', 'serai-whole'];

/** The medians of every tool, in the order of the rows: each phase, and build and index together. */
export function summarise(rows: readonly Row[]): Summary[] {
  const tools = Map.groupBy(rows, ({ tool, entries }) => `${entries} ${tool}`);
  return [...tools.values()].flatMap((own) => {
    const of = (phase: Phase) => own.filter((row) => row.phase === phase);
    const oneStep = ONE_STEP.includes(own[0]?.tool ?? '');
    if (oneStep) return [...summaryOf('both', of('build')), ...summaryOf('rebuild', of('rebuild'))];
    return [
      ...summaryOf('build', of('build')),
      ...summaryOf('index', of('index')),
      ...summaryOf('both', together(of('build'), of('index'))),
      ...summaryOf('rebuild', of('rebuild')),
    ];
  });
}

/**
 * How many times as long as the other tool; a rebuild is set beside its build and index from scratch.
 *
 * @returns undefined where the other was not measured.
 */
export function ratioTo(other: string, summary: Summary, all: readonly Summary[]): number | undefined {
  const phase = summary.phase === 'rebuild' ? 'both' : summary.phase;
  const beside = all.find((one) => one.tool === other && one.entries === summary.entries && one.phase === phase);
  return beside && summary.wall / beside.wall;
}
