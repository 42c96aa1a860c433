/** The pages that the site has besides those of entries, read off the files of `src/pages/`. */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { lazy } from '../lib/lazy.ts';

const PROJECT = join(import.meta.dirname, '../..');
const PAGES = join(PROJECT, 'src/pages');

interface Route {
  pattern: RegExp;
  /** True when a part of the address comes from the entries. */
  open: boolean;
}

function routeOf(file: string): Route {
  const page = file.endsWith('.astro');
  const path = `/${file
    .split(sep)
    .join('/')
    .replace(/\.(?:astro|ts)$/, '')}`
    .replace('/[...locale]', '')
    .replace(/\/index$/, '');
  const pattern = path
    .replaceAll('.', '\\.')
    .replace(/\[(?:\\\.){3}\w+\]/g, '.+')
    .replace(/\[\w+\]/g, '[^/]+');
  return { pattern: new RegExp(`^${pattern}${page ? '/' : ''}$`), open: path.includes('[') };
}

const routes = lazy(() =>
  readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:astro|ts)$/.test(file) && !file.endsWith('.test.ts'))
    .map(routeOf),
);

/** Whether the site answers an address; `fixedOnly` where an entry would have to be there for it. */
export function hasRoute(path: string, fixedOnly: boolean): boolean {
  const file = /\.[a-z0-9]+$/i.test(path);
  if (file && !path.includes('..') && existsSync(join(PROJECT, 'public', path))) return true;
  // One open part at the root would be a page of `content/pages/`, which has an entry.
  return routes().some(
    ({ pattern, open }) => pattern.test(path) && (file || !open || (!fixedOnly && path.split('/').length > 3)),
  );
}
