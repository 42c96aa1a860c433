import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../lib/browser.ts';
import { addressOf, pagesOf, PATH_SITE, ROOT_SITE, useSite } from '../lib/site.ts';

/** Pages are opened in several tabs at once. */
const TABS = 4;

const browser = useBrowser();

/** Opens pages one after the other and notes every complaint of the browser. */
async function crawl(context: BrowserContext, url: string, paths: readonly string[]): Promise<string[]> {
  const complaints: string[] = [];
  const page = await context.newPage();
  let at = '';
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${at}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${at}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      complaints.push(`${at}: asked ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${at}: ${response.status()} ${response.url()}`);
  });
  for (const path of paths) {
    at = path;
    await page.goto(url + addressOf(path), { waitUntil: 'load' });
  }
  await page.close();
  return complaints;
}

describe.each([ROOT_SITE, PATH_SITE])('$name', (tested) => {
  const site = useSite(tested);

  it('no page breaks the policy, asks another host, misses a file, sets a cookie or complains', async () => {
    const all = pagesOf(tested).filter((path) => path !== '404.html');
    // Under a path the same templates are at work: every fifth page and all lists show whether addresses hold.
    const paths =
      tested.base === '/' ? all : all.filter((path, index) => index % 5 === 0 || path.split('/').length <= 2);
    const context = await browser.newContext();
    const shares = Array.from({ length: TABS }, (_, tab) => paths.filter((_path, index) => index % TABS === tab));
    const complaints = (await Promise.all(shares.map((share) => crawl(context, site.url, share)))).flat();
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  }, 180_000);

  it('a missing page answers with the 404 page, whose search leads on', async () => {
    const page = await browser.newPage();
    const response = await page.goto(`${site.url}cases/zz/nothing-here/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toContain('nothing at this address');
    await page.locator('#query-en').fill('tax');
    await page.locator('#query-en').press('Enter');
    await page.waitForURL(/\/search\/\?q=tax/);
  });

  it('the map leads from home to a country', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.locator('.tile-map svg a:has(title:text("Uzbekistan"))').click();
    await page.waitForURL(`${site.url}countries/uz/`);
    expect(await page.locator('h1').textContent()).toBe('Uzbekistan');
  });
});
