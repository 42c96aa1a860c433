/** What a reader pays: bytes of a page, and the time of a search, in Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { assetsOf } from '../budget/assets.ts';
import { serve } from '../lib/static-server.ts';
import { startChromium, watchLoads } from './browser.ts';
import { median } from './measure.ts';

const gzip = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;

/** Compressed bytes of all pages below a folder: the median and the largest. */
function pageBytes(site: string, folder: string): { median: number; largest: number; name: string } {
  const pages = readdirSync(join(site, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => ({ path: join(folder, path), size: gzip(join(site, folder, path)) }))
    .toSorted((a, b) => a.size - b.size);
  const last = pages.at(-1);
  return { median: median(pages.map(({ size }) => size)), largest: last?.size ?? 0, name: last?.path ?? '' };
}

export interface ReaderFigures {
  pages: Record<string, { median: number; largest: number; name: string }>;
  style: number;
  /** Script that every page loads before search is opened. */
  script: number;
  /** Seconds to the first results, and the median of further queries. */
  firstSearch: number;
  furtherSearch: number;
  firstSearchBytes: number;
}

const QUERIES = [
  'tax',
  'digital identity',
  'smart city',
  'AI strategy',
  'procurement',
  'training',
  'ministry',
  'data exchange',
  'audit',
  'portal services',
];

/** Milliseconds of each query with its first ten results. As text: import() of an address that only the browser knows. */
function search(page: Page, queries: readonly string[]): Promise<number[]> {
  return page.evaluate<number[]>(`(async (queries) => {
    const times = [];
    for (const query of queries) {
      const start = performance.now();
      const pagefind = await import('/pagefind/pagefind.js');
      const { results } = await pagefind.search(query);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
      times.push(performance.now() - start);
    }
    return times;
  })(${JSON.stringify(queries)})`);
}

async function searchFigures(
  site: string,
): Promise<Pick<ReaderFigures, 'firstSearch' | 'furtherSearch' | 'firstSearchBytes'>> {
  const server = await serve({ folder: site, base: '/', port: 0 });
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}about/`);
    const loads = watchLoads(page);
    const first = (await search(page, QUERIES.slice(0, 1)))[0] ?? NaN;
    const firstSearchBytes = (await loads()).reduce(
      (sum, { path, bytes }) => (path.includes('/pagefind/') ? sum + bytes : sum),
      0,
    );
    const further = await search(page, QUERIES.slice(1));
    return { firstSearch: first, furtherSearch: median(further), firstSearchBytes };
  } finally {
    await browser.close();
    await server.close();
  }
}

export async function readerFigures(site: string): Promise<ReaderFigures> {
  const { style, script } = assetsOf(site, 'about');
  return {
    pages: Object.fromEntries(
      ['cases', 'events', 'topics', 'countries', 'people', 'organisations'].map((folder) => [
        folder,
        pageBytes(site, folder),
      ]),
    ),
    style: style.gzip,
    script: script.gzip,
    ...(await searchFigures(site)),
  };
}
