/** Asks the search page as a reader does, in Chromium. */
import type { Page } from 'playwright-core';
import { SITE, SOURCE_LANGUAGE } from '../../../src/site.config.ts';
import type { Question } from './questions.ts';
import { DEPTH, distinct, entryOf } from './score.ts';

const LINKS = '[data-results] .result__title a';

/** The page stands still when nothing has changed for so long, in milliseconds. */
const STILL = 250;
const POLL = 50;
const PATIENCE = 20_000;

/** The page of the reader: Russian questions are asked in Russian, all others on the page of the source language. */
export function searchPath(language: string): string {
  return language !== SOURCE_LANGUAGE && (SITE.languages as readonly string[]).includes(language)
    ? `${language}/search/`
    : 'search/';
}

/** What the page shows and has loaded; `busy` while it still searches. */
function look(page: Page): Promise<{ state: string; busy: boolean }> {
  return page.evaluate((links) => {
    const status = document.querySelector('[data-search] [role=status]')?.textContent ?? '';
    const count = document.querySelectorAll(links).length;
    const help = [...document.querySelectorAll<HTMLElement>('[data-help]')].some((node) => !node.hidden);
    const loaded = performance.getEntriesByType('resource').length;
    // The sentence that says that a search runs ends in dots.
    return { state: [status, count, help, loaded].join('|'), busy: (count === 0 && !help) || /…\s*$/.test(status) };
  }, LINKS);
}

/** Waits until the results stand; a page that never answers counts as one without results. */
export async function untilStill(page: Page, patience = PATIENCE): Promise<void> {
  const end = performance.now() + patience;
  let last = '';
  let since = performance.now();
  while (performance.now() < end) {
    const { state, busy } = await look(page);
    if (state !== last || busy) {
      last = state;
      since = performance.now();
    } else if (performance.now() - since >= STILL) return;
    await page.waitForTimeout(POLL);
  }
}

/** The addresses of the results, in the order of the page, over all its groups. */
async function addresses(page: Page): Promise<string[]> {
  return page.evaluate(
    (links) => [...document.querySelectorAll<HTMLAnchorElement>(links)].map((node) => node.href),
    LINKS,
  );
}

const LOCALES = SITE.languages.filter((locale) => locale !== SOURCE_LANGUAGE);

/** The first entries that the search page names, best first. */
export async function askOurs(page: Page, site: string, question: Question): Promise<string[]> {
  const base = new URL(site).pathname;
  await page.goto(`${site}${searchPath(question.language)}?${new URLSearchParams({ q: question.query }).toString()}`);
  await untilStill(page);
  return distinct((await addresses(page)).map((address) => entryOf(address, base, LOCALES))).slice(0, DEPTH);
}
