/** The same entry in Serai and in two peers: bytes and LCP side by side, as ratios. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { watchLoads } from '../bench/browser.ts';
import { generateEntries } from '../bench/generate.ts';
import { measure, median } from '../bench/measure.ts';
import { findHugo, installPeers } from '../bench/peers.ts';
import { prepare } from '../bench/tools.ts';
import { Failure } from '../lib/failure.ts';
import { serveCompressed } from './compressed-server.ts';
import { scoreOf } from './score.ts';

const ENTRIES = 100;
/** Each page is judged so often, and the median counts. */
const RUNS = 3;
const SERAI = 'serai-whole';

export const SORTS = ['html', 'css', 'js', 'other'] as const;
type Sort = (typeof SORTS)[number];

export interface PeerFigures {
  name: string;
  /** What the page loads by itself, as a host sends it. */
  bytes: Record<Sort, number>;
  lcp: number;
}

function sortOf(path: string): Sort {
  if (path.endsWith('/')) return 'html';
  if (path.endsWith('.css')) return 'css';
  return /\.m?js$/.test(path) ? 'js' : 'other';
}

async function build(name: string): Promise<string> {
  const tool = prepare(name, ENTRIES);
  const out = join(tool.home, `reader-${name}`);
  rmSync(out, { recursive: true, force: true });
  const { command, cwd, env } = tool.build(out);
  const { ok, output } = await measure(command, { ...(cwd && { cwd }), ...(env && { env }) });
  if (!ok) throw new Failure(`The site of ${name} could not be built:\n${output}`);
  return out;
}

async function bytesOf(browser: Browser, url: string): Promise<Record<Sort, number>> {
  const page = await browser.newPage();
  const loads = watchLoads(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const bytes = { html: 0, css: 0, js: 0, other: 0 };
  for (const load of await loads()) bytes[sortOf(load.path)] += load.bytes;
  await page.close();
  return bytes;
}

async function figuresOf(name: string, path: string, browser: Browser, port: number): Promise<PeerFigures> {
  const site = await build(name);
  if (!existsSync(join(site, path, 'index.html'))) throw new Failure(`The site of ${name} has no page ${path}.`);
  const server = await serveCompressed(site);
  try {
    const url = `${server.url}${path}`;
    const bytes = await bytesOf(browser, url);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push((await scoreOf(url, port)).lcp);
    return { name: name === SERAI ? 'serai' : name, bytes, lcp: median(times) };
  } finally {
    server.close();
  }
}

/** @param print Told what takes long. */
export async function comparePeers(
  browser: Browser,
  port: number,
  print: (line: string) => void,
): Promise<{ path: string; all: PeerFigures[] }> {
  const [entry] = generateEntries(ENTRIES).filter(({ kind, locale }) => kind === 'case' && !locale);
  if (!entry) throw new Failure('The synthetic collection has no case.');
  const path = `/cases/${entry.id}/`;
  installPeers(print);
  const hugo = findHugo();
  if (!hugo) print('There is no hugo on the PATH: it is left out.');
  const all: PeerFigures[] = [];
  for (const name of [SERAI, ...(hugo ? ['hugo'] : []), 'starlight'])
    all.push(await figuresOf(name, path, browser, port));
  return { path, all };
}

/** A table whose ratios are of each site to the first. */
export function formatPeers(all: readonly PeerFigures[]): string {
  const totalOf = ({ bytes }: PeerFigures) => SORTS.reduce((sum, sort) => sum + bytes[sort], 0);
  const [own] = all;
  const number = (value: number) => value.toLocaleString('en-GB');
  const rows = all.map((one) => {
    const ratio = (of: (figures: PeerFigures) => number) => (own ? (of(one) / of(own)).toFixed(2) : '');
    return [
      one.name,
      ...SORTS.map((sort) => number(one.bytes[sort])),
      number(totalOf(one)),
      ratio(totalOf),
      (one.lcp / 1000).toFixed(2),
      ratio(({ lcp }) => lcp),
    ];
  });
  const head = ['site', ...SORTS, 'bytes', 'ratio', 'LCP s', 'ratio'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
