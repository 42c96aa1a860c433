import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** Starts Chromium without a window and without requests of its own. */
function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'];
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

export interface TestBrowser {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page in a context of its own: nothing of another test is in its cache or its storage. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** A browser for the tests of a file, started before them and closed after them; what a test opens is closed after it. */
export function useBrowser(): TestBrowser {
  let browser: Browser;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()));
  });

  const newContext = async (options?: BrowserContextOptions) => {
    const context = await browser.newContext(options);
    opened.push(context);
    return context;
  };
  return { newContext, newPage: async (options) => (await newContext(options)).newPage() };
}
