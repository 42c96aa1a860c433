/** Sets what search costs a reader beside the budget: bytes, in Chromium, each query with an empty cache. */
import { startChromium } from '../bench/browser.ts';
import { median } from '../bench/measure.ts';
import { queriesFrom, searchBytes, type SearchBytes } from '../bench/search/numbers.ts';
import { serve } from '../lib/static-server.ts';
import type { SearchLimits } from './limits.ts';

export interface SearchVerdict {
  /** Name and bytes of each figure, with its limit where it has one. */
  figures: { name: string; bytes: number; limit: number | undefined }[];
  problems: string[];
}

const QUERIES = 5;

export function judgeSearch(bytes: SearchBytes, limits: SearchLimits): SearchVerdict {
  const figures = [
    { name: 'own script', bytes: bytes.ownScript, limit: limits.script },
    { name: 'opening, with WASM', bytes: bytes.opening, limit: undefined },
    { name: 'first query, ten results', bytes: median(bytes.queries), limit: undefined },
    { name: 'first search in all, largest', bytes: bytes.opening + Math.max(...bytes.queries), limit: limits.first },
    { name: 'further query, median', bytes: median(bytes.further), limit: undefined },
    { name: 'further query, largest', bytes: Math.max(...bytes.further), limit: limits.further },
  ];
  const number = (value: number) => Math.round(value).toLocaleString('en-GB');
  return {
    figures,
    problems: figures.flatMap(({ name, bytes: own, limit }) =>
      limit !== undefined && own > limit
        ? [`Search (${name}) costs ${number(own)} bytes; the limit is ${number(limit)}.`]
        : [],
    ),
  };
}

/** @param site The folder of a site built at the root of an address. */
export async function measureSearch(site: string): Promise<SearchBytes> {
  const server = await serve({ folder: site, base: '/', port: 0 });
  const browser = await startChromium();
  try {
    return await searchBytes(browser, server.url, queriesFrom(site, QUERIES));
  } finally {
    await browser.close();
    await server.close();
  }
}
