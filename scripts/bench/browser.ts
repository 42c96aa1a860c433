/** Chromium for the measurements, and what it loads. */
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { getChromium } from '../lib/chromium.ts';

export async function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await getChromium(() => undefined),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Bytes as a host sends them: the pieces of the index are compressed already, the rest a host compresses. */
export function sentBytes(body: Buffer): number {
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

export interface Load {
  path: string;
  bytes: number;
}

/** Notes what a page loads from now on; the answer gives all so far. */
export function watchLoads(page: Page): () => Promise<Load[]> {
  const loads: Promise<Load | undefined>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    loads.push(
      response.body().then(
        (body) => ({ path, bytes: sentBytes(body) }),
        // A redirect, or an answer that the page no longer waits for, has no body.
        () => undefined,
      ),
    );
  });
  return async () => (await Promise.all(loads)).filter((load) => load !== undefined);
}
