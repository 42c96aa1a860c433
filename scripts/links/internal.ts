/** Internal links, anchors and pictures of the built site: each that leads nowhere, with the line it comes from. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from '../../src/site.config.ts';
import { compareProblems, type Problem } from '../check/problem.ts';
import { readPages, type BuiltLink, type BuiltPage } from './built-site.ts';
import { pageAt, readOrigin } from './origin.ts';

interface Fault {
  rule: `links/${'outside' | 'dead' | 'anchor' | 'picture'}`;
  message: string;
  fix: string;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Why a link leads nowhere; undefined when it leads somewhere, or off the site. */
function findFault(
  folder: string,
  pages: ReadonlyMap<string, BuiltPage>,
  from: BuiltPage,
  { href, picture }: BuiltLink,
): Fault | undefined {
  const here = new URL(`${SITE.base}${from.path.replace(/index\.html$/, '')}`, SITE.address);
  if (!URL.canParse(href, here.href)) {
    return { rule: 'links/dead', message: `"${href}" is not an address`, fix: 'write the whole address' };
  }
  const url = new URL(href, here);
  if (url.origin !== here.origin) return undefined;
  if (!url.pathname.startsWith(SITE.base)) {
    return {
      rule: 'links/outside',
      message: `the link ${href} leads out of the site, which lies at ${SITE.base}`,
      fix: 'link relative to the page: ../other-entry/',
    };
  }
  const target = decode(pageAt(url.pathname));
  if (!isFile(join(folder, target))) {
    if (picture) {
      return { rule: 'links/picture', message: `there is no picture ${href}`, fix: 'correct the path of the picture' };
    }
    const folderOnly = isFile(join(folder, target, 'index.html'));
    return {
      rule: 'links/dead',
      message: `the link ${href} leads to no page`,
      fix: folderOnly ? 'end it with a slash' : 'correct the address, or take the link out',
    };
  }
  const anchor = decode(url.hash.slice(1));
  const ids = pages.get(target)?.ids;
  if (!anchor || !ids || ids.has(anchor)) return undefined;
  return {
    rule: 'links/anchor',
    message: `the link ${href} leads to a place that ${target === from.path ? 'this page' : 'that page'} does not have`,
    fix: `take "#${anchor}" off, or correct it: the place is named after its heading`,
  };
}

export interface InternalResult {
  pages: number;
  links: number;
  problems: Problem[];
}

/**
 * Checks a built site against itself.
 *
 * @param folder the built site, made with the same SERAI_BASE and SERAI_SITE.
 * @param root the folder that the paths of problems are relative to.
 * @throws Failure when there is no built site.
 */
export function checkInternalLinks(folder: string, contentDir: string, root: string): InternalResult {
  const pages = readPages(folder);
  const origin = readOrigin(contentDir, root);
  const problems: Problem[] = [];
  let links = 0;
  for (const page of pages.values()) {
    links += page.links.length;
    for (const link of page.links) {
      const fault = findFault(folder, pages, page, link);
      if (!fault) continue;
      const file = origin.findFile(page.path);
      const place = file ? origin.placeOf(file, link) : { line: 1, column: 1 };
      problems.push({ file: file ?? `(page) /${page.path}`, ...place, severity: 'error', ...fault });
    }
  }
  return { pages: pages.size, links, problems: problems.toSorted(compareProblems) };
}
