/** Copying a citation and a figure: in Chromium. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../lib/browser.ts';
import { PATH_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(PATH_SITE);

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site.url + path);
  return page;
}

const copied = (page: Page) => page.evaluate<string>('navigator.clipboard.readText()');

describe('citing', () => {
  it('copies the citation by one click, and says so', async () => {
    const page = await open('cases/bd/e-gp/');
    await page.locator('.cite-this summary').click();
    await page.locator('.cite-this .copy').click();
    await expect.poll(() => page.locator('.cite-this .copy').textContent()).toBe('Copied');
    expect(await copied(page)).toMatch(/^Serai\. \(20\d\d.*\/a\/b\/cases\/bd\/e-gp\/$/);
    expect(await page.locator('p[role=status].visually-hidden').last().textContent()).toBe('Copied');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('copies a figure with its source', async () => {
    const page = await open('cases/bd/e-gp/');
    const row = page.locator('tr[id^="outcome-"]').first();
    const name = ((await row.locator('th').textContent()) ?? '').trim().slice(0, 12);
    await row.locator('.copy').click();
    await expect.poll(() => row.locator('.copy').textContent()).toBe('Copied');
    const text = await copied(page);
    expect(text).toContain(name);
    expect(text).toMatch(/\/a\/b\/cases\/bd\/e-gp\/#outcome-/);
    expect(text.split('\n')[1]).toMatch(/https?:\/\//);
    expect(text).not.toContain('Copy with source');
  });

  it('works without a script: the text and the files are there', async () => {
    const page = await open('ru/about/', false);
    await page.locator('.cite-this summary').click();
    expect(await page.locator('.cite-this p').first().innerText()).toContain('Serai');
    expect(await page.locator('.cite-this a').allTextContents()).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
    expect(await page.locator('.copy').count()).toBe(0);
  });
});
