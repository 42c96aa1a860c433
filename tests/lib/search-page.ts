/** What the tests of the search page share. */
import type { Page } from 'playwright-core';

export const titles = (page: Page) => page.locator('[data-results] .result__title').allTextContents();
export const status = (page: Page) => page.locator('.search-page [role=status]');

/** Waits until the status says that, which it does when the results stand. */
export async function settled(page: Page, text: RegExp): Promise<void> {
  await page.waitForFunction(
    ([source]) =>
      new RegExp(source ?? '').test(document.querySelector('.search-page [role=status]')?.textContent ?? ''),
    [text.source],
  );
}

/** What every search with results says in English. */
export const FOUND = /^\d+ results?/;

/** The kinds of the results that are shown, each once. */
export const kinds = async (page: Page) =>
  new Set(
    await page
      .locator('[data-results] .result')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['kind'])),
  );
