/** Runs a script and measures the whole tree of its processes. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  ok: boolean;
  output: string;
  wallSeconds: number;
  /** The sum over all processes at the worst moment; undefined where the system does not tell (no /proc). */
  peakMegabytes: number | undefined;
}

const PAUSE = 50;

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

export function measureNode(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Measured> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } });
    const chunks: Buffer[] = [];
    let peak: number | undefined;
    const watch = setInterval(() => {
      if (child.pid && existsSync('/proc/self/status')) peak = Math.max(peak ?? 0, memoryOf(child.pid));
    }, PAUSE);
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({
        ok: code === 0,
        output: Buffer.concat(chunks).toString('utf8'),
        wallSeconds: (performance.now() - start) / 1000,
        peakMegabytes: peak,
      });
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
