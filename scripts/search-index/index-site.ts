/** Indexes a site that lies rendered in a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Indexing, type IndexResult } from './indexing.ts';
import { findIndexed } from './page.ts';

/** @param keep Where segments are kept for the next time. */
export async function indexSite(folder: string, keep: string, tell: (line: string) => void): Promise<IndexResult> {
  const indexing = new Indexing(keep, tell);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const page = findIndexed(name, readFileSync(join(folder, name), 'utf8'));
    if (page) indexing.add(page);
  }
  return indexing.finish(join(folder, 'pagefind'));
}
