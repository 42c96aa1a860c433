/** Runs a command and measures the whole tree of its processes. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  ok: boolean;
  output: string;
  wallSeconds: number;
  /** Of all processes; undefined where the system has no POSIX shell. */
  cpuSeconds: number | undefined;
  /** The sum over all processes at the worst moment; undefined where the system does not tell (no /proc). */
  peakMegabytes: number | undefined;
}

const PAUSE = 100;

/** User and system time of a process: the 14th and 15th field, counted behind the name in brackets. */
function ticksOf(pid: number): number[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return [Number(fields[11]), Number(fields[12])];
  } catch {
    return [];
  }
}

/** Clock ticks in a second, as Linux counts them for programs. */
const TICKS = 100;

/** Resident megabytes of a process and all below it (Linux); the CPU seconds of each so far go into `seconds`. */
function look(root: number, seconds: Map<number, number>): number {
  const parents = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!pid) continue;
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      sizes.set(pid, Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      parents.set(parent, [...(parents.get(parent) ?? []), pid]);
    } catch {
      // The process ended while it was looked at.
    }
  }
  const sum = (pid: number): number => {
    const [user = 0, system = 0] = ticksOf(pid);
    if (user + system > 0) seconds.set(pid, (user + system) / TICKS);
    return (sizes.get(pid) ?? 0) + (parents.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
  };
  return sum(root) / 1024;
}

/** The seconds in the last line of what the shell's `times` prints: user and system time of its children. */
export function secondsOfTimes(text: string): number | undefined {
  const last = text.trim().split('\n').at(-1) ?? '';
  const parts = [...last.matchAll(/(\d+)m([\d.,]+)s/g)];
  return parts.length === 2
    ? parts.reduce(
        (sum, [, minutes, seconds = '']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')),
        0,
      )
    : undefined;
}

/** The shell misses a process that outlives its parent, as Pagefind's may; the looks miss what is short. The larger is nearer. */
function cpuOf(shell: number | undefined, seen: ReadonlyMap<number, number>): number | undefined {
  return shell === undefined
    ? undefined
    : Math.max(
        shell,
        [...seen.values()].reduce((sum, one) => sum + one, 0),
      );
}

/** Runs the command, then writes the times of its children to the third pipe. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';

export function measure(
  command: readonly [string, ...string[]],
  { env = {}, cwd }: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const posix = process.platform !== 'win32';
    const [file, ...args] = posix ? (['sh', '-c', TIMED, 'sh', ...command] as const) : command;
    const child = spawn(file, args, {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      ...(cwd && { cwd }),
    });
    const chunks: Buffer[] = [];
    const times: Buffer[] = [];
    const seen = new Map<number, number>();
    let peak: number | undefined;
    const watch = setInterval(() => {
      if (child.pid && existsSync('/proc/self/status')) peak = Math.max(peak ?? 0, look(child.pid, seen));
    }, PAUSE);
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdio[3]?.on('data', (chunk: Buffer) => times.push(chunk));
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({
        ok: code === 0,
        output: Buffer.concat(chunks).toString('utf8'),
        wallSeconds: (performance.now() - start) / 1000,
        cpuSeconds: cpuOf(secondsOfTimes(Buffer.concat(times).toString('utf8')), seen),
        peakMegabytes: peak,
      });
    });
  });
}

/** Runs a script in the Node that runs us. */
export function measureNode(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Measured> {
  return measure([process.execPath, script, ...args], { env });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
