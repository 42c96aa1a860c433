/** What the tests of picking, comparison and brief share. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestBrowser } from './browser.ts';

export const EGP = 'cases/bd/e-gp';
export const TAX = 'cases/kr/hometax';
export const TUNDUK = 'cases/kg/tunduk-data-exchange';
export const STRATEGY = 'cases/la/ai-strategy-unesco';
export const EVENT = 'events/2026/ai-for-future-governments';

/** Opens pages of a site; a comparison or a brief is there when its entries are. */
export const opener =
  (browser: TestBrowser, site: { readonly url: string }) =>
  async (path: string, options?: BrowserContextOptions): Promise<Page> => {
    const page = await browser.newPage(options);
    await page.goto(site.url + path);
    if (path.includes('ids='))
      await page.waitForSelector('.compare__table, .brief__entry, .picked__help:not([hidden])');
    return page;
  };

/** The titles above the columns of a comparison. */
export const columns = (page: Page) => page.locator('.compare__title').allTextContents();
