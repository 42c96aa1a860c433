/** The built sites that the tests look at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { serve, type StaticSite } from '../../scripts/lib/static-server.ts';

export interface TestedSite {
  name: string;
  base: string;
  folder: string;
}

const SITES = resolve('.build/tested');

export const ROOT_SITE: TestedSite = { name: 'at the root', base: '/', folder: join(SITES, 'root') };
export const PATH_SITE: TestedSite = { name: 'under /a/b/', base: '/a/b/', folder: join(SITES, 'path') };

if (!existsSync(ROOT_SITE.folder) || !existsSync(PATH_SITE.folder)) {
  throw new Error('The sites under .build/tested are missing: "npm test" builds them.');
}

/** The paths of all pages, relative to the site, with `/` between parts. */
export function pagesOf(site: TestedSite): string[] {
  return readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.html') && !path.startsWith('pagefind/'))
    .toSorted();
}

export function readPage(site: TestedSite, path: string): string {
  return readFileSync(join(site.folder, path), 'utf8');
}

/** The address of a page, relative to the base. */
export function addressOf(path: string): string {
  return path.replace(/index\.html$/, '');
}

/**
 * Serves a site while the tests of a file or of a group run.
 * @param open to pages of other sites.
 */
export function useSite(
  { folder, base }: Pick<TestedSite, 'folder' | 'base'>,
  { open = false } = {},
): { readonly url: string } {
  let site: StaticSite;
  beforeAll(async () => {
    site = await serve({ folder, base, port: 0, open });
  });
  afterAll(() => site.close());
  return {
    get url() {
      return site.url;
    },
  };
}
