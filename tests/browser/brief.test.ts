/** The brief of what is picked. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../lib/browser.ts';
import { EGP, EVENT, opener, TAX } from '../lib/picked.ts';
import { ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);
const open = opener(browser, site);
const titles = (page: Page) => page.locator('.brief__entry h2').allTextContents();

describe('the brief', () => {
  it('shows entries of any kind in the order of the address, with sources and addresses', async () => {
    const page = await open(`brief/?ids=topics/smart-city,${EGP},people/alikhan-baimenov`);
    const [topic, , person] = await titles(page);
    expect(topic).toBe('Smart city');
    expect(person).toBe('Alikhan Baimenov');
    const entry = page.locator('.brief__entry').nth(1);
    expect(await entry.locator('.brief__address').innerText()).toMatch(
      /^Address: https:\/\/\S+\/cases\/bd\/e-gp\/ · Reviewed: November 2026$/,
    );
    expect(await entry.locator('dl').innerText()).toMatch(/Cost\s+not published/);
    const text = await entry.innerText();
    expect(text).toContain('Transparency International Bangladesh · Independent evaluation');
    expect(await entry.locator('.brief__sources li').count()).toBe(10);
    await entry.locator('.picked-outcomes sup a').first().click();
    expect(page.url()).toContain('#cases-bd-e-gp-source-7');
    expect(await entry.locator('#cases-bd-e-gp-source-7').count()).toBe(1);
    expect(await page.locator('[data-made]').innerText()).toMatch(/^Put together on \d+ \w+ \d{4} from Serai/);
    expect(await page.locator('[data-colophon]').innerText()).toContain('CC BY 4.0');
  });

  it('is put in order with the keyboard, and every step can be taken back', async () => {
    const page = await open(`brief/?ids=${EGP},${TAX},${EVENT}`);
    const [first = '', second = '', third = ''] = await titles(page);
    await page.locator('button', { hasText: 'Move down' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}brief/?ids=${TAX},${EGP},${EVENT}`);
    await expect.poll(() => titles(page)).toEqual([second, first, third]);
    expect(await page.locator('.picked [role=status]').textContent()).toBe(`${first}: now number 2`);
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toEqual([second, third, first]);
    // It cannot go further down: the keyboard stands on the other button of the same entry.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Move up: ${first}`);
    await page.locator('button', { hasText: 'Remove' }).first().click();
    await expect.poll(() => titles(page)).toEqual([third, first]);
    for (const before of [
      [second, third, first],
      [second, first, third],
      [first, second, third],
    ]) {
      await page.goBack();
      await expect.poll(() => titles(page)).toEqual(before);
    }
  });

  it('leads to the comparison with the same choice, and back', async () => {
    const page = await open(`brief/?ids=${EGP},${TAX}`);
    await page.locator('[data-with-choice]').click();
    await page.waitForURL(`${site.url}compare/?ids=${EGP},${TAX}`);
    await page.waitForSelector('.compare__table');
    await page.locator('[data-with-choice]').click();
    await page.waitForURL(`${site.url}brief/?ids=${EGP},${TAX}`);
  });

  it('keeps ids that show nothing in their place when the others move', async () => {
    const page = await open(`brief/?ids=${EGP},cases/zz/none,${TAX}`);
    await page.locator('button', { hasText: 'Move up' }).nth(1).click();
    await page.waitForURL(`${site.url}brief/?ids=${TAX},${EGP},cases/zz/none`);
  });
});
