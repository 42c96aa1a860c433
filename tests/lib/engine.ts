/** The search engine itself in a page of a built site: bundled as the build does it, served from the site's own address. */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { Found, Help, Result, SearchRequest } from '../../src/search/types.ts';
import type { EngineSetting } from '../../src/search/engine.ts';

/** The engine in one piece, as pages under test import it: what is loaded later has no address there. */
let whole: Promise<string> | undefined;

async function bundle(codeSplitting: boolean): Promise<string> {
  const entry = resolve('src/search/engine.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: codeSplitting ? {} : { codeSplitting } },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('The engine was not bundled.');
  // The entry and what it imports at once; what it imports later is not downloaded with it.
  const [first, ...rest] = output.output;
  const chunks = [first, ...rest.filter((part) => part.type === 'chunk' && first.imports.includes(part.fileName))];
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

/** Minified, as a reader downloads it when the search is opened. */
export function engineScript(): Promise<string> {
  return bundle(true);
}

export interface Answer extends Omit<Found, 'groups'> {
  groups: { lang: string; site: string | undefined; total: number; results: Result[] }[];
  help: Help | undefined;
  failure: string | undefined;
}

const EVERYTHING: Omit<SearchRequest, 'query'> = { filters: {}, sort: 'relevance', ownLanguage: false };

/** Makes the engine importable in a page. */
export async function installEngine(page: Page): Promise<void> {
  whole ??= bundle(false);
  const script = await whole;
  await page.route('**/engine-under-test.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
}

/** Searches in a page, loads the first results of every group, and asks for help where there are none. */
export function searchIn(page: Page, setting: EngineSetting, request: Partial<SearchRequest>): Promise<Answer> {
  // As text: import() of an address that only the browser knows.
  return page.evaluate<Answer>(`(async (setting, request) => {
    const engine = await import(new URL(setting.bundle + '../engine-under-test.js', location.href).href);
    try {
      const { groups, ...found } = await engine.search(setting, request);
      const loaded = await Promise.all(
        groups.map(async ({ load, ...group }) => ({ ...group, results: await load(0, 10) })),
      );
      const help = found.total === 0 ? await engine.help(setting, request) : undefined;
      return { ...found, groups: loaded, help };
    } catch (error) {
      return { total: 0, groups: [], counts: {}, missingSites: [], failure: error.reason ?? String(error) };
    }
  })(${JSON.stringify(setting)}, ${JSON.stringify({ query: '', ...EVERYTHING, ...request })})`);
}
