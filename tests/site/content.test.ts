import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse as parseHtml } from 'node-html-parser';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entryAddress } from '../../src/domain/addresses.ts';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { findEntryText } from '../../src/files/front-matter.ts';
import { parseMarkdown, textOf, walkMarkdown, withSourceMarks, type MarkdownNode } from '../../src/files/markdown.ts';
import { ROOT_SITE } from '../lib/site.ts';

interface File {
  path: string;
  data: { status?: string; sources?: { id: string }[]; verify?: { note: string }[] };
  body: string;
}

const files: File[] = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => findEntryPath(path))
  .map((path) => {
    const parts = findEntryText(readFileSync(join('content', path), 'utf8'));
    return { path, data: parse(parts?.frontMatter ?? '') as File['data'], body: parts?.body ?? '' };
  });

describe('every entry', () => {
  it('has its page in its language', () => {
    const missing = files
      .filter(({ data }) => data.status !== 'draft')
      .filter(({ path }) => {
        const entry = findEntryPath(path);
        return entry && !existsSync(join(ROOT_SITE.folder, entryAddress(entry, entry.locale ?? 'en'), 'index.html'));
      })
      .map(({ path }) => path);
    expect(files.length).toBeGreaterThan(380);
    expect(missing).toEqual([]);
  });
});

describe('every open doubt', () => {
  it('stands on the page of its entry', () => {
    const lost = files.flatMap(({ path, data }) => {
      const entry = findEntryPath(path);
      if (!entry || !data.verify || entry.locale) return [];
      const page = parseHtml(readFileSync(join(ROOT_SITE.folder, entryAddress(entry, 'en'), 'index.html'), 'utf8'));
      const text = page.text.replaceAll(/\s+/g, ' ');
      return data.verify.filter(({ note }) => !text.includes(note)).map(({ note }) => `${path}: ${note}`);
    });
    expect(lost).toEqual([]);
  });
});

/** Headings, links, tables and footnotes of a tree, as text to compare. */
function outline(root: MarkdownNode): string[] {
  return [...walkMarkdown(root)].flatMap((node) => {
    switch (node.type) {
      case 'heading':
        return [`h${node.depth} ${textOf(node)}`];
      case 'link':
        return [`link ${node.url} ${textOf(node)}`];
      case 'table':
        return [`table ${node.children?.length} × ${node.children?.[0]?.children?.length}`];
      case 'tableCell':
        return [`cell ${textOf(node)}`];
      case 'footnoteReference':
        return [`mark ${node.identifier}`];
      case 'footnoteDefinition':
        return [`source ${node.identifier}`];
      default:
        return [];
    }
  });
}

const gfm = unified().use(remarkParse).use(remarkGfm);

describe('Sätteri and remark-gfm', () => {
  const bodies = files.filter(({ path }) => path.endsWith('.md'));

  it('read the same headings, links, tables and footnotes in every body', () => {
    let compared = 0;
    for (const { path, data, body } of bodies) {
      const text = withSourceMarks(
        body,
        (data.sources ?? []).map((source) => source.id),
      );
      const ours = outline(parseMarkdown(text));
      compared += ours.length;
      expect({ path, outline: ours }).toEqual({ path, outline: outline(gfm.parse(text) as unknown as MarkdownNode) });
    }
    expect(compared).toBeGreaterThan(1000);
  });
});
