import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { StaticSite } from '../../scripts/lib/static-server.ts';
import { entryAddress } from '../../src/domain/addresses.ts';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { findEntryText } from '../../src/files/front-matter.ts';
import { startBrowser } from '../lib/browser.ts';
import { ROOT_SITE, serveSite } from '../lib/site.ts';

let browser: Browser;
let site: StaticSite;
beforeAll(async () => {
  browser = await startBrowser();
  site = await serveSite(ROOT_SITE);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Title and address of every published original. */
function entries(): { title: string; address: string }[] {
  return readdirSync('content', { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const entry = findEntryPath(path.split(sep).join('/'));
    if (!entry || entry.locale) return [];
    const data = parse(findEntryText(readFileSync(join('content', path), 'utf8'))?.frontMatter ?? '') as {
      title: string;
      status?: string;
    };
    return data.status === 'draft' || data.status === 'retracted'
      ? []
      : [{ title: data.title, address: entryAddress(entry, 'en') }];
  });
}

it('every entry is found by its title among the first ten results', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}search/`);
  const wanted = entries();
  // As text: the test runner would rewrite the import() of a function.
  const missing = await page.evaluate<string[]>(`(async (list) => {
    const pagefind = await import('/pagefind/pagefind.js');
    const lost = [];
    for (const { title, address } of list) {
      const { results } = await pagefind.search(title);
      const urls = await Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url));
      if (!urls.includes(address)) lost.push(address + ' (' + title + ')');
    }
    return lost;
  })(${JSON.stringify(wanted)})`);
  expect(wanted.length).toBeGreaterThan(380);
  expect(missing).toEqual([]);
}, 180_000);
