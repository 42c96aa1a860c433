/** Runs a command and measures the whole tree of its processes. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  ok: boolean;
  output: string;
  wallSeconds: number;
  /** Of all processes that ended before the command did; undefined where the system has no POSIX shell. */
  cpuSeconds: number | undefined;
  /** The sum over all processes at the worst moment; undefined where the system does not tell (no /proc). */
  peakMegabytes: number | undefined;
}

const PAUSE = 100;

/** Resident bytes of a process and all below it, in megabytes (Linux). */
function memoryOf(root: number): number {
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
  const sum = (pid: number): number =>
    (sizes.get(pid) ?? 0) + (parents.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
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
    let peak: number | undefined;
    const watch = setInterval(() => {
      if (child.pid && existsSync('/proc/self/status')) peak = Math.max(peak ?? 0, memoryOf(child.pid));
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
        cpuSeconds: secondsOfTimes(Buffer.concat(times).toString('utf8')),
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
