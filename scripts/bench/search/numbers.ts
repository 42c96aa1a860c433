/** What a search costs the reader: bytes and time, through the search page in Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { watchLoads, type Load } from '../browser.ts';
import { median } from '../measure.ts';
import { searchPath, untilStill } from './ours.ts';

const INPUT = '[data-search] input[type=search]';

const sum = (loads: readonly Load[]) => loads.reduce((total, { bytes }) => total + bytes, 0);
const isIndex = ({ path }: Load) => path.includes('/pagefind/');
const isOwnScript = ({ path }: Load) => path.includes('/_astro/') && path.endsWith('.js');

export interface SearchBytes {
  /** Scripts that other pages do not load, Pagefind with its WASM, and what it reads before a query. */
  opening: number;
  /** The part of it that is ours, with what a query adds. */
  ownScript: number;
  /** What a first query and its ten results add. */
  queries: number[];
  /** What another query on the same page adds. */
  further: number[];
}

/** Scripts that every page loads. */
async function commonScripts(browser: Browser, site: string): Promise<Set<string>> {
  const page = await browser.newPage();
  const loads = watchLoads(page);
  await page.goto(`${site}about/`, { waitUntil: 'networkidle' });
  const paths = (await loads()).filter(isOwnScript).map(({ path }) => path);
  await page.close();
  return new Set(paths);
}

/** Each query is the first of a reader who has nothing in the cache. */
export async function searchBytes(browser: Browser, site: string, queries: readonly string[]): Promise<SearchBytes> {
  const common = await commonScripts(browser, site);
  const counts = (load: Load) => isIndex(load) || (isOwnScript(load) && !common.has(load.path));
  const runs: { opening: number; ownScript: number; query: number; further: number }[] = [];
  for (const [index, query] of queries.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loads = watchLoads(page);
    await page.goto(site + searchPath('en'), { waitUntil: 'networkidle' });
    const opened = (await loads()).filter(counts);
    const ask = async (text: string) => {
      await page.fill(INPUT, text);
      await page.press(INPUT, 'Enter');
      await untilStill(page);
      return (await loads()).filter(counts);
    };
    const all = await ask(query);
    const both = await ask(queries[(index + 1) % queries.length] ?? query);
    runs.push({
      opening: sum(opened),
      ownScript: sum(all.filter(isOwnScript)),
      query: sum(all) - sum(opened),
      further: sum(both) - sum(all),
    });
    await context.close();
  }
  return {
    opening: Math.max(...runs.map((run) => run.opening)),
    ownScript: Math.max(...runs.map((run) => run.ownScript)),
    queries: runs.map((run) => run.query),
    further: runs.map((run) => run.further),
  };
}

export interface SearchTimes {
  /** Milliseconds from the sending of a query to the last change of its ten results. */
  median: number;
  slowest: number;
  /** Requests while it was measured: none, or the figure is one of the network too. */
  requests: number;
}

/** No mutation for so long means that the results stand. */
const QUIET = 400;
/** An answer that takes longer counts as none. */
const PATIENCE = 30_000;

/** Milliseconds from sending the query to the last change of the results. */
function timeOf(page: Page, query: string): Promise<number> {
  return page.evaluate(
    ([selector, text, quiet, patience]) =>
      new Promise<number>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>(selector);
        const results = document.querySelector('[data-results]');
        if (!input?.form || !results) {
          reject(new Error('The search page has no form or no place for results.'));
          return;
        }
        const start = performance.now();
        let last = Infinity;
        const watch = new MutationObserver(() => (last = performance.now()));
        watch.observe(results, { childList: true, subtree: true, characterData: true });
        const poll = setInterval(() => {
          const now = performance.now();
          if (last === Infinity ? now - start < patience : now - last < quiet) return;
          clearInterval(poll);
          watch.disconnect();
          resolve(last - start);
        }, 50);
        input.value = text;
        input.form.requestSubmit();
      }),
    [INPUT, query, QUIET, PATIENCE] as const,
  );
}

/** Asks all queries once, so that nothing has to be fetched, and measures the second round. */
export async function searchTimes(browser: Browser, site: string, queries: readonly string[]): Promise<SearchTimes> {
  const page = await browser.newPage();
  const loads = watchLoads(page);
  await page.goto(site + searchPath('en'), { waitUntil: 'networkidle' });
  for (const query of queries) await timeOf(page, query);
  const requestsSoFar = async () => (await loads()).filter((load) => isIndex(load) || isOwnScript(load)).length;
  const before = await requestsSoFar();
  const times: number[] = [];
  for (const query of queries) times.push(await timeOf(page, query));
  const requests = (await requestsSoFar()) - before;
  await page.close();
  return { median: median(times), slowest: Math.max(...times), requests };
}

/** Two words from the titles of some cases of a built site: queries that find something there. */
export function queriesFrom(folder: string, count: number): string[] {
  const pages = readdirSync(join(folder, 'cases'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /[^/\\]+[/\\][^/\\]+[/\\]index\.html$/.test(path))
    .toSorted();
  const step = Math.max(1, Math.floor(pages.length / count));
  return pages
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((path) => {
      const [, title = ''] = /<h1[^>]*>\s*([^<]+)/.exec(readFileSync(join(folder, 'cases', path), 'utf8')) ?? [];
      const words = title.replace(/&#?\w+;\w*/g, ' ').match(/[\p{L}\p{N}-]{3,}/gu) ?? [];
      return words.slice(0, 2).join(' ');
    });
}
