import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { pagesOf, PATH_SITE, readPage, ROOT_SITE, addressOf, type TestedSite } from '../lib/site.ts';

interface Page {
  path: string;
  links: string[];
  ids: ReadonlySet<string>;
}

function readPages(site: TestedSite): Map<string, Page> {
  return new Map(
    pagesOf(site).map((path) => {
      const root = parse(readPage(site, path));
      const links = root
        .querySelectorAll('[href], [src], [action], [srcset]')
        .filter((node) => !['canonical', 'alternate'].includes(node.getAttribute('rel') ?? ''))
        .flatMap((node) => [
          node.getAttribute('href'),
          node.getAttribute('src'),
          node.getAttribute('action'),
          ...(node.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(' ')[0]),
        ])
        .filter((link): link is string => Boolean(link));
      const ids = new Set(root.querySelectorAll('[id]').map((node) => node.id));
      return [path, { path, links, ids }];
    }),
  );
}

/** Why a link leads nowhere; undefined when it leads somewhere or off the site. */
function whyBroken(site: TestedSite, pages: ReadonlyMap<string, Page>, from: Page, link: string): string | undefined {
  const here = new URL(site.base + addressOf(from.path), 'http://site.test');
  const url = new URL(link, here);
  if (url.host !== 'site.test') return undefined;
  if (!url.pathname.startsWith(site.base)) return 'is outside the base';
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(site.folder, file))) return 'leads to no file';
  const id = decodeURIComponent(url.hash.slice(1));
  return id && !pages.get(file)?.ids.has(id) ? 'has no such anchor' : undefined;
}

describe.each([ROOT_SITE, PATH_SITE])('$name', (site) => {
  const pages = readPages(site);

  it('every internal link and anchor leads somewhere', () => {
    const broken = [...pages.values()].flatMap((page) =>
      [...new Set(page.links)].flatMap((link) => {
        const why = whyBroken(site, pages, page, link);
        return why ? [`${page.path}: ${link} ${why}`] : [];
      }),
    );
    expect(pages.size).toBeGreaterThan(400);
    expect(broken).toEqual([]);
  });

  it('every id stands once on its page', () => {
    const twice = pagesOf(site).flatMap((path) => {
      const ids = parse(readPage(site, path))
        .querySelectorAll('[id]')
        .map((node) => node.id);
      return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${path}: ${id}`);
    });
    expect(twice).toEqual([]);
  });
});
