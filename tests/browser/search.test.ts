import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import type { StaticSite } from '../../scripts/lib/static-server.ts';
import { startBrowser } from '../lib/browser.ts';
import { PATH_SITE, ROOT_SITE, serveSite } from '../lib/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const titles = (page: Page) => page.locator('[data-results] .result__title').allTextContents();
const status = (page: Page) => page.locator('.search-page [role=status]');

/** Waits until the results stand: the status then tells a number or that there is nothing. */
async function settled(page: Page, text: string | RegExp): Promise<void> {
  await page.waitForFunction(
    ([source]) =>
      new RegExp(source ?? '').test(document.querySelector('.search-page [role=status]')?.textContent ?? ''),
    [typeof text === 'string' ? text : text.source],
  );
}

describe.each([ROOT_SITE, PATH_SITE])('the search page $name', (tested) => {
  let site: StaticSite;
  let page: Page;
  beforeAll(async () => {
    site = await serveSite(tested);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  it('finds an entry by words of its text and leads to it', async () => {
    await page.goto(`${site.url}search/`);
    await page.locator('#query').fill('TOPIS Seoul');
    await settled(page, /^\d+ results?$/);
    expect((await titles(page)).some((title) => title.includes('TOPIS'))).toBe(true);
    const result = page.locator('.result', { hasText: 'TOPIS' }).first();
    expect(await result.locator('.kicker').textContent()).toContain('Republic of Korea');
    expect(await result.locator('mark').count()).toBeGreaterThan(0);
    await result.locator('a').click();
    await page.waitForURL(/\/cases\/kr\/topis-seoul\/$/);
  });

  it('keeps query and filters in the address, and Back undoes them', async () => {
    await page.goto(`${site.url}search/?q=tax`);
    await settled(page, /^\d+ results?$/);
    const all = await status(page).textContent();
    await page.locator('input[name=kind][value=case]').check();
    await page.waitForURL(/kind=case/);
    await page.locator('details[data-facet=country] > summary').click();
    await page.locator('input[name=country][value=kz]').check();
    await page.waitForURL(/q=tax&kind=case&country=kz/);
    await page.waitForFunction(
      (before) => document.querySelector('.search-page [role=status]')?.textContent !== before,
      all,
    );
    const kinds = await page
      .locator('[data-results] .result')
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset['kind']));
    expect(new Set(kinds)).toEqual(new Set(['case']));
    await page.goBack();
    expect(await page.locator('input[name=country][value=kz]').isChecked()).toBe(false);
    await page.goBack();
    await page.waitForFunction(
      (before) => document.querySelector('.search-page [role=status]')?.textContent === before,
      all,
    );
    expect(new URL(page.url()).search).toBe('?q=tax');
  });

  it('opens a shared address with its query and filters set', async () => {
    await page.goto(`${site.url}search/?q=training&kind=event&country=uz&year=2025`);
    await settled(page, /^\d+ results?$/);
    expect(await page.locator('#query').inputValue()).toBe('training');
    expect(await page.locator('input[name=year][value="2025"]').isChecked()).toBe(true);
    expect((await titles(page)).join(' ')).toContain('Civil Servants in Digital Transformation in Uzbekistan');
  });

  it('browses by filters without a query, and shows more on request', async () => {
    await page.goto(`${site.url}search/?kind=case`);
    await settled(page, /^96 results$/);
    expect(await page.locator('.result').count()).toBe(10);
    await page.locator('[data-more]').click();
    await page.waitForFunction(() => document.querySelectorAll('.result').length === 20);
  });

  it('disables values that would leave nothing, and widens a facet with OR', async () => {
    await page.goto(`${site.url}search/?kind=case&country=uz`);
    await settled(page, /^8 results$/);
    expect(await page.locator('input[name=country][value=fi]').isDisabled()).toBe(true);
    expect(await page.locator('input[name=country][value=kz]').isDisabled()).toBe(false);
    await page.goto(`${site.url}search/?kind=case&country=uz&country=kz`);
    await settled(page, /^16 results$/);
  });

  it.each([
    ['nothing found', 'xqzjvwk'],
    ['markup', '<script>document.title="x"</script>'],
    ['very long', 'a'.repeat(10_000)],
    ['regular expression', '(.*)+[$^'],
    ['right to left marks', '\u202e\u200ftax\u0000'],
  ])('takes a query that is %s without an exception', async (_name, query) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}&country=nowhere&kind=&year=9999&zzz=1`);
    await settled(page, /result|Nothing found|Type/);
    expect(errors).toEqual([]);
    expect(await page.title()).toContain('Search');
  });

  it('helps when nothing is found', async () => {
    await page.goto(`${site.url}search/?q=xqzjvwk`);
    await settled(page, /Nothing found for “xqzjvwk”/);
    expect(await page.locator('[data-help]').isVisible()).toBe(true);
  });

  it('says so when the index cannot be loaded, and keeps the query', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.url}search/?q=tax`);
    await settled(page, /could not be loaded/);
    expect(await page.locator('#query').inputValue()).toBe('tax');
    expect(await page.locator('[data-help] a').count()).toBeGreaterThan(3);
  });

  it('answers in Russian, with Russian names of kinds and both languages of entries', async () => {
    await page.goto(`${site.url}ru/search/?q=${encodeURIComponent('будущие правительства')}`);
    await page.waitForFunction(() => document.querySelectorAll('.result').length > 0);
    const links = await page
      .locator('.result a')
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).pathname));
    expect(links[0]).toContain('/ru/events/2026/ai-for-future-governments/');
    await page.goto(`${site.url}ru/search/?q=TOPIS`);
    await page.waitForFunction(() => document.querySelectorAll('.result').length > 0);
    expect(await page.locator('.kicker__kind').first().textContent()).not.toBe('Case');
  });
});

describe('the quick search', () => {
  let site: StaticSite;
  let page: Page;
  beforeAll(async () => {
    site = await serveSite(ROOT_SITE);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(site.url);
  });
  afterEach(() => page.close());

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

  it('does not open while somebody types a slash', async () => {
    await page.locator('#home-query').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('#quick-search').getAttribute('open')).toBeNull();
    expect(await page.locator('#home-query').inputValue()).toBe('a/b');
  });

  it('is driven by the keyboard alone: type, arrow down, Enter', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('anyang smart city');
    await page.waitForSelector('#quick-results [role=option]');
    await page.keyboard.press('ArrowDown');
    const active = await page.locator('#quick-query').getAttribute('aria-activedescendant');
    expect(active).toBe('quick-0');
    expect(await page.locator('#quick-0').getAttribute('aria-selected')).toBe('true');
    const href = await page.locator('#quick-0').getAttribute('data-href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href ?? 'missing'}`);
  });

  it('goes on to the search page with what was typed', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('procurement');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=procurement/);
  });
});
