/** The text that search shows of a page: what the index has read of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../scripts/search-index/pagefind-files.ts';
import { readPage, ROOT_SITE } from '../lib/site.ts';

const FOLDER = join(ROOT_SITE.folder, 'pagefind/fragment');

const fragments = readdirSync(FOLDER).map(
  (name) => JSON.parse(unpack(readFileSync(join(FOLDER, name))).toString('utf8')) as { url: string; content: string },
);

const indexed = fragments.map(({ url, content }) => {
  const article = parse(readPage(ROOT_SITE, `${url.slice(1)}index.html`)).querySelector('[data-pagefind-body]');
  return { url, content, tables: article?.querySelectorAll('table') ?? [] };
});

const wordsIn = (cell: HTMLElement) => cell.text.trim().split(/\s+/).filter(Boolean);

/** Words of neighbouring cells, of which nothing stands between them. */
function findJoined(row: HTMLElement, content: string): string[] {
  const cells = row.querySelectorAll('th, td').map(wordsIn);
  return cells.slice(1).flatMap((cell, index) => {
    const [left = '', right = ''] = [cells[index]?.at(-1), cell[0]];
    return left.length > 2 && right && content.includes(left + right) ? [left + right] : [];
  });
}

describe('what the index has read', () => {
  it('of a country are its indicators, without the head of their table', () => {
    const { content } = indexed.find(({ url }) => url === '/countries/uz/') ?? {};
    expect(content).toMatch(/^Uzbekistan\. Indicators\. UN E-Government Development Index 2024\. /);
  });

  it('of tables are sentences: no heads, and no cells that run together', () => {
    expect(indexed.filter(({ tables }) => tables.length > 0).length).toBeGreaterThan(100);
    const wrong = indexed.flatMap(({ url, content, tables }) =>
      tables.flatMap((table) => {
        const heads = table.querySelectorAll('thead th').map(({ text }) => text.trim());
        const shown = heads.length > 1 && content.includes(heads.join(' ')) ? [heads.join(' ')] : [];
        return [...shown, ...table.querySelectorAll('tr').flatMap((row) => findJoined(row, content))].map(
          (text) => `${url} ${text}`,
        );
      }),
    );
    expect(wrong).toEqual([]);
  });
});
