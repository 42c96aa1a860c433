/** The comparison of what is picked. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../lib/browser.ts';
import { columns, EGP, EVENT, opener, STRATEGY, TAX, TUNDUK } from '../lib/picked.ts';
import { ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);
const open = opener(browser, site);
const row = (page: Page, label: string) =>
  page.locator('.compare__table tbody tr').filter({ has: page.locator('th', { hasText: new RegExp(`^${label}`) }) });

describe('the comparison', () => {
  it('shows cases in the same rows, says what is missing and what differs', async () => {
    const page = await open(`compare/?ids=${EGP},${TAX}`);
    const labels = await page.locator('.compare__table tbody th > span:first-child').allTextContents();
    expect(labels).toEqual([
      'Country',
      'Stage',
      'Evidence',
      'Level',
      'Owner',
      'Began',
      'Cost',
      'Needs',
      'AI in it',
      'Technologies',
      'Topics',
      'Main outcomes',
      'Problem',
      'What was done',
      'Results',
      'Lessons',
      'Risks',
      'What is not certain',
    ]);
    expect(await row(page, 'Country').locator('td').allInnerTexts()).toEqual(['Bangladesh', 'Republic of Korea']);
    expect(await row(page, 'Country').locator('th').innerText()).toContain('differs');
    expect(await row(page, 'Level').locator('th').innerText()).toContain('same');
    expect(await row(page, 'Problem').locator('th').innerText()).toBe('Problem');
    expect(await row(page, 'Cost').locator('td').first().innerText()).toBe('not published');
    expect(await row(page, 'Evidence').locator('td').first().innerText()).toContain('4 of 5');
    expect(await row(page, 'Main outcomes').locator('td').first().innerText()).toContain(
      'Transparency International Bangladesh · Independent evaluation',
    );
    const shared = row(page, 'Technologies').locator('td').first().locator('p', { hasText: 'Service portal' });
    expect(await shared.locator('.compare__mark').count()).toBe(0);
    const alone = row(page, 'Technologies').locator('td').first().locator('p', { hasText: 'Data centre' });
    expect(await alone.textContent()).toBe('◆ Data centre (not in all)');
    expect(await page.title()).toBe(
      'Compare: e-GP: the electronic procurement system of Bangladesh · Hometax: national taxes online · Serai',
    );
  });

  it('shows targets as targets', async () => {
    const page = await open(`compare/?ids=${EGP},${TUNDUK}`);
    const outcomes = row(page, 'Main outcomes').locator('td').nth(1);
    expect(await outcomes.innerText()).toContain('Target, not a result: ');
  });

  it('shows countries with their indicators, each edition with its year', async () => {
    const page = await open('compare/?ids=countries/kr,countries/uz,countries/fi');
    const ranks = await row(page, 'UN E-Government Development Index').locator('td').allInnerTexts();
    expect(ranks[0]).toContain('2024: rank 4 of 193');
    expect(ranks[1]).toContain('2024: rank 63 of 193');
    expect(ranks[2]).toBe('not published');
    expect(await row(page, 'Cases').locator('td').first().innerText()).toMatch(/17 cases\s+4 of 5\s*: 2 cases/);
    expect(await row(page, 'Events').locator('td').nth(2).innerText()).toContain('1 event');
  });

  it('holds its state in the address: remove, Back, Forward, reload, the other language', async () => {
    const page = await open(`compare/?ids=${EGP},${TAX},${TUNDUK}`);
    const all = await columns(page);
    await page.locator('.compare__table thead button').nth(1).click();
    await page.waitForURL(`${site.url}compare/?ids=${EGP},${TUNDUK}`);
    await expect.poll(() => columns(page)).toEqual([all[0], all[2]]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Remove: ${all[2]}`);
    expect(await page.locator('.picked [role=status]').textContent()).toBe(`Removed: ${all[1]}`);
    await page.goBack();
    await expect.poll(() => columns(page)).toEqual(all);
    await page.goForward();
    await expect.poll(() => columns(page)).toEqual([all[0], all[2]]);
    await page.reload();
    await expect.poll(() => columns(page)).toEqual([all[0], all[2]]);
    await page.locator('.site-footer a[hreflang=ru]').click();
    await page.waitForURL(`${site.url}ru/compare/?ids=${EGP},${TUNDUK}`);
    await page.waitForSelector('.compare__table');
    expect(await row(page, 'Страна').locator('td').first().innerText()).toBe('Бангладеш');
    expect(await page.locator('.compare__title').first().getAttribute('lang')).toBe('en');
  });

  it('takes what was removed out of the picks, and the focus to the heading when nothing is left', async () => {
    const page = await open(EGP);
    await page.locator('.entry-head .pick').click();
    await page.goto(`${site.url}compare/?ids=${EGP}`);
    await page.waitForSelector('.compare__table');
    expect(await page.locator('[data-notices]').innerText()).toBe('Choose at least one more to compare.');
    await page.locator('.compare__table thead button').click();
    await page.waitForSelector('.picked__help:not([hidden])');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it.each([
    ['cases/zz/nothing', 'There is nothing at “cases/zz/nothing”: it is left out.'],
    ['../../etc/passwd', 'There is nothing at “../../etc/passwd”: it is left out.'],
    ['%3Cimg%20src=x%3E', 'There is nothing at “<img src=x>”: it is left out.'],
    [EVENT, 'Left out, because only cases or only countries stand side by side: AI for Future Governments'],
    ['countries/kr', 'Left out, because only cases or only countries stand side by side: Republic of Korea'],
    [`${TUNDUK},${STRATEGY},cases/bd/e-return`, 'Left out, because there is no more room: e-Return'],
  ])('passes over %s and says so', async (extra, notice) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}compare/?ids=${EGP},${TAX},${extra}`);
    await page.waitForSelector('.compare__table');
    expect(await page.locator('[data-notices]').innerText()).toContain(notice);
    expect((await columns(page)).slice(0, 2)).toHaveLength(2);
    expect((await columns(page)).length).toBeLessThanOrEqual(4);
    expect(await page.locator('main img').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('says when an entry could not be loaded', async () => {
    const page = await browser.newPage();
    await page.route(`**/fragments/${TAX}.json`, (route) => route.abort());
    await page.goto(`${site.url}compare/?ids=${EGP},${TAX}`);
    await page.waitForSelector('.compare__table');
    expect(await page.locator('[data-notices]').innerText()).toContain(`“${TAX}” could not be loaded.`);
  });

  it('without a choice explains itself and offers the picks', async () => {
    const page = await open('countries/kr/');
    await page.locator('.entry-head .pick').click();
    await page.goto(`${site.url}compare/`);
    await page.waitForSelector('[data-mine]:not([hidden])');
    expect(await page.locator('.picked__help').innerText()).toContain('Nothing is chosen yet.');
    await page.locator('[data-mine]').click();
    await page.waitForURL(`${site.url}compare/?ids=countries/kr`);
  });
});
