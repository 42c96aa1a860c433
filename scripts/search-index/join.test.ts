/** The index is the same, however its pages were shared out among segments. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { segmentOf } from '../../tests/lib/segment.ts';
import { joinSegments } from './join.ts';
import { readSegments, worthKeeping } from './kept-segments.ts';
import { findIndexed, withoutIndexed, type IndexedPage } from './page.ts';
import { readSegment, writeSegment } from './segment-file.ts';
import type { Segment } from './segment.ts';

const root = mkdtempSync(join(tmpdir(), 'serai-join-'));
afterAll(() => rmSync(root, { recursive: true }));

const WORDS = 'café cafe naïve running runs tax 𐐀ancient 공공서비스를 zqtashkent zjseoul queue one-stop'.split(' ');

/** Pages with words in common, in two languages; every seventh has no index. */
function pageOf(number: number): IndexedPage | undefined {
  const lang = number % 3 === 0 ? 'ru' : 'en';
  const words = WORDS.filter((_, index) => (number + index) % 3 !== 0).join(' ');
  const path = `${lang === 'ru' ? 'ru/' : ''}cases/kr/case-${number}/index.html`;
  const body = number % 7 === 0 ? '' : ' data-pagefind-body';
  return findIndexed(
    path,
    `<html lang="${lang}"><body><header>Serai</header><article${body} data-f0="case" data-pagefind-filter="kind[data-f0]" data-m0="zq${number}" data-pagefind-meta="kw[data-m0]" data-newest="20${10 + number}-01-00" data-evidence="g1"><h1>Case ${number}</h1><p>${words}</p></article></body></html>`,
  );
}

const PAGES = Array.from({ length: 24 }, (_, number) => pageOf(number)).filter((page) => page !== undefined);

async function segmentsOf(pages: readonly IndexedPage[], size: number): Promise<Segment[]> {
  const segments: Segment[] = [];
  // Each part by a maker of its own, as threads and later builds have it.
  for (let from = 0; from < pages.length; from += size)
    for (const [language, own] of Map.groupBy(pages.slice(from, from + size), (page) => page.language))
      segments.push(await segmentOf(language, own));
  return segments;
}

let run = 0;

/** The files of the index that segments become, by name. */
async function indexOf(segments: readonly Segment[], keys: readonly IndexedPage[]): Promise<Map<string, string>> {
  const folder = join(root, `index-${run++}`);
  await joinSegments(segments, new Set(keys.map(({ key }) => key)), folder);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

describe('an index of segments', () => {
  let whole: Map<string, string>;
  beforeAll(async () => {
    whole = await indexOf(await segmentsOf(PAGES, PAGES.length), PAGES);
  });

  it('holds the pages that have a text for it', () => {
    expect(PAGES).toHaveLength(20);
    expect([...whole.keys()].filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(20);
  });

  it.each([1, 2, 7])('has the same bytes with %i pages in a segment', async (size) => {
    const parts = await segmentsOf(PAGES.toReversed(), size);
    expect(await indexOf(parts, PAGES)).toEqual(whole);
  });

  it('forgets pages that are gone', async () => {
    const left = PAGES.slice(0, 12);
    expect(await indexOf(await segmentsOf(PAGES, 5), left)).toEqual(await indexOf(await segmentsOf(left, 12), left));
  });

  it('takes a page once that two segments have', async () => {
    const twice = [...(await segmentsOf(PAGES, 20)), ...(await segmentsOf(PAGES.slice(3, 9), 6))];
    expect(await indexOf(twice, PAGES)).toEqual(whole);
  });
});

describe('a segment as a file', () => {
  it('is read as it was written, and not at all when a byte is lost', async () => {
    const [segment] = await segmentsOf(PAGES, PAGES.length);
    if (!segment) throw new Error('There is no segment.');
    const file = join(root, 'one.segment');
    writeSegment(file, segment);
    expect(readSegment(file)).toEqual(segment);
    truncateSync(file, statSync(file).size - 1);
    expect(readSegment(file)).toBeUndefined();
  });

  it('is removed and told of when it is damaged', async () => {
    const folder = join(root, 'kept');
    mkdirSync(folder);
    const [segment] = await segmentsOf(PAGES, PAGES.length);
    if (!segment) throw new Error('There is no segment.');
    writeSegment(join(folder, 'a.segment'), segment);
    writeSegment(join(folder, 'b.segment'), segment);
    truncateSync(join(folder, 'b.segment'), 40);
    const told: string[] = [];
    expect(readSegments(folder, (line) => told.push(line))).toHaveLength(1);
    expect(told).toEqual([expect.stringContaining('b.segment of the index is damaged')]);
    expect(readdirSync(folder)).toEqual(['a.segment']);
  });
});

describe('which segments are kept', () => {
  const segment = (...keys: string[]) => ({ pages: keys.map((key) => ({ key })) as Segment['pages'] });
  const isLive = (key: string) => key.startsWith('live');

  it('those of which half the pages are still there', () => {
    const [good, bad] = [segment('live1', 'gone1'), segment('live2', 'gone2', 'gone3')];
    expect(worthKeeping([good, bad], isLive)).toEqual([good]);
  });

  it('not too many small ones', () => {
    const small = Array.from({ length: 9 }, (_, number) => segment(`live${number}`));
    const large = segment(...Array.from({ length: 300 }, (_, number) => `live-${number}`));
    expect(worthKeeping([large, ...small], isLive)).toEqual([large]);
    expect(worthKeeping([large, ...small.slice(1)], isLive)).toHaveLength(9);
  });
});

describe('a page as readers get it', () => {
  const page = `<html lang="en"><body><p data-f1="x">Outside</p><article class="entry" data-kind="case" data-pagefind-body data-f0="case" data-m0="zq1" data-pagefind-meta="kw[data-m0]" data-pagefind-filter="kind[data-f0]" data-newest="2026" data-evidence="g1"><h1 data-m0="in it">Case</h1></article></body></html>`;

  it('has nothing that only the index reads', () => {
    expect(withoutIndexed(page)).toBe(
      '<html lang="en"><body><p data-f1="x">Outside</p><article class="entry" data-kind="case" data-pagefind-body><h1 data-m0="in it">Case</h1></article></body></html>',
    );
  });

  it('is left as it is when the index does not read it', () => {
    const other = '<html><body><article data-f0="case">Text</article></body></html>';
    expect(withoutIndexed(other)).toBe(other);
  });
});
