import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useBrowser } from '../lib/browser.ts';
import { FOUND, kinds, settled, status, titles } from '../lib/search-page.ts';
import { PATH_SITE, ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();

describe.each([ROOT_SITE, PATH_SITE])('the search page $name', (tested) => {
  const site = useSite(tested);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage();
  });

  it('finds an entry by words of its text, leads to it, and marks the words there until they are taken away', async () => {
    await page.goto(`${site.url}search/`);
    await page.locator('#query').fill('TOPIS Seoul');
    await page.waitForURL(/q=TOPIS\+Seoul/);
    await page.waitForSelector('.result:has-text("TOPIS")');
    const result = page.locator('.result', { hasText: 'TOPIS' }).first();
    expect(await result.locator('.kicker').textContent()).toContain('Republic of Korea');
    expect(await result.locator('mark').count()).toBeGreaterThan(0);
    await result.locator('.result__title a').click();
    await page.waitForURL(/\/cases\/kr\/topis-seoul\/$/);
    await page.waitForSelector('.found-bar');
    const marked = () => page.evaluate(() => CSS.highlights.get('serai-found')?.size ?? 0);
    expect(await marked()).toBeGreaterThan(3);
    await page.locator('.found-bar button').click();
    expect(await marked()).toBe(0);
    expect(await page.locator('.found-bar').count()).toBe(0);
    await page.goBack();
    await page.waitForSelector('.result');
    expect(await page.locator('#query').inputValue()).toBe('TOPIS Seoul');
  });

  it('keeps query and filters in the address, and Back undoes them', async () => {
    await page.goto(`${site.url}search/?q=tax`);
    await settled(page, FOUND);
    const all = await status(page).textContent();
    await page.locator('input[name=kind][value=case]').check();
    await page.waitForURL(/kind=case/);
    await page.locator('input[name=country][value=kz]').check();
    await page.waitForURL(/q=tax&kind=case&country=kz$/);
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 2);
    await page.waitForFunction(
      (before) => document.querySelector('.search-page [role=status]')?.textContent !== before,
      all,
    );
    expect(await kinds(page)).toEqual(new Set(['case']));
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 1);
    expect(await page.locator('input[name=country][value=kz]').isChecked()).toBe(false);
    await page.goBack();
    await page.waitForFunction(
      (before) => document.querySelector('.search-page [role=status]')?.textContent === before,
      all,
    );
    expect(new URL(page.url()).search).toBe('?q=tax');
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 1);
    expect(await page.locator('input[name=kind][value=case]').isChecked()).toBe(true);
  });

  it('opens a shared address with all that it says, and again after a reload', async () => {
    const address = 'search/?q=training&kind=event&country=uz&year=2025&sort=title';
    await page.goto(site.url + address);
    for (let time = 1; time <= 2; time++) {
      await settled(page, FOUND);
      expect(await page.locator('#query').inputValue()).toBe('training');
      expect(await page.locator('#sort').inputValue()).toBe('title');
      expect(await page.locator('input[name=year][value="2025"]').isChecked()).toBe(true);
      expect(await page.locator('.chip').allTextContents()).toEqual(['Kind Events', 'Country Uzbekistan', 'Year 2025']);
      expect((await titles(page)).join(' ')).toContain('Civil Servants in Digital Transformation in Uzbekistan');
      expect(page.url()).toBe(site.url + address);
      await page.reload();
    }
  });

  it('browses without a query, page by page, each with an address', async () => {
    await page.goto(`${site.url}search/?kind=case`);
    await settled(page, /^96 results/);
    const first = await titles(page);
    expect(first).toHaveLength(10);
    await page.locator('.pager a[aria-label="Page 2"]').click();
    await page.waitForURL(/kind=case&page=2$/);
    await settled(page, /^96 results, page 2 of 10/);
    expect(await titles(page)).not.toEqual(first);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.goBack();
    await settled(page, /^96 results/);
    await page.waitForFunction(() => document.querySelector('.pager [aria-current]')?.textContent === '1');
    expect(await titles(page)).toEqual(first);
  });

  it('disables values that would leave nothing, and widens a facet with OR', async () => {
    await page.goto(`${site.url}search/?kind=case&country=uz`);
    await settled(page, /^8 results/);
    // A value that would leave nothing is not among the first.
    await page.locator('[data-facet=country] .facet__more').click();
    expect(await page.locator('input[name=country][value=fi]').isDisabled()).toBe(true);
    expect(await page.locator('input[name=country][value=kz]').isDisabled()).toBe(false);
    await page.goto(`${site.url}search/?kind=case&country=uz&country=kz`);
    await settled(page, /^16 results/);
  });

  it('answers in Russian, with Russian names of kinds and both languages of entries', async () => {
    await page.goto(`${site.url}ru/search/?q=${encodeURIComponent('будущие правительства')}`);
    await page.waitForSelector('.result');
    const href = await page.locator('.result__title a').first().getAttribute('href');
    expect(href).toContain('/ru/events/2026/ai-for-future-governments/');
    await page.goto(`${site.url}ru/search/?q=TOPIS`);
    await page.waitForSelector('.result');
    expect(await page.locator('.kicker__kind').first().textContent()).not.toBe('Case');
  });
});

describe('the search page', () => {
  const site = useSite(ROOT_SITE);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage();
  });

  it('finds under a topic what is filed under its narrower ones', async () => {
    await page.goto(`${site.url}search/?topic=ai-regulation`);
    await settled(page, FOUND);
    const narrow = Number.parseInt((await status(page).textContent()) ?? '', 10);
    await page.goto(`${site.url}search/?topic=ai-in-government`);
    await settled(page, FOUND);
    expect(Number.parseInt((await status(page).textContent()) ?? '', 10)).toBeGreaterThan(narrow);
  });

  it('folds long lists, opens them, and finds a value in them by its name', async () => {
    await page.goto(`${site.url}search/`);
    await settled(page, FOUND);
    const shown = page.locator('[data-facet=country] label:not([hidden])');
    expect(await shown.count()).toBe(8);
    await page.locator('[data-facet=country] .facet__more').click();
    expect(await shown.count()).toBeGreaterThan(40);
    await page.locator('[data-facet=country] .facet__narrow').fill('kaz');
    expect(await shown.allTextContents()).toEqual([expect.stringMatching(/^Kazakhstan\d+$/)]);
  });

  it('takes away a chip, keeps the focus among the chips, and clears all', async () => {
    await page.goto(`${site.url}search/?kind=case&country=kz&country=uz`);
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 3);
    await page.locator('.chip[aria-label="Remove Country Kazakhstan"]').click();
    await page.waitForURL(/\?kind=case&country=uz$/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Remove Country Uzbekistan',
    );
    await page.locator('[data-clear]').click();
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 0);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
  });

  it('sorts by date, by title and by evidence', async () => {
    const first = async (sort: string) => {
      await page.goto(`${site.url}search/?kind=case&sort=${sort}`);
      await settled(page, /^96 results/);
      return page.locator('.result').evaluateAll((all) => all.map((one) => one.textContent));
    };
    const names = await first('title').then(() => titles(page));
    expect(names).toEqual(names.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    const grades = (await first('evidence')).map((text) => Number(/Evidence (\d) of 5/.exec(text)?.[1] ?? 0));
    expect(grades).toEqual(grades.toSorted((a, b) => b - a));
    expect(grades[0]).toBeGreaterThan(3);
    const years = (await first('newest')).map((text) => Number(/since .*?(\d{4})/.exec(text)?.[1] ?? 0));
    expect(years.filter(Boolean)).toEqual(years.filter(Boolean).toSorted((a, b) => b - a));
  });

  // Every entry has an English text and is shown once, so that only readers of other languages have a second group.
  it('keeps to one language when asked, and lists the others in groups of their own', async () => {
    await page.goto(`${site.url}ru/search/?q=Astana`);
    await page.waitForSelector('.result-group:nth-child(2) .result');
    const titleOf = (group: string) => page.locator(`.result-group${group} .result__title a`).first();
    expect(await page.locator('.result-group').count()).toBe(2);
    expect(await titleOf(':first-child').getAttribute('lang')).toBeNull();
    expect(await titleOf(':last-child').getAttribute('lang')).toBe('en');
    expect(await page.locator('.result-group:last-child h2').textContent()).toMatch(/английск/i);
    await page.locator('#own').check();
    await page.waitForURL(/own=1/);
    await page.waitForFunction(() => document.querySelectorAll('.result-group').length === 1);
    expect(await titleOf('').getAttribute('lang')).toBeNull();
  });

  it('leaves out what an address asks for in vain, says so politely, and mends the address', async () => {
    await page.goto(`${site.url}search/?q=tax&country=nowhere&country=kz&kind=%3Cb%3E&sort=foo&page=999&utm_source=x`);
    await settled(page, FOUND);
    const notice = await page.locator('[data-notices]').innerText();
    for (const value of ['“nowhere”', '“<b>”', '“foo”', 'page 999']) expect(notice).toContain(value);
    expect(notice).not.toContain('utm');
    expect(await page.locator('[data-notices]').getAttribute('aria-live')).toBe('polite');
    expect(new URL(page.url()).search).toBe('?q=tax&country=kz');
  });

  it('comes back to where the reader was', async () => {
    await page.goto(`${site.url}search/?kind=case`);
    await settled(page, /^96 results/);
    const link = page.locator('.result__title a').nth(8);
    const href = await link.getAttribute('href');
    await link.click();
    await page.waitForURL(/\/cases\//);
    await page.goBack();
    await page.waitForFunction(() => scrollY > 300);
    await page.waitForFunction((to) => document.activeElement?.getAttribute('href') === to, href);
  });

  it('offers to compare a case, and the tray takes it', async () => {
    await page.goto(`${site.url}search/?kind=case&country=uz`);
    await page.locator('.result .pick').first().click();
    await page.waitForSelector('.tray:not([hidden])');
    expect(await page.locator('.tray a').first().getAttribute('href')).toContain('/compare/');
    expect(await page.locator('.result .pick[aria-pressed=true]').count()).toBe(1);
  });
});
