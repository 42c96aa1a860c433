import { describe, expect, it } from 'vitest';
import { violationsOn } from '../lib/axe.ts';
import { useBrowser } from '../lib/browser.ts';
import { ROOT_SITE, useSite } from '../lib/site.ts';

/** One page of each kind, the longest and the emptiest where it matters. */
const PAGES = [
  '',
  'ru/',
  'cases/',
  'cases/uz/',
  'cases/bd/e-gp/',
  'cases/kr/topis-seoul/',
  'events/',
  'events/2025/',
  'ru/events/',
  'events/2026/ai-for-future-governments/',
  'ru/events/2026/ai-for-future-governments/',
  'events/2025/koica-ciat-uzbekistan/',
  'topics/',
  'topics/smart-city/',
  'countries/',
  'countries/kr/',
  'countries/fi/',
  'organisations/',
  'organisations/mois/',
  'people/',
  'people/alikhan-baimenov/',
  'programmes/',
  'programmes/koica-ciat/',
  'programmes/undp-mois-acsh-phase-2/',
  'organisations/nia/',
  'cases/la/ai-strategy-unesco/',
  'about/',
  'guide/',
  'ru/guide/',
  'admin/',
  'data/',
  'ru/data/',
  'matrix/',
  'ru/matrix/',
  'matrix/functions/',
  'timeline/2025/',
  'timeline/kr/',
  'timeline/',
  'ru/timeline/',
  'endings/',
  'ru/endings/',
  'could-it-work/',
  'could-it-work/digital-identity/',
  'ru/could-it-work/language-resources/',
  'coverage/',
  'ru/coverage/',
  'corrections/',
  'status/',
  'ru/status/',
  'search/?q=tax',
  'compare/?ids=cases/bd/e-gp,cases/kr/topis-seoul',
  'brief/?ids=cases/bd/e-gp,countries/kr',
  'no-such-page/',
];

const browser = useBrowser();
const site = useSite(ROOT_SITE);

/** The theme changes colours only: one page of each template shows them all. */
const DARK = [
  '',
  'cases/uz/',
  'cases/bd/e-gp/',
  'events/2026/ai-for-future-governments/',
  'topics/smart-city/',
  'countries/kr/',
  'organisations/mois/',
  'people/alikhan-baimenov/',
  'programmes/koica-ciat/',
  'programmes/undp-mois-acsh-phase-2/',
  'organisations/nia/',
  'cases/kr/topis-seoul/',
  'cases/la/ai-strategy-unesco/',
  'about/',
  'guide/',
  'matrix/',
  'timeline/',
  'endings/',
  'could-it-work/',
  'coverage/',
  'status/',
  'search/?q=tax',
  'no-such-page/',
];

describe.each([
  { colorScheme: 'light', paths: PAGES },
  { colorScheme: 'dark', paths: DARK },
] as const)('in the $colorScheme theme', ({ colorScheme, paths }) => {
  it.each(paths)('axe finds nothing on /%s', async (path) => {
    const page = await browser.newPage({ colorScheme });
    await page.goto(site.url + path);
    if (path.startsWith('search')) await page.waitForSelector('.result');
    expect(await violationsOn(page)).toEqual([]);
  });
});

it('axe finds nothing in the open quick search', async () => {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.keyboard.press('/');
  await page.keyboard.type('tax');
  await page.waitForSelector('#quick-results [role=option]');
  expect(await violationsOn(page)).toEqual([]);
});

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
