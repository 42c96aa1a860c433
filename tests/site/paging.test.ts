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
    // Those for editors ask search engines to pass them over.
    const hidden = (path: string) => readPage(PATH_SITE, path).includes('content="noindex"');
    for (const path of numbered.filter((one) => !hidden(one)))
      expect(sitemap).toContain(`${PATH_SITE.base}${addressOf(path)}</loc>`);
  });
});

describe('what is divided', () => {
  const linksOn = (path: string, selector: string) =>
    parse(readPage(PATH_SITE, path))
      .querySelectorAll(selector)
      .map((link) => link.getAttribute('href') ?? '');
  const totalOf = (text: string) => Number(/(\d[\d,]*)/.exec(text)?.[1]?.replaceAll(',', ''));

  it('has for each long task of the editors pages with all of its entries', () => {
    const overview = parse(readPage(PATH_SITE, 'status/index.html'));
    const more = overview.querySelectorAll('section p a').filter((link) => link.text.startsWith('All '));
    expect(more.length).toBeGreaterThan(0);
    for (const link of more) {
      const first = (link.getAttribute('href') ?? '').slice(PATH_SITE.base.length);
      const own = pages.filter((path) => path.startsWith(first));
      const listed = own.flatMap((path) => linksOn(path, '.tasks a'));
      expect(new Set(listed).size, first).toBe(totalOf(link.text));
      expect(listed, first).toHaveLength(totalOf(link.text));
    }
  });

  it('names a few cases of a cell of the matrix of functions, and leads to the place of all', () => {
    const page = parse(readPage(PATH_SITE, 'matrix/functions/index.html'));
    const cells = page.querySelectorAll('.behind__cell');
    for (const cell of cells) expect(cell.querySelectorAll('li').length).toBeLessThanOrEqual(3);
    const long = cells.filter((cell) => cell.querySelector('p a'));
    expect(long.length).toBeGreaterThan(0);
    for (const cell of long) {
      const [path = '', stage = ''] = (cell.querySelector('p a')?.getAttribute('href') ?? '').split('#');
      const whole = parse(readPage(PATH_SITE, `${path.slice(PATH_SITE.base.length)}index.html`));
      const cases = whole.querySelectorAll(`section[aria-labelledby="${stage}"] .card__title a`);
      expect(cases.map((link) => link.getAttribute('href'))).toEqual(
        expect.arrayContaining(cell.querySelectorAll('li a').map((link) => link.getAttribute('href'))),
      );
    }
  });

  it('keeps every row of the matrix, each on one page', () => {
    const rows = pages
      .filter((path) => /^matrix\/(?:page\/\d+\/)?index\.html$/.test(path))
      .flatMap((path) => linksOn(path, '.matrix th[scope=row] a'));
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows).toHaveLength(pages.filter((path) => /^topics\/[^/]+\/index\.html$/.test(path)).length);
  });

  it('loads the sheet of all pages first: it names the order of the layers', () => {
    const sheetsOf = (path: string) => linksOn(path, 'link[rel=stylesheet]');
    const [common] = sheetsOf('index.html');
    for (const path of [
      'matrix/index.html',
      'data/index.html',
      'search/index.html',
      'compare/index.html',
      'guide/index.html',
    ]) {
      expect(sheetsOf(path)[0], path).toBe(common);
      expect(sheetsOf(path).length, path).toBeGreaterThan(1);
    }
  });
});
