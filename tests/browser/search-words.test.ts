/** Words that no page has: of other languages, and mistyped; and what the search page shows before any word. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useBrowser } from '../lib/browser.ts';
import { FOUND, settled, titles } from '../lib/search-page.ts';
import { ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);
let page: Page;
beforeEach(async () => {
  page = await browser.newPage();
});

const addresses = () =>
  page
    .locator('[data-results] .result__title a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

describe('a mistyped word among others', () => {
  it('is corrected, which is said; the words can be searched as typed', async () => {
    await page.goto(`${site.url}search/?q=cencus+Kazakhstan`);
    await settled(page, /^\d+ results?.*These are results for “census Kazakhstan”/);
    expect((await addresses()).slice(0, 3)).toContain('/cases/kz/census-2021-online/');
    await page.locator('.ways__meant a').click();
    await page.waitForURL((url) => url.searchParams.get('q') === '"cencus" Kazakhstan');
    await page.waitForSelector('.ways__meant', { state: 'detached' });
    await settled(page, FOUND);
  });

  it('is named in the quick search too', async () => {
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.locator('#quick-query').fill('cencus Kazakhstan');
    await page.waitForSelector('#quick-search [role=option]');
    await page.waitForSelector('#quick-search [data-ways] a');
    expect(await page.locator('#quick-search [data-ways] a').textContent()).toBe('census Kazakhstan');
  });

  it('is corrected too where texts have another word that begins alike, and leads to the same', async () => {
    await page.goto(`${site.url}search/?q=digital+identity+kazakhstan`);
    await settled(page, FOUND);
    const right = await addresses();
    await page.goto(`${site.url}search/?q=digital+identitty+kazakhstan`);
    await settled(page, /^\d+ results?.*These are results for “digital identity kazakhstan”/);
    expect(right.length).toBeGreaterThan(3);
    expect(await addresses()).toEqual(right);
    await page.locator('.ways__meant a').click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'digital "identitty" kazakhstan');
    await page.waitForSelector('.ways__meant', { state: 'detached' });
  });

  it.each([
    ['where every word is there', 'birth registration'],
    ['where it is a name in another spelling', 'Azerbaycan portal'],
    ['where texts have another ending of it', 'identities registrations'],
    ['while it is typed', 'digital identi'],
  ])('is left alone %s', async (_, query) => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
    await settled(page, FOUND);
    expect(await page.locator('.ways__meant').count()).toBe(0);
  });
});

describe('words of languages without pages', () => {
  it.each([
    ['төрсний бүртгэл', '/cases/bd/birth-registration/'],
    ['출생등록', '/cases/bd/birth-registration/'],
    ['ການລົງທະບຽນເກີດ', '/cases/bd/birth-registration/'],
    ['соттордо ишти бөлүштүрүү', '/cases/ge/court-case-distribution/'],
    ['იუსტიციის სახლი', '/cases/ge/public-service-hall/'],
  ])('%s leads to %s', async (query, address) => {
    await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
    await settled(page, FOUND);
    expect(await addresses()).toContain(address);
    // What was found is marked, in the words of the page.
    expect(await page.locator('[data-results] mark').count()).toBeGreaterThan(0);
  });
});

describe('the newest entries', () => {
  it('are there without JavaScript', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${site.url}search/`);
    expect(await plain.locator('.result').count()).toBe(10);
    expect(await plain.locator('.result__title a').first().isVisible()).toBe(true);
    expect(await plain.locator('#query').isVisible()).toBe(false);
  });

  it('are not fetched, and are those that the search itself finds', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.url}search/`);
    await settled(page, FOUND);
    expect(asked.filter((url) => url.includes('/fragment/'))).toEqual([]);
    const built = (await titles(page)).map((title) => title.trim());
    const first = page.locator('[data-results] .result', { hasText: built[0] ?? '' });
    const look = await first.innerText();
    await page.locator('#sort').selectOption('title');
    await page.waitForURL(/sort=title/);
    await first.waitFor({ state: 'detached' });
    await page.goBack();
    await first.waitFor();
    expect(await first.innerText()).toBe(look);
    // Of several entries of one day it may be another that is the tenth.
    const found = new Set(await titles(page));
    expect(built.filter((title) => found.has(title)).length).toBeGreaterThanOrEqual(8);
  });

  it('never stand under a query', async () => {
    await page.goto(`${site.url}search/?q=xqzjvwk`);
    await settled(page, /Nothing found/);
    expect(await page.locator('.result').count()).toBe(0);
  });
});
