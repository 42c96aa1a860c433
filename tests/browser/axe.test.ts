import { describe, expect, it } from 'vitest';
import { violationsOn } from '../lib/axe.ts';
import { useBrowser } from '../lib/browser.ts';
import { ROOT_SITE, useSite } from '../lib/site.ts';
import { DARK, PAGES } from '../lib/templates.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);

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
