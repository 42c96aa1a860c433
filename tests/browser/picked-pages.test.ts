/** Comparison and brief: for everybody, on paper, and under a path. */
import { describe, expect, it } from 'vitest';
import { violationsOn } from '../lib/axe.ts';
import { useBrowser } from '../lib/browser.ts';
import { EGP, EVENT, opener, STRATEGY, TAX, TUNDUK } from '../lib/picked.ts';
import { PATH_SITE, ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);
const open = opener(browser, site);

const PAGES = [
  `compare/?ids=${EGP},${TAX},${TUNDUK},${STRATEGY}`,
  'compare/?ids=countries/kr,countries/fi,countries/zz',
  `ru/compare/?ids=${EGP},${TAX}`,
  'compare/',
  `brief/?ids=${EGP},countries/kr,${EVENT},topics/smart-city,organisations/mois,people/alikhan-baimenov,programmes/koica-ciat`,
  `ru/brief/?ids=${EVENT},${TAX}`,
  'brief/',
];

describe.each(PAGES)('/%s', (path) => {
  it.each(['light', 'dark'] as const)('axe finds nothing in the %s theme', async (colorScheme) => {
    const page = await open(path, { colorScheme });
    expect(await violationsOn(page)).toEqual([]);
  });

  it('does not scroll sideways at 320 pixels, and axe finds nothing there', async () => {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('says without JavaScript what it needs, and leads to the lists', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url + path);
    expect(await page.locator('noscript .notice, .notice').first().innerText()).toContain('JavaScript');
    expect(await page.locator('main a[href$="/countries/"]').first().isVisible()).toBe(true);
    expect(await page.locator('.picked__bar, .picked__help').first().isVisible()).toBe(false);
  });
});

describe('on paper', () => {
  it.each([
    [`compare/?ids=${EGP},${TAX}`, 'landscape'],
    [`brief/?ids=${EGP},${TAX}`, 'portrait'],
  ])('%s is %s, without buttons', async (path, orientation) => {
    const page = await open(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width = '0', height = '0'] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
    expect(Number(width) > Number(height) ? 'landscape' : 'portrait').toBe(orientation);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main button:visible, .tray:visible').count()).toBe(0);
    expect(await page.locator('[data-colophon]').innerText()).toContain(page.url());
  });
});

describe('under a path', () => {
  const below = useSite(PATH_SITE);

  it('picks, compares and briefs stay below it, break no policy and ask no other host', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(below.url) && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    await page.goto(`${below.url}ru/cases/bd/`);
    await page.locator(`[data-pick="${EGP}"] .pick`).click();
    await page.locator('.tray a').first().click();
    await page.waitForURL(`${below.url}ru/compare/?ids=${EGP}`);
    await page.waitForSelector('.compare__table');
    expect(await page.locator('.compare__title').getAttribute('href')).toBe('/a/b/cases/bd/e-gp/');
    await page.locator('[data-with-choice]').click();
    await page.waitForSelector('.brief__entry');
    expect(complaints).toEqual([]);
  });
});
