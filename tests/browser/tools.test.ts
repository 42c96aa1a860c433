import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SITE } from '../../src/site.config.ts';
import { useBrowser } from '../lib/browser.ts';
import { PATH_SITE, ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();

const results = (page: Page) =>
  page.waitForFunction(() => /^\d+ results?/.test(document.querySelector('[role=status]')?.textContent ?? ''));

describe.each([ROOT_SITE, PATH_SITE])('the matrix $name', (tested) => {
  const site = useSite(tested);
  let page: Page;
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(`${site.url}matrix/`);
  });

  it('leads from a number to just so many cases', async () => {
    const cell = page.locator('.matrix--codes .cell a[href*="topic=social-protection"][href*="country=kr"]');
    const count = Number((await cell.textContent())?.trim());
    expect(count).toBeGreaterThan(1);
    await cell.click();
    await results(page);
    expect(await page.locator('[role=status]').first().textContent()).toMatch(new RegExp(`^${count} results`));
  });

  it('leads from a one to the case itself', async () => {
    const cell = page.locator('.matrix--codes .cell a[href*="/cases/"]').first();
    expect((await cell.textContent())?.trim()).toBe('1');
    await cell.click();
    expect(await page.locator('.kicker__kind').first().textContent()).toBe('Case');
  });

  it('leads from a gap to the form for exactly that case', async () => {
    const gap = page.locator('.matrix--codes .cell--0 a').first();
    const url = new URL((await gap.getAttribute('href')) ?? '');
    expect(url.href.startsWith(SITE.newCaseAddress)).toBe(true);
    const name = (await gap.getAttribute('aria-label')) ?? '';
    expect(name).toMatch(/^Add a case: .+$/);
    expect(url.searchParams.get('title')).toBe(
      `New case: ${url.searchParams.get('topic')}, ${url.searchParams.get('country')}`,
    );
  });

  it('leads in the second table to the cases behind a number', async () => {
    await page.goto(`${site.url}matrix/functions/`);
    const cell = page.locator('.matrix .cell a[href^="#"]').first();
    const count = Number((await cell.textContent())?.trim());
    const target = (await cell.getAttribute('href')) ?? '';
    const named = await page.locator(`${target} li`).count();
    // Beyond a few, the last link leads to all of them.
    if (count > named) expect(await page.locator(`${target} p a`).textContent()).toContain(String(count));
    else expect(named).toBe(count);
  });
});

describe('at the root', () => {
  const site = useSite(ROOT_SITE);

  it('the matrix scrolls inside its own box on a narrow screen, and its heads stay', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(`${site.url}matrix/`);
    const box = page.locator('.matrix-box').first();
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await box.evaluate((node) => node.scrollTo(400, 600));
    const heads = await box.evaluate((node) => {
      const edge = node.getBoundingClientRect();
      const row = [...node.querySelectorAll('th[scope=row]')].at(-2)?.getBoundingClientRect();
      const column = node.querySelector('thead th:nth-child(9)')?.getBoundingClientRect();
      return { scrolled: node.scrollLeft, left: (row?.left ?? 99) - edge.left, top: (column?.top ?? 99) - edge.top };
    });
    expect(heads.scrolled).toBeGreaterThan(100);
    expect(Math.abs(heads.left)).toBeLessThan(3);
    expect(Math.abs(heads.top)).toBeLessThan(3);
  });

  it('the matrix prints on one sheet in breadth', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}matrix/`);
    await page.emulateMedia({ media: 'print' });
    // A4 across, less 10 mm on either side, at 96 pixels an inch.
    await page.setViewportSize({ width: Math.floor((277 / 25.4) * 96), height: 700 });
    const widths = await page
      .locator('.matrix')
      .evaluateAll((nodes) => nodes.map((node) => node.scrollWidth - document.documentElement.clientWidth));
    expect(Math.max(...widths)).toBeLessThanOrEqual(0);
  });

  it('the list of a country holds as many things as its picture, and its own page the newest of them', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}timeline/uz/`);
    // Marks that lie on each other are drawn once; the description counts all of them.
    const marks = await page.locator('.strip__lane .strip__event, .strip__lane .strip__milestone').count();
    const told = (await page.locator('.strip__picture').getAttribute('aria-label')) ?? '';
    const [, events = '', steps = ''] = /: (\d+) events? and (\d+) steps?/.exec(told) ?? [];
    const count = Number(events) + Number(steps);
    expect(marks).toBeGreaterThan(10);
    expect(marks).toBeLessThanOrEqual(count);
    expect(await page.locator('.timeline > li').count()).toBe(count);
    const first = await page.locator('.timeline > li a').first().textContent();
    await page.goto(`${site.url}countries/uz/`);
    expect(await page.locator('.timeline-fold .timeline > li').count()).toBe(6);
    expect(await page.locator('.timeline-fold .timeline a').first().textContent()).toBe(first);
    await page.locator('.timeline-fold a', { hasText: String(count) }).click();
    expect(new URL(page.url()).pathname).toBe('/timeline/uz/');
  });

  it('the folded list of a programme holds as many things as its picture', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}programmes/undp-mois-acsh-phase-2/`);
    const marks = await page.locator('.strip__lane .strip__event, .strip__lane .strip__milestone').count();
    const items = page.locator('.timeline-fold .timeline > li');
    expect(await items.count()).toBe(marks);
    expect(await items.first().isVisible()).toBe(false);
    await page.locator('.timeline-fold summary').click();
    expect(await items.first().isVisible()).toBe(true);
  });

  it('every thing of the whole timeline stands on the page of its year', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}timeline/`);
    const years = await page.locator('main .filters a').evaluateAll((links) =>
      links.map((link) => ({
        href: (link as HTMLAnchorElement).href,
        count: Number(link.querySelector('.count')?.textContent),
      })),
    );
    for (const { href, count } of years.slice(0, 4)) {
      await page.goto(href);
      expect(await page.locator('.timeline > li').count()).toBe(count);
      expect(await page.locator('main .filters a[aria-current=page]').count()).toBe(1);
    }
  });

  it('the code of the address is loaded for paper, not for the screen', async () => {
    const page = await browser.newPage();
    const codes: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('qr.svg')) codes.push(new URL(request.url()).pathname);
    });
    await page.goto(`${site.url}cases/bd/e-gp/`, { waitUntil: 'networkidle' });
    expect(codes).toEqual([]);
    await page.pdf({ format: 'A4' });
    expect(codes).toEqual(['/cases/bd/e-gp/qr.svg']);
  });

  it('every case stands in one list of each prerequisite', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}could-it-work/digital-identity/`);
    const titles = await page.locator('.card__title a, .link-columns a').allTextContents();
    expect(titles.length).toBe(96);
    expect(new Set(titles).size).toBe(96);
  });

  it('the tools are found from the foot of every page, and endings and matrix from home', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    expect(await page.locator('.site-footer a[href="/corrections/"]').count()).toBe(1);
    expect(await page.locator('main a[href="/endings/"]').textContent()).toContain('What was stopped, and why');
    expect(await page.locator('main a[href="/matrix/"]').count()).toBe(1);
  });
});
