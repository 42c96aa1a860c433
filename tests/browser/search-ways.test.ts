import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { violationsOn } from '../lib/axe.ts';
import { useBrowser } from '../lib/browser.ts';
import { FOUND, settled } from '../lib/search-page.ts';
import { readPage, ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);
let page: Page;
beforeEach(async () => {
  page = await browser.newPage();
});

describe('a hostile query', () => {
  it.each([
    ['markup', '<script>document.title="x"</script><img src=x onerror=document.title="x">'],
    ['very long', 'a'.repeat(10_000)],
    ['a regular expression', '(.*)+[$^\\'],
    ['right to left marks and a null', '\u202e\u200ftax\u0000'],
    ['control characters', '\u0001\u0002\u001b[31m'],
    ['quotation marks that do not close', '"tax'],
    ['nothing but signs', '%%%___???'],
  ])('of %s does no harm', async (_, query) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}search/?q=${encodeURIComponent(query).slice(0, 12_000)}`);
    await settled(page, /result|Nothing found/);
    expect(errors).toEqual([]);
    expect(await page.title()).toContain('Search');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('typed with half of a character does no harm', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}search/`);
    await settled(page, FOUND);
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#query');
      if (!input) return;
      input.value = 'zz\ud83d';
      input.dispatchEvent(new Event('input'));
    });
    await settled(page, /Nothing found/);
    expect(errors).toEqual([]);
  });
});

describe('nothing found', () => {
  it('leads on: to the form for what is missing, and to the lists', async () => {
    await page.goto(`${site.url}search/?q=xqzjvwk`);
    await settled(page, /Nothing found for “xqzjvwk”/);
    const form = await page.locator('[data-ways] a[rel=external]').getAttribute('href');
    expect(new URL(form ?? '').searchParams.get('title')).toBe('New case: xqzjvwk');
    expect(await page.locator('.search-browse a').count()).toBeGreaterThan(5);
  });

  it('shows what was probably meant, under the question whether it was', async () => {
    await page.goto(`${site.url}search/?q=minsitry`);
    await settled(page, /Nothing found for “minsitry”.*Did you mean: ministry/);
    expect(await page.locator('[data-results] .result').count()).toBeGreaterThan(0);
    await page.locator('.ways__meant a').click();
    await page.waitForURL(/\?q=ministry$/);
    await settled(page, FOUND);
    expect(await page.locator('.ways__meant').count()).toBe(0);
  });

  it('offers the search with fewer filters, with counts that are true', async () => {
    await page.goto(`${site.url}search/?q=TOPIS&kind=case&country=kz`);
    await settled(page, /Nothing found/);
    const link = page.locator('[data-ways] a', { hasText: 'Country' });
    const count = /\d+$/.exec((await link.textContent()) ?? '')?.[0] ?? 'none';
    await link.click();
    await page.waitForURL(/\?q=TOPIS&kind=case$/);
    await settled(page, new RegExp(`^${count} result`));
  });
});

describe('a failure', () => {
  const shown = async (sentence: RegExp) => {
    await settled(page, sentence);
    expect(await page.locator('#query').inputValue()).toBe('tax');
    expect(new URL(page.url()).search).toBe('?q=tax&kind=case');
    expect(await page.locator('.search-browse a').count()).toBeGreaterThan(5);
    expect(await page.locator('[data-ways] button').isVisible()).toBe(true);
  };

  it('of an index that is not there is said, and mended by another try', async () => {
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.url}search/?q=tax&kind=case`);
    await shown(/did not|could not/);
    await page.unroute('**/pagefind/**');
    await page.locator('[data-ways] button').click();
    await settled(page, FOUND);
  });

  it('of the labels is said, and mended by another try', async () => {
    await page.route('**/labels.json', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.url}search/?q=tax&kind=case`);
    await shown(/could not be found/);
    await page.unroute('**/labels.json');
    await page.locator('[data-ways] button').click();
    await settled(page, FOUND);
    expect(await page.locator('.chip').count()).toBe(1);
  });

  it('of a piece of the index is said', async () => {
    await page.route('**/pagefind/*.pagefind', (route) => route.abort());
    await page.route('**/pagefind/wasm*', (route) => route.abort());
    await page.goto(`${site.url}search/?q=tax&kind=case`);
    await shown(/did not|could not/);
  });

  it('of the line is said in the reader’s language', async () => {
    await page.goto(`${site.url}ru/search/`);
    await page.waitForSelector('.result');
    await page.context().setOffline(true);
    await page.locator('#query').fill('цифровая идентификация');
    await page.waitForSelector('[data-ways] button, .result mark');
    expect(await page.locator('#query').inputValue()).toBe('цифровая идентификация');
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme axe finds nothing', (colorScheme) => {
  it.each([
    ['with results and chips', 'search/?q=tax&kind=case&country=kz&page=9', '.result'],
    ['with several languages and pages', 'search/?q=digital', '.pager a'],
    ['when nothing is found', 'search/?q=xqzjvwk&country=uz', '[data-ways] a'],
    ['when marks are shown', 'cases/kr/topis-seoul/?highlight=traffic+seoul', '.found-bar'],
  ])('%s', async (_, path, ready) => {
    page = await browser.newPage({ colorScheme });
    await page.goto(site.url + path);
    await page.waitForSelector(ready);
    expect(await violationsOn(page)).toEqual([]);
  });
});

describe('at 320 pixels', () => {
  it.each([
    'search/?q=tax&kind=case&country=kz&sort=foo',
    'search/?q=xqzjvwkxqzjvwkxqzjvwkxqzjvwkxqzjvwkxqzjvwk',
    'ru/search/?q=TOPIS',
  ])('/%s does not scroll sideways, and the filters wait behind one button', async (path) => {
    page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(site.url + path);
    await page.waitForSelector('.result, [data-ways] a');
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBeLessThanOrEqual(320);
    expect(await page.locator('.facet').first().isVisible()).toBe(false);
    await page.locator('[data-filters] > summary').click();
    expect(await page.locator('.facet').first().isVisible()).toBe(true);
    expect(await width()).toBeLessThanOrEqual(320);
    await page.locator('[data-close]').click();
    expect(await page.locator('.facet').first().isVisible()).toBe(false);
  });
});

describe('pages that no search led to', () => {
  it('load no script for marks', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.url}cases/kr/topis-seoul/`, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /highlight|pagefind|quick\./.test(url))).toEqual([]);
  });
});

describe('the HTML of the search page', () => {
  it('stays light: labels and counts come with the search', () => {
    expect(readPage(ROOT_SITE, 'search/index.html').length).toBeLessThan(22_000);
  });
});
