import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseHtml } from 'node-html-parser';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { pagesOf, PATH_SITE, readPage, ROOT_SITE } from '../lib/site.ts';

describe.each([ROOT_SITE, PATH_SITE])('the Markdown for programs $name', (site) => {
  it('stands beside every entry, with every mark defined and every source named', () => {
    const texts = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('index.md'),
    );
    // The numbered pages of one entry have its Markdown in common.
    const linked = [
      ...new Set(
        pagesOf(site).flatMap(
          (path) =>
            parseHtml(readPage(site, path)).querySelector('link[type="text/markdown"]')?.getAttribute('href') ?? [],
        ),
      ),
    ];
    expect(linked.filter((href) => !existsSync(join(site.folder, href.slice(site.base.length))))).toEqual([]);
    expect(linked.length).toBe(texts.length - 7);
    const parser = unified().use(remarkParse).use(remarkGfm);
    for (const path of texts) {
      const text = readFileSync(join(site.folder, path), 'utf8');
      expect(parser.parse(text).children[0], path).toMatchObject({ type: 'heading', depth: 1 });
      const marks = new Set([...text.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(([, id]) => id));
      const defined = new Set([...text.matchAll(/^\[\^([\w-]+)\]:/gm)].map(([, id]) => id));
      expect(
        [...marks].filter((id) => !defined.has(id)),
        path,
      ).toEqual([]);
      expect(text, path).not.toMatch(/<[A-Z]\w+[^>]*\/>|undefined|\[object/);
      expect(text, path).toContain('CC-BY-4.0');
    }
  });
});
