import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SITE } from '../../src/site.config.ts';
import { checkInternalLinks } from './internal.ts';
import { readSources } from './sources.ts';

let root: string;

function write(path: string, text: string): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'serai-internal-'));
  write(
    'dist/index.html',
    '<a href="/cases/uz/a/">A</a><a href="https://elsewhere.org/x">x</a><a href="mailto:a@b.org">m</a>',
  );
  write('dist/cases/uz/a/index.html', '<h2 id="who-pays">Who pays</h2>');
  write('dist/star.svg', '<svg/>');
  write('content/cases/uz/a.md', '---\ntitle: A\ntopics:\n  - chat-bots\n---\nText.\n\nMore [words](/nowhere/).\n');
});

afterEach(() => rmSync(root, { recursive: true }));

const check = () => checkInternalLinks(join(root, 'dist'), join(root, 'content'), root);

/** The problems of the page of one entry with a link on it. */
function problemsWith(html: string, markdown?: string) {
  write('dist/cases/uz/a/index.html', `<h2 id="who-pays">Who pays</h2>${html}`);
  if (markdown) write('content/cases/uz/a.md', markdown);
  return check().problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('a built site', () => {
  it('with whole links has no problems, and links to other sites are not looked at', () => {
    expect(check()).toEqual({ pages: 2, links: 3, problems: [] });
  });

  it('that is not there is named, with what to do', () => {
    expect(() => checkInternalLinks(join(root, 'none'), join(root, 'content'), root)).toThrow(
      /run "npm run build" first/,
    );
  });
});

describe('a link that leads nowhere', () => {
  it.each([
    ['to no page', '<a href="/nowhere/">words</a>', 'content/cases/uz/a.md:8:14 links/dead'],
    ['to no page, in full', `<a href="${SITE.address}/nowhere/">words</a>`, 'content/cases/uz/a.md:8:14 links/dead'],
    ['to no page, written relative', '<a href="../nowhere/">words</a>', 'content/cases/uz/a.md:8:15 links/dead'],
    ['to a folder without its slash', '<a href="/cases/uz/a">More</a>', 'content/cases/uz/a.md:8:1 links/dead'],
    ['from a field', '<a href="/topics/chat-bots/">Chat bots</a>', 'content/cases/uz/a.md:4:5 links/dead'],
    ['to no anchor here', '<a href="#who-payz">words</a>', 'content/cases/uz/a.md:8:7 links/anchor'],
    ['to no anchor there', '<a href="/#top">words</a>', 'content/cases/uz/a.md:8:7 links/anchor'],
    ['to no picture', '<img src="/_astro/opening.1a2b.webp" alt="More">', 'content/cases/uz/a.md:8:1 links/picture'],
    [
      'in a set of pictures',
      '<img src="/star.svg" srcset="/star.svg 1x, /big.svg 2x" alt="">',
      'content/cases/uz/a.md:1:1 links/picture',
    ],
    ['that is no address', '<a href="http://[">words</a>', 'content/cases/uz/a.md:8:7 links/dead'],
  ])('%s is a problem at the line that it comes from', (_, html, expected) => {
    expect(problemsWith(html)).toEqual([expected]);
  });

  it('from a mark in the text points at the mark', () => {
    const markdown = '---\ntitle: A\n---\nSaid so[^itu-2026].\n';
    expect(problemsWith('<a href="#source-itu-2026">1</a>', markdown)).toEqual([
      'content/cases/uz/a.md:4:8 links/anchor',
    ]);
  });

  it('of a translation points at the translation', () => {
    write('content/cases/uz/a.ru.md', '---\ntitle: А\n---\n[слова](/nowhere/)\n');
    write('dist/ru/cases/uz/a/index.html', '<a href="/nowhere/">слова</a>');
    expect(check().problems).toMatchObject([{ file: 'content/cases/uz/a.ru.md', line: 4, column: 9 }]);
  });

  it('on a page that no single file makes is named by the page', () => {
    write('dist/cases/index.html', '<a href="/nowhere/">words</a>');
    expect(check().problems).toMatchObject([{ file: '(page) /cases/index.html', line: 1, rule: 'links/dead' }]);
  });
});

describe('a link that leads somewhere', () => {
  it.each(['#who-pays', '/cases/uz/a/#who-pays', '/star.svg', '/star.svg#layer', '?q=x', '/?q=x', '.', 'data:,x'])(
    '(%s) is no problem',
    (href) => {
      expect(problemsWith(`<a href="${href}">words</a>`)).toEqual([]);
    },
  );

  it('with an anchor in another script is no problem', () => {
    expect(problemsWith('<h2 id="кто">Кто</h2><a href="#%D0%BA%D1%82%D0%BE">кто</a>')).toEqual([]);
  });
});

describe('the sources', () => {
  it('are found once each, with every place that names them', () => {
    const source = (lines: string) => `---\ntitle: A\nsources:\n  - id: one\n${lines}---\n`;
    write('content/cases/uz/a.md', source('    url: https://a.org/\n    archivedUrl: https://archive.org/a\n'));
    write('content/cases/uz/b.md', source('    doi: 10.1787/x\n  - id: two\n    url: https://a.org/\n'));
    write('content/cases/uz/c.md', source('    copyUrl: http://docs.org/x\n'));
    expect(readSources(join(root, 'content'), root)).toEqual([
      {
        address: 'https://a.org/',
        archived: 'https://archive.org/a',
        places: ['content/cases/uz/a.md:5:10', 'content/cases/uz/b.md:7:10'],
      },
      { address: 'https://doi.org/10.1787/x', archived: undefined, places: ['content/cases/uz/b.md:5:10'] },
    ]);
  });

  it('are not confused when one address begins like another', () => {
    const urls = '    url: https://a.org/x\n  - id: two\n    url: https://a.org/\n';
    write('content/cases/uz/a.md', `---\ntitle: A\nsources:\n  - id: one\n${urls}---\n`);
    expect(readSources(join(root, 'content'), root).map(({ places }) => places)).toEqual([
      ['content/cases/uz/a.md:5:10'],
      ['content/cases/uz/a.md:7:10'],
    ]);
  });

  it('of a broken file are left out: the checker speaks of it', () => {
    write('content/cases/uz/a.md', '---\nsources: [{url: 5}, null, {url: "not an address"}]\n---\n');
    write('content/cases/uz/b.md', '---\nsources: {\n---\n');
    expect(readSources(join(root, 'content'), root)).toEqual([]);
  });
});
