/** Every article of the site is read for the search as Pagefind reads it. */
import { describe, expect, it } from 'vitest';
import { findIndexed } from '../../scripts/search-index/page.ts';
import { indexByPagefind, linesOf } from '../lib/pagefind-index.ts';
import { segmentOf } from '../lib/segment.ts';
import { pagesOf, readPage, ROOT_SITE } from '../lib/site.ts';

const pages = pagesOf(ROOT_SITE).flatMap((path) => findIndexed(path, readPage(ROOT_SITE, path)) ?? []);

describe.each([...new Set(pages.map(({ language }) => language))])('articles in %s', (language) => {
  const own = pages.filter((page) => page.language === language);

  it('have each word where Pagefind has it', async () => {
    const segment = await segmentOf(language, own);
    const { lines } = await indexByPagefind(own);
    const [theirs, ours] = [new Set(lines), new Set(linesOf(segment))];
    expect([...theirs.difference(ours)].slice(0, 5)).toEqual([]);
    expect([...ours.difference(theirs)].slice(0, 5)).toEqual([]);
    expect(ours.size).toBeGreaterThan(900);
  });
});
