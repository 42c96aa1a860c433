/** What a page loads besides itself before search is opened: its style, and its script with all that it imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { weigh, type Weight } from './pages.ts';

/** A script and all that it imports at once; what it imports later is not in it. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
    withImports(join(path, '..', name), seen);
  }
  return seen;
}

function sum(paths: Iterable<string>): Weight {
  return [...paths]
    .map((path) => weigh(readFileSync(path)))
    .reduce((all, one) => ({ gzip: all.gzip + one.gzip, brotli: all.brotli + one.brotli }), { gzip: 0, brotli: 0 });
}

/** @param page The path of the page, as `/cases/kz/x`. */
export function assetsOf(site: string, page: string): { style: Weight; script: Weight } {
  const folder = join(site, '_astro');
  const html = readFileSync(join(site, page, 'index.html'), 'utf8');
  const used = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => html.includes(`/_astro/${name}`));
  const scripts = new Set<string>();
  for (const name of used.filter((one) => one.endsWith('.js'))) withImports(join(folder, name), scripts);
  return {
    style: sum(used.filter((name) => name.endsWith('.css')).map((name) => join(folder, name))),
    script: sum(scripts),
  };
}
