import { describe, expect, it } from 'vitest';
import { useBrowser } from '../lib/browser.ts';
import { ROOT_SITE, useSite } from '../lib/site.ts';
import { PAGES } from '../lib/templates.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);

describe('without JavaScript', () => {
  it.each(PAGES.filter((path) => !path.startsWith('search') && path !== 'no-such-page/'))(
    '/%s can be read',
    async (path) => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(site.url + path);
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    },
  );

  it('the search page says so plainly and leads to the lists', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}search/`);
    expect(await page.locator('.notice').innerText()).toContain('JavaScript');
    expect(await page.locator('main a[href="/topics/"]').first().isVisible()).toBe(true);
    expect(await page.locator('.search-box').last().isVisible()).toBe(false);
    expect(await page.locator('.search-results a').first().isVisible()).toBe(true);
  });
});

describe('on a narrow screen', () => {
  it.each(PAGES)('/%s does not scroll sideways at 320 pixels', async (path) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(site.url + path);
    if (path.startsWith('search')) await page.waitForSelector('.result');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
