/** Picking entries on lists and pages, and the tray. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { violationsOn } from '../lib/axe.ts';
import { useBrowser } from '../lib/browser.ts';
import { columns, EGP, EVENT, opener, TAX } from '../lib/picked.ts';
import { readPage, ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);
const open = opener(browser, site);

describe('picking', () => {
  it('a button on cards fills the tray, which leads to comparison and brief', async () => {
    const page = await open('cases/');
    expect(await page.locator('.tray').isVisible()).toBe(false);
    const first = page.locator(`[data-pick="${EGP}"] .pick`);
    expect(await first.getAttribute('aria-label')).toMatch(/^Compare: e-GP/);
    await first.click();
    await page.locator(`[data-pick="${TAX}"] .pick`).press('Enter');
    expect(await first.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.tray').innerText()).toMatch(/Picked: 2\s+Compare \(2\)\s+Brief \(2\)/);
    await page.locator('.tray a', { hasText: 'Compare' }).click();
    await page.waitForURL(`${site.url}compare/?ids=${EGP},${TAX}`);
    await page.waitForSelector('.compare__table');
    expect(await columns(page)).toHaveLength(2);
    expect(await page.locator('.tray').isVisible()).toBe(false);
  });

  it('lasts over pages, languages and tabs, on entries of every kind, and can be undone', async () => {
    const page = await open(EGP);
    await page.locator('.entry-head .pick').click();
    await page.goto(`${site.url}ru/${EVENT}/`);
    expect(await page.locator('.pick').first().textContent()).toBe('В подборку');
    await page.locator('.entry-head .pick').click();
    expect(await page.locator('.tray').innerText()).toMatch(/Выбрано: 2\s+Сравнить \(1\)\s+Подборка \(2\)/);
    const other = await page.context().newPage();
    await other.goto(`${site.url}countries/kr/`);
    await other.locator('.entry-head .pick').click();
    // The last pick decides whether cases or countries are compared.
    expect(await other.locator('.tray a').first().getAttribute('href')).toBe(`${site.url}compare/?ids=countries/kr`);
    await expect.poll(() => page.locator('.tray [role=status]').textContent()).toBe('Выбрано: 3');
    await other.locator('.entry-head .pick').click();
    await expect.poll(() => page.locator('.tray [role=status]').textContent()).toBe('Выбрано: 2');
    await other.locator('.tray button').click();
    expect(await other.locator('.tray').isVisible()).toBe(false);
    expect(await other.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(await other.evaluate(() => localStorage.length)).toBe(0);
  });

  it('works for the page where the browser keeps nothing', async () => {
    const page = await browser.newPage();
    await page.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`,
    );
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.url}cases/bd/`);
    await page.locator('.pick').first().click();
    expect(await page.locator('.tray').isVisible()).toBe(true);
    await page.goto(`${site.url}compare/?ids=${EGP},${TAX}`);
    await page.waitForSelector('.compare__table');
    expect(errors).toEqual([]);
  });

  it('passes over what is no pick in the storage', async () => {
    const page = await open('');
    await page.evaluate(() => localStorage.setItem('serai-picks /', 'countries/kr,../x,"<img>'));
    await page.reload();
    expect(await page.locator('.tray [role=status]').textContent()).toBe('Picked: 1');
  });

  it('the tray never hides what has the focus, at 320 pixels either', async () => {
    const page = await open('cases/bd/', { viewport: { width: 320, height: 480 } });
    const buttons = page.locator('.pick');
    await buttons.first().focus();
    await page.keyboard.press('Enter');
    for (let step = 0; step < 14; step += 1) {
      await page.keyboard.press('Tab');
      const hidden = await page.evaluate(() => {
        const tray = document.querySelector('.tray')?.getBoundingClientRect().top ?? Infinity;
        const active = document.activeElement;
        return !active?.closest('.tray') && (active?.getBoundingClientRect().top ?? 0) >= tray;
      });
      expect(hidden).toBe(false);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('needs scripts of less than two kilobytes on other pages, those of the search included', () => {
    const page = readPage(ROOT_SITE, 'cases/index.html');
    const seen = new Set<string>();
    const add = (name: string): number => {
      if (seen.has(name)) return 0;
      seen.add(name);
      const text = readFileSync(join(ROOT_SITE.folder, '_astro', name), 'utf8');
      const imported = [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map((match) => match[1] ?? '');
      return brotliCompressSync(text).length + imported.reduce((sum, one) => sum + add(one), 0);
    };
    const scripts = [...page.matchAll(/<script type="module" src="\/_astro\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, name) => sum + add(name), 0)).toBeLessThanOrEqual(2000);
  });
});

it('axe finds nothing on a list with picks and the tray', async () => {
  const page = await open('cases/');
  await page.locator('.pick').first().click();
  expect(await violationsOn(page)).toEqual([]);
});

it('nothing of picking shows without JavaScript', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}cases/bd/`);
  expect(await page.locator('.pick').count()).toBe(0);
  expect(await page.locator('.tray').isVisible()).toBe(false);
});
