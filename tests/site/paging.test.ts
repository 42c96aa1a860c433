/** Numbered pages of long lists: every entry stands on one of them, and they link to each other. */
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { addressOf, pagesOf, PATH_SITE, readPage } from '../lib/site.ts';

const NUMBERED = /\/page\/(\d+)\/index\.html$/;
const pages = pagesOf(PATH_SITE);
const numbered = pages.filter((path) => NUMBERED.test(path));

/** The page before a numbered one; before the second it is the list itself. */
function before(path: string): string {
  const number = Number(NUMBERED.exec(path)?.[1]);
  return path.replace(NUMBERED, number === 2 ? '/index.html' : `/page/${number - 1}/index.html`);
}

const headOf = (path: string) => parse(readPage(PATH_SITE, path)).querySelector('head');
const linkOf = (path: string, rel: string) => headOf(path)?.querySelector(`link[rel=${rel}]`)?.getAttribute('href');
const titlesOf = (path: string) =>
  parse(readPage(PATH_SITE, path))
    .querySelectorAll('.card__title a')
    .map((link) => link.getAttribute('href'));

describe('numbered pages', () => {
  it('there are some, in every language', () => {
    expect(numbered).toContain('people/page/2/index.html');
    expect(numbered).toContain('ru/people/page/2/index.html');
  });

  it.each(numbered)('%s names itself, and is linked with the page before it', (path) => {
    const previous = before(path);
    expect(linkOf(path, 'canonical')).toMatch(new RegExp(`${PATH_SITE.base}${addressOf(path)}$`));
    expect(linkOf(path, 'prev')).toBe(linkOf(previous, 'canonical'));
    expect(headOf(path)?.querySelector('title')?.text).not.toBe(headOf(previous)?.querySelector('title')?.text);
    const body = readPage(PATH_SITE, previous);
    expect(body).toContain(`href="${PATH_SITE.base}${addressOf(path)}`);
  });

  it('no entry of a list stands on two of its pages, and none is left out', () => {
    const people = pages.filter((path) => /^people\/(?:page\/\d+\/)?index\.html$/.test(path)).flatMap(titlesOf);
    expect(new Set(people).size).toBe(people.length);
    expect(people).toHaveLength(pages.filter((path) => /^people\/[^/]+\/index\.html$/.test(path)).length);
  });

  it('are in the sitemap', () => {
    const sitemap = readPage(PATH_SITE, 'sitemap.xml');
    for (const path of numbered) expect(sitemap).toContain(`${PATH_SITE.base}${addressOf(path)}</loc>`);
  });
});
