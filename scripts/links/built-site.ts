/** What the pages of a built site point to, and what can be pointed to on them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { Failure } from '../lib/failure.ts';

export interface BuiltLink {
  /** The address as the page has it. */
  href: string;
  /** The words of the link, or what a picture shows. */
  text: string;
  picture: boolean;
}

export interface BuiltPage {
  /** Path below the site's folder: `cases/uz/my-gov-uz/index.html`. */
  path: string;
  links: readonly BuiltLink[];
  ids: ReadonlySet<string>;
}

function addressesIn(node: HTMLElement): string[] {
  const set = (node.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]);
  const one = ['href', 'src', 'action'].map((name) => node.getAttribute(name));
  return [...one, ...set].filter((address): address is string => Boolean(address));
}

export function readPage(path: string, html: string): BuiltPage {
  const root = parse(html);
  const links = new Map<string, BuiltLink>();
  for (const node of root.querySelectorAll('[href], [src], [action], [srcset]')) {
    const picture = node.tagName === 'IMG' || node.tagName === 'SOURCE';
    const text = (picture ? (node.getAttribute('alt') ?? '') : node.text).replace(/\s+/g, ' ').trim();
    for (const href of addressesIn(node)) if (!links.has(href)) links.set(href, { href, text, picture });
  }
  return { path, links: [...links.values()], ids: new Set(root.querySelectorAll('[id]').map((node) => node.id)) };
}

/**
 * Reads all pages of a built site.
 *
 * @throws Failure when there is no built site.
 */
export function readPages(folder: string): Map<string, BuiltPage> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Failure(
      `There is no built site at ${folder}: run "npm run build" first, or name another one with --site.`,
    );
  }
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .toSorted();
  return new Map(paths.map((path) => [path, readPage(path, readFileSync(join(folder, path), 'utf8'))]));
}
