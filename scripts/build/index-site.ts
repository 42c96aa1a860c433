/** Pagefind indexes the articles of the rendered pages. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { KIND_FOLDERS, KINDS } from '../../src/schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { Failure } from '../lib/failure.ts';
import { writeSearchFiles } from './search-files.ts';
import { settleIndex } from './settle-index.ts';

export interface IndexResult {
  pages: number;
  languages: number;
  bytes: number;
  /** The part of the bytes that folded words and names take. */
  folded: number;
}

/** Only the folders that hold entries are read; of their pages only `data-pagefind-body` is indexed. */
function globs(): string[] {
  const prefixes = SITE.languages.map((locale) => (locale === SOURCE_LANGUAGE ? '' : `${locale}/`));
  const patterns = KINDS.map((kind) => (kind === 'page' ? '*/index.html' : `${KIND_FOLDERS[kind]}/**/index.html`));
  return prefixes.flatMap((prefix) => patterns.map((pattern) => prefix + pattern));
}

/** Pagefind's own interfaces: Serai has its own. */
const UNUSED = /^pagefind-(?:.*ui|highlight)\.(?:js|css)$/;

function fail(step: string, errors: readonly string[]): never {
  throw new Failure(`Pagefind could not ${step}: ${errors.join('; ')}`);
}

export async function indexSite(folder: string): Promise<IndexResult> {
  const { index, errors } = await createIndex();
  if (!index) fail('start', errors);
  for (const glob of globs()) {
    const added = await index.addDirectory({ path: folder, glob });
    if (added.errors.length > 0) fail('read the pages', added.errors);
  }
  const outputPath = join(folder, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  if (written.errors.length > 0) fail('write the index', written.errors);
  await close();
  const { orders, folded } = settleIndex(outputPath);
  for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name));
  writeSearchFiles(outputPath, orders);
  const files = readdirSync(outputPath, { recursive: true, encoding: 'utf8' }).map((name) => join(outputPath, name));
  return {
    pages: files.filter((file) => file.endsWith('.pf_fragment')).length,
    languages: files.filter((file) => file.endsWith('.pf_meta')).length,
    bytes: files.reduce((sum, file) => sum + (statSync(file).isFile() ? statSync(file).size : 0), 0),
    folded,
  };
}
