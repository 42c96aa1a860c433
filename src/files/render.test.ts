import { describe, expect, it } from 'vitest';
import { parseMarkdown, textOf, walkMarkdown, withSourceMarks } from './markdown.ts';
import { renderBody } from './render.ts';

const html = (body: string, sources: string[] = [], label = (n: number) => `Source ${n}`) =>
  renderBody(body, sources, label).html;

describe('a mark in the text', () => {
  it('becomes a link with the number that its source has in the list', () => {
    expect(html('First[^b], then[^a].', ['a', 'b'])).toBe(
      '<p>First<sup class="cite" data-pagefind-ignore><a href="#source-b" aria-label="Source 2">2</a></sup>, ' +
        'then<sup class="cite" data-pagefind-ignore><a href="#source-a" aria-label="Source 1">1</a></sup>.</p>',
    );
  });

  it('keeps its number each time it stands in the text', () => {
    expect(html('One[^a] two[^b][^a].', ['a', 'b']).match(/>\d</g)).toEqual(['>1<', '>2<', '>1<']);
  });

  it('leads to the page that lists the sources, when that is another', () => {
    const { html: part } = renderBody('One[^a].', ['a'], String, '/cases/uz/a/');
    expect(part).toContain('href="/cases/uz/a/#source-a"');
  });

  it('finds its source in capitals too', () => {
    expect(html('[^ITU-2026]', ['itu-2026'])).toContain('href="#source-itu-2026"');
  });

  it.each(['| a |\n|---|\n| b[^a] |', '- b[^a]', '> b[^a]', '## b[^a]', '**b[^a]**'])('works in %j', (body) => {
    expect(html(body, ['a'])).toContain('href="#source-a"');
  });

  it('stays text when no source has its id', () => {
    expect(html('Who says so?[^nobody]', ['a'])).toBe('<p>Who says so?[^nobody]</p>');
  });

  it('stays text in code', () => {
    expect(html('`[^a]`', ['a'])).toBe('<p><code>[^a]</code></p>');
  });

  it('lets no character of its label out of the attribute', () => {
    expect(html('[^a]', ['a'], (n) => `"${n}" <b> & 'c'`)).toContain(
      'aria-label="&quot;1&quot; &lt;b&gt; &amp; \'c\'">1</a>',
    );
  });

  it('leaves no list of notes at the end: the page has its own', () => {
    const body = html('Text[^a].', ['a', 'unused']);
    expect(body).not.toMatch(/footnote|section|unused/);
  });
});

describe('a heading', () => {
  it('has an address, and no two have the same', () => {
    const body = html('## Who pays\n\n### Who *pays*\n\n#### Who pays\n\n## Кто платит');
    expect(body.match(/id="[^"]*"/g)).toEqual([
      'id="who-pays"',
      'id="who-pays-1"',
      'id="who-pays-2"',
      'id="кто-платит"',
    ]);
  });

  it('is in the list of contents when it is of the second level', () => {
    expect(renderBody('## One & *two*\n\n### Three\n\n## Four', [], String).headings).toEqual([
      { id: 'one--two', text: 'One & two' },
      { id: 'four', text: 'Four' },
    ]);
  });

  it('does not know the headings of the body before', () => {
    expect([html('## A'), html('## A')]).toEqual(['<h2 id="a">A</h2>', '<h2 id="a">A</h2>']);
  });
});

describe('a table', () => {
  it('stands in a box that scrolls and that the keyboard reaches', () => {
    expect(html('| a |\n|---|\n| b |')).toMatch(/^<div class="table-scroll" tabindex="0"><table>[^]*<\/table><\/div>$/);
  });
});

describe('a body', () => {
  it.each([
    ['', ''],
    ['   \n\n', ''],
    ['a < b & c', '<p>a &lt; b &amp; c</p>'],
    ['"quotes" -- and so on...', '<p>"quotes" -- and so on...</p>'],
    ['~~gone~~', '<p><del>gone</del></p>'],
    ['---\n\ntext', '<hr>\n<p>text</p>'],
  ])('%j is rendered as written', (body, expected) => {
    expect(html(body, ['a']).replaceAll(' />', '>')).toBe(expected);
  });
});

describe('the tree of a body', () => {
  it('knows where each mark stands, whatever letters come before it', () => {
    const body = 'Ўзбек 한국어 😀 text[^a] and more[^a]';
    const marks = [...walkMarkdown(parseMarkdown(withSourceMarks(body, ['a'])))].filter(
      ({ type }) => type === 'footnoteReference',
    );
    expect(marks.map(({ position }) => body.slice(position?.start.offset).slice(0, 4))).toEqual(['[^a]', '[^a]']);
  });

  it('gives the text below a node', () => {
    expect(textOf(parseMarkdown('One *two **three***'))).toBe('One two three');
  });
});
