/** Picking, comparing, briefing: in Chromium, at the root and under a path. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StaticSite } from '../../scripts/lib/static-server.ts';
import type { Fragment } from '../../src/domain/fragment.ts';
import { startBrowser } from '../lib/browser.ts';
import { PATH_SITE, readPage, ROOT_SITE, serveSite } from '../lib/site.ts';

const EGP = 'cases/bd/e-gp';
const TAX = 'cases/kr/hometax';
const TUNDUK = 'cases/kg/tunduk-data-exchange';
const STRATEGY = 'cases/la/ai-strategy-unesco';
const EVENT = 'events/2026/ai-for-future-governments';

let browser: Browser;
let site: StaticSite;
beforeAll(async () => {
  browser = await startBrowser();
  site = await serveSite(ROOT_SITE);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const opened: BrowserContext[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((context) => context.close()));
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  opened.push(context);
  const page = await context.newPage();
  await page.goto(site.url + path);
  if (path.includes('ids=')) await page.waitForSelector('.compare__table, .brief__entry, .picked__help:not([hidden])');
  return page;
}

const columns = (page: Page) => page.locator('.compare__title').allTextContents();
const titles = (page: Page) => page.locator('.brief__entry h2').allTextContents();
const row = (page: Page, label: string) =>
  page.locator('.compare__table tbody tr').filter({ has: page.locator('th', { hasText: new RegExp(`^${label}`) }) });

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

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
    const context = await browser.newContext();
    await context.addInitScript(
      `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`,
    );
    const page = await context.newPage();
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
    await page.close();
  });

  it('says when an entry could not be loaded', async () => {
    const page = await browser.newPage();
    await page.route(`**/fragments/${TAX}.json`, (route) => route.abort());
    await page.goto(`${site.url}compare/?ids=${EGP},${TAX}`);
    await page.waitForSelector('.compare__table');
    expect(await page.locator('[data-notices]').innerText()).toContain(`“${TAX}” could not be loaded.`);
    await page.close();
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
    expect(await violations(page)).toEqual([]);
  });

  it('does not scroll sideways at 320 pixels, and axe finds nothing there', async () => {
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
  });

  it('says without JavaScript what it needs, and leads to the lists', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url + path);
    expect(await page.locator('noscript .notice, .notice').first().innerText()).toContain('JavaScript');
    expect(await page.locator('main a[href$="/countries/"]').first().isVisible()).toBe(true);
    expect(await page.locator('.picked__bar, .picked__help').first().isVisible()).toBe(false);
    await context.close();
  });
});

it('axe finds nothing on a list with picks and the tray', async () => {
  const page = await open('cases/');
  await page.locator('.pick').first().click();
  expect(await violations(page)).toEqual([]);
});

it('nothing of picking shows without JavaScript', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site.url}cases/bd/`);
  expect(await page.locator('.pick').count()).toBe(0);
  expect(await page.locator('.tray').isVisible()).toBe(false);
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
  it('picks, compares and briefs stay below it, break no policy and ask no other host', async () => {
    const below = await serveSite(PATH_SITE);
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
    await page.close();
    await below.close();
  });
});

it('there is a fragment for every entry in every language, and no markup in any', () => {
  const files = readdirSync(join(ROOT_SITE.folder, 'fragments'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const russian = readdirSync(join(ROOT_SITE.folder, 'ru/fragments'), { recursive: true, encoding: 'utf8' });
  expect(files.length).toBeGreaterThan(380);
  expect(files.filter((name) => !russian.includes(name))).toEqual([]);
  const wrong = files.flatMap((name) => {
    const text = readFileSync(join(ROOT_SITE.folder, 'fragments', name), 'utf8');
    const fragment = JSON.parse(text) as Fragment;
    const sections = fragment.rows.filter(({ form }) => form === 'text');
    return [
      /<(?:p|a|sup|li|em|strong)\b/.test(text) ? `${name}: markup` : '',
      fragment.kind === 'case' && sections.length !== 5 ? `${name}: sections` : '',
      fragment.kind === 'case' && sections.some(({ lines }) => lines.length === 0) ? `${name}: an empty section` : '',
      /"source":0\b/.test(text) ? `${name}: a source that is not in its list` : '',
    ].filter(Boolean);
  });
  expect(wrong).toEqual([]);
});
