import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { violationsOn } from '../lib/axe.ts';
import { useBrowser } from '../lib/browser.ts';
import { ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);
let page: Page;
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(site.url);
});

const active = () => page.locator('#quick-query').getAttribute('aria-activedescendant');
const type = async (query: string) => {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.waitForSelector('#quick-results [role=option]');
};

describe('the quick search', () => {
  it.each(['/', 'Control+k'])(
    'opens with %s, loads nothing before, and closes with Escape where the focus was',
    async (key) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.locator('.brand').focus();
      expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
      await page.keyboard.press(key);
      await page.waitForSelector('#quick-search[open]');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('quick-query');
      await page.keyboard.press('Escape');
      expect(await page.locator('#quick-search').getAttribute('open')).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('brand');
    },
  );

  it('closes with one Escape when something is typed, and keeps it', async () => {
    await page.locator('.search-open').focus();
    await type('tax');
    await page.keyboard.press('Escape');
    expect(await page.locator('#quick-search').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('search-open');
    await page.keyboard.press('/');
    expect(await page.locator('#quick-query').inputValue()).toBe('tax');
  });

  it('does not open while somebody types a slash', async () => {
    await page.locator('#home-query').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('#quick-search').getAttribute('open')).toBeNull();
    expect(await page.locator('#home-query').inputValue()).toBe('a/b');
  });

  it('is driven by the keyboard alone: arrows, ends, round and back to the field', async () => {
    await type('smart city');
    expect(await active()).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('quick-0');
    expect(await page.locator('#quick-0').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('End');
    const last = await active();
    expect(last).toBe(`quick-${(await page.locator('#quick-results [role=option]').count()) - 1}`);
    expect(await page.locator('[aria-selected=true]').count()).toBe(1);
    await page.keyboard.press('Home');
    expect(await active()).toBe('quick-0');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(last);
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('quick-query');
  });

  it('follows what is active with Enter', async () => {
    await type('anyang smart city');
    await page.keyboard.press('ArrowDown');
    const href = (await page.locator('#quick-0').getAttribute('data-href')) ?? 'missing';
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === new URL(href, site.url).pathname);
  });

  it('goes on to the search page with what was typed', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('procurement');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=procurement/);
  });

  it('says how many there are', async () => {
    await type('digital');
    await page.waitForFunction(() =>
      /^\d+ results?$/.test(document.querySelector('.quick__status')?.textContent ?? ''),
    );
    expect(await page.locator('#quick-query').getAttribute('aria-expanded')).toBe('true');
  });

  // Every entry has an English text, so that only readers of other languages have a second group.
  it('has a group for what is in another language only, after the reader’s own', async () => {
    await page.goto(`${site.url}ru/`);
    await type('Astana');
    await page.waitForSelector('#quick-results [role=group]');
    const groups = page.locator('#quick-results [role=group]');
    expect(await groups.count()).toBe(1);
    expect(await groups.locator('[role=option] .result__title').first().getAttribute('lang')).toBe('en');
    expect(await page.locator('#quick-results [role=option] .result__title').first().getAttribute('lang')).toBeNull();
  });

  it('says what failed, and leads to the lists', async () => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.keyboard.press('/');
    await page.keyboard.type('tax');
    await page.waitForSelector('[data-browse]:not([hidden]) a');
    expect(await page.locator('.quick__status').textContent()).toMatch(/\./);
    expect(await page.locator('#quick-query').inputValue()).toBe('tax');
  });

  it('says that there is no connection when not even its script comes', async () => {
    await page.route('**/_astro/quick*', (route) => route.abort());
    const dialog = page.locator('#quick-search');
    // A key that comes before the page has its script goes nowhere.
    const status = async () => {
      if ((await dialog.getAttribute('open')) === null) await page.keyboard.press('/');
      return page.locator('.quick__status').textContent();
    };
    await expect.poll(status, { timeout: 20_000, interval: 200 }).toContain('connection');
    expect(await dialog.getAttribute('open')).not.toBeNull();
  });

  it('fits 320 pixels, and axe finds nothing', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await type('digital');
    const box = await page.locator('#quick-search').evaluate((node) => node.scrollWidth - node.clientWidth);
    expect(box).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});
