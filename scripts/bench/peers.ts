/** The packages of the peers: installed into the workshop of the build, from the lock file beside their sites. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../lib/failure.ts';

const SITES = resolve('scripts/bench/peers');
/** The sites lie below it while they are built, so they find its packages. */
export const PEERS = resolve('.build/bench/peers');

/** npm itself, where npm runs us; else the command of that name. */
function npm(args: readonly string[]): { status: number | null; output: string } {
  const script = process.env['npm_execpath'];
  const [file, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const result = spawnSync(file, [...first, ...args], {
    cwd: PEERS,
    encoding: 'utf8',
    shell: process.platform === 'win32' && !script,
  });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

/** Installs the packages unless they are there as the lock file says. */
export function installPeers(print: (line: string) => void): void {
  const lock = readFileSync(join(SITES, 'package-lock.json'), 'utf8');
  const stamp = join(PEERS, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  print('Installing the peers (npm ci), once for each lock file.');
  mkdirSync(PEERS, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(SITES, name), join(PEERS, name));
  const { status, output } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (status !== 0) throw new Failure(`The peers could not be installed with "npm ci":\n${output}`);
  writeFileSync(stamp, lock);
}

/** The version of Hugo on the PATH, if there is one. */
export function findHugo(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? (/v[\d.]+/.exec(stdout)?.[0] ?? 'unknown') : undefined;
}

/** A copy of a peer's site to fill with content, put together from its folders. */
export function copySite(parts: readonly string[], folder: string): void {
  for (const part of parts) cpSync(join(SITES, part), folder, { recursive: true });
}

export const STYLE = join(SITES, 'style.css');
