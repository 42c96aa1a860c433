/** Pagefind as it comes, over the same pages: what our own engine is measured against. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { SITE, SOURCE_LANGUAGE } from '../../../src/site.config.ts';
import { Failure } from '../../lib/failure.ts';
import { searchPath } from './ours.ts';
import type { Question } from './questions.ts';
import { DEPTH, distinct, entryOf } from './score.ts';

/** All that Serai tells Pagefind besides which part of a page is the article. */
const OWN_ATTRIBUTES =
  /\sdata-pagefind-(?:meta|filter|sort|weight|index-attrs|ignore)(?:="[^"]*"|='[^']*')?(?=[\s>/])/g;

export function withoutOwnAttributes(html: string): string {
  return html.replace(OWN_ATTRIBUTES, '');
}

function pagesOf(site: string): { path: string; html: string }[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => ({ path: path.split(sep).join('/'), html: readFileSync(join(site, path), 'utf8') }))
    .filter(({ html }) => html.includes('data-pagefind-body'));
}

const LOCALES = SITE.languages.filter((locale) => locale !== SOURCE_LANGUAGE);

/** Writes an index with Pagefind's default settings into a folder of its own, with an empty page per language. */
export async function buildPlain(site: string, out: string): Promise<number> {
  rmSync(out, { recursive: true, force: true });
  const { index, errors } = await createIndex();
  if (!index) throw new Failure(`Pagefind could not start: ${errors.join('; ')}`);
  const pages = pagesOf(site);
  for (const { path, html } of pages) {
    const added = await index.addHTMLFile({ sourcePath: path, content: withoutOwnAttributes(html) });
    if (added.errors.length > 0) throw new Failure(`Pagefind could not read ${path}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(out, 'pagefind') });
  if (written.errors.length > 0) throw new Failure(`Pagefind could not write: ${written.errors.join('; ')}`);
  await close();
  for (const locale of SITE.languages) {
    const file = join(out, searchPath(locale), 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `<!doctype html><html lang="${locale}"><title>Plain Pagefind</title></html>`);
  }
  writeFileSync(join(out, 'index.html'), '<!doctype html><title>Plain Pagefind</title>');
  return pages.length;
}

/** The first entries of plain Pagefind, asked from a page in the reader's language, as its own interface does. */
export async function askPlain(page: Page, site: string, question: Question): Promise<string[]> {
  const address = `${site}${searchPath(question.language)}`;
  if (page.url() !== address) await page.goto(address);
  // As text: import() of an address that only the browser knows.
  const found = await page.evaluate<string[]>(`(async (query) => {
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(query);
    const first = await Promise.all(results.slice(0, ${DEPTH}).map((result) => result.data()));
    return first.map((result) => result.url);
  })(${JSON.stringify(question.query)})`);
  return distinct(found.map((address) => entryOf(address, '/', LOCALES)));
}
