/** Segments say of every word what Pagefind says that reads the page as a whole. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { indexByPagefind, linesOf } from '../../tests/lib/pagefind-index.ts';
import { segmentOf } from '../../tests/lib/segment.ts';
import { findIndexed, type IndexedPage } from './page.ts';

/** Texts that are hard to take apart. */
const BODIES = {
  plain: '<h1>Taxes &amp; running costs</h1><p>Running the tax office costs taxes</p><p>It ended.</p>',
  marks:
    '<h1 id="a">One-stop</h1><h2 id="b">e-Government <em>2.0</em></h2><p>camelCase, snake_case, AT&amp;T, 1,234.5 %</p>',
  entities:
    '<h1>&quot;Quoted&quot;</h1><p>a&nbsp;b &lt;tag&gt; &amp;lt; &#39;x&#39; caf&eacute;</p><p title="a > b">after</p>',
  spellings: '<h1>Café</h1><p>cafe café CAFÉ naïve Ĉu Йод йод Ёлка И\u0306од İstanbul straße ﬁne</p>',
  scripts: '<h1>한국</h1><p>전자정부 서비스 ქართული Հայերեն ភាសាខ្មែរ ລາວ монгол Өзбек oʻzbek 👋 👨‍👩‍👧 x👋y</p>',
  ignored:
    '<h1>Seen</h1><nav id="n">no</nav><p>a<sup data-pagefind-ignore>2</sup>b</p><div data-pagefind-ignore><h2 id="z">no</h2>no</div><p>last</p>',
  anchors:
    '<h1>Talks</h1><section id="talk-1"><h3 id="talk-1-title">First <code>talk</code></h3><p>Said</p></section><ul><li id="outcome-1">Done</li><li>and <a href="#">more</a></li></ul>',
  breaks:
    '<h1>Lines</h1><p>one<br>two<br/>three<img alt="">four</p>\n\n<table><tr><td>cell</td><td>other</td></tr></table>',
  comments: '<h1>Comment</h1><!-- <p>no</p> --><p>yes<!-- no -->sir</p>',
  longWords: '<h1>Words</h1><p>https://example.org/a/b?c=d a.b.c.d -- - — … zero\u200bwidth soft\u00adhyphen end-</p>',
};

function pageOf(name: string, body: string, language: string): IndexedPage {
  const fields =
    'data-m0="case" data-m1="Korea · 2002" data-m2="zqkorea one-stop Café &amp;" data-pagefind-meta="kind[data-m0], facts[data-m1], kw[data-m2]"';
  const facets = 'data-f0="case" data-f1="a &amp; b" data-pagefind-filter="kind[data-f0], topic[data-f1]"';
  const page = findIndexed(
    `${name}/index.html`,
    `<html lang="${language}"><body><article data-pagefind-body ${facets} ${fields}>${body}</article></body></html>`,
  );
  if (!page) throw new Error('The page is not indexed.');
  return page;
}

describe.each(['en', 'ru', 'ko'])('a segment in %s', (language) => {
  const pages = Object.entries(BODIES).map(([name, body]) => pageOf(name, body, language));

  it('has every word where Pagefind has it', async () => {
    const segment = await segmentOf(language, pages);
    const { lines, fragments } = await indexByPagefind(pages);
    expect(linesOf(segment)).toEqual(lines);
    expect(segment.pages.map(({ url, title, length }) => ({ url, title, length }))).toEqual(
      fragments.map(({ url, word_count, meta }) => ({ url, title: meta['title'] ?? url, length: word_count })),
    );
  });

  it('shows of a page what Pagefind would show', async () => {
    const segment = await segmentOf(language, pages);
    const shown = segment.fragments.map(
      (bytes) => JSON.parse(gunzipSync(bytes).subarray('pagefind_dcd'.length).toString('utf8')) as object,
    );
    const { fragments } = await indexByPagefind(pages);
    expect(shown).toEqual(
      fragments.map(({ url, content, meta, anchors }) => ({
        url,
        content,
        filters: {},
        meta: Object.fromEntries(Object.entries(meta).filter(([name]) => name !== 'kw')),
        anchors: anchors
          .filter(({ element, id }) => /^h[2-4]$/.test(element) || /^(?:talk|outcome)-/.test(id))
          .map(({ text, ...rest }) => (text === '' ? rest : { ...rest, text })),
      })),
    );
  });
});

describe('the title of a part', () => {
  it('has nothing of a mark that is ignored, though Pagefind reads what stands deeper in it', async () => {
    const mark = '<sup data-pagefind-ignore><a href="#source-a">2</a></sup>';
    const segment = await segmentOf('en', [pageOf('x', `<h1>A</h1><h2 id="r">Results${mark}</h2>`, 'en')]);
    const bytes = segment.fragments[0] ?? Buffer.alloc(0);
    expect(gunzipSync(bytes).toString('utf8')).toContain('"anchors":[{"element":"h2","id":"r","text":"Results",');
  });
});

describe('a language without spaces', () => {
  it('is refused in a sentence', async () => {
    const page = pageOf('x', '<h1>汉字</h1>', 'zh');
    await expect(segmentOf('zh', [page])).rejects.toThrow('Texts in "zh" cannot be indexed');
  });
});
