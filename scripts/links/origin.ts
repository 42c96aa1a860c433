/** From a built page back to the Markdown file that it was made from, and to the line where a link stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { entryAddress } from '../../src/domain/addresses.ts';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import type { BuiltLink } from './built-site.ts';

export interface Place {
  line: number;
  column: number;
}

export interface Origin {
  /** The entry's file as problems print it; undefined for pages that no single file makes, such as lists. */
  findFile: (page: string) => string | undefined;
  /** Where a link stands in the entry's file; its first line when the link comes from the page's frame. */
  placeOf: (file: string, link: BuiltLink) => Place;
}

/** The page below the site's folder that an address leads to. */
export function pageAt(address: string): string {
  const path = address.slice(SITE.base.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** What an editor may have typed for a link, the surest first. */
function typedFor({ href, text }: BuiltLink): string[] {
  const [address = '', anchor] = href.replace(SITE.address, '').split('#');
  const path = address.startsWith(SITE.base) ? `/${address.slice(SITE.base.length)}` : address;
  const last = path.split('/').filter(Boolean).at(-1);
  // Astro names pictures `opening.<hash>.webp`.
  const stem = last?.includes('.') ? last.split('.')[0] : undefined;
  const id = path.split('/').filter(Boolean).slice(-2).join('/');
  const mark = anchor?.startsWith('source-') ? `[^${anchor.slice('source-'.length)}]` : undefined;
  return [
    href,
    `${path}${anchor ? `#${anchor}` : ''}`,
    path,
    mark,
    anchor && `#${anchor}`,
    id,
    last,
    stem,
    text,
  ].filter((typed): typed is string => typed !== undefined && typed.length > 1);
}

/** Where one of some texts stands as a whole word, the first that stands anywhere. */
export function findPlace(text: string, typed: readonly string[]): Place | undefined {
  for (const one of typed) {
    const before = /^[\p{L}\p{N}]/u.test(one) ? '(?<![\\p{L}\\p{N}-])' : '';
    // An address ends where a space or a bracket says so: another one may begin in the same way.
    const word = /[\p{L}\p{N}]$/u.test(one) ? '(?![\\p{L}\\p{N}-])' : '';
    const after = /^https?:/.test(one) ? '(?![^\\s\'"<>()\\]])' : word;
    const offset = text.search(new RegExp(before + RegExp.escape(one) + after, 'u'));
    if (offset < 0) continue;
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
  return undefined;
}

/** @param root the folder that the paths of files are printed relative to. */
export function readOrigin(contentDir: string, root: string): Origin {
  const files = new Map<string, string>();
  for (const name of readdirSync(contentDir, { recursive: true, encoding: 'utf8' })) {
    const entry = findEntryPath(name.split(sep).join('/'));
    if (entry) files.set(pageAt(entryAddress(entry, entry.locale ?? SOURCE_LANGUAGE)), join(contentDir, name));
  }
  const fullPaths = new Map([...files.values()].map((full) => [relative(root, full).split(sep).join('/'), full]));
  return {
    findFile: (page) => {
      const full = files.get(page);
      return full && relative(root, full).split(sep).join('/');
    },
    placeOf: (file, link) => {
      const full = fullPaths.get(file);
      return (full && findPlace(readFileSync(full, 'utf8'), typedFor(link))) || { line: 1, column: 1 };
    },
  };
}
