/** An index that takes over what did not change is the one that is made from nothing. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { segmentOf } from '../../tests/lib/segment.ts';
import { joinSegments } from './join.ts';
import { KeptRows } from './kept-rows.ts';
import { findIndexed, type IndexedPage } from './page.ts';
import type { Segment } from './segment.ts';
import type { IndexFiles } from './write-index.ts';

const root = mkdtempSync(join(tmpdir(), 'serai-rows-'));
afterAll(() => rmSync(root, { recursive: true }));

/** So many words that the index has several pieces. */
function textOf(number: number): string {
  const words = Array.from({ length: 400 }, (_, place) => {
    const one = (place * 7919 + number * 31) % 4000;
    return `${String.fromCharCode(97 + (one % 26))}${String.fromCharCode(97 + ((one * 7) % 26))}word${one}`;
  });
  return `Café ${words.join(' ')} zqword${number}`;
}

function pageOf(address: string, text: string): IndexedPage {
  const page = findIndexed(
    `cases/kr/${address}/index.html`,
    `<html lang="en"><body><article data-pagefind-body data-f0="case" data-pagefind-filter="kind[data-f0]"><h1>${address}</h1><p>${text}</p></article></body></html>`,
  );
  if (!page) throw new Error('The page is not for the index.');
  return page;
}

const PAGES = Array.from({ length: 30 }, (_, number) => pageOf(`case-${10 + number}`, textOf(number)));

const english = (pages: readonly IndexedPage[]) => segmentOf('en', pages);

/** A site whose index is joined again and again, in a folder of files that stay. */
class Site {
  readonly #folder = mkdtempSync(join(root, 'site-'));
  readonly rowFolder = join(this.#folder, 'rows');
  readonly rows = new KeptRows(this.rowFolder);
  #files = new Map<string, Buffer>();
  /** What was written of pieces by the last join, and what was there. */
  pieces = { written: 0, kept: 0 };

  async join(
    segments: readonly Segment[],
    pages: readonly IndexedPage[],
    rows?: KeptRows,
  ): Promise<Map<string, string>> {
    const before = this.#files;
    const now = new Map<string, Buffer>();
    this.pieces = { written: 0, kept: 0 };
    const count = (path: string, what: 'written' | 'kept') => {
      if (path.startsWith('index/')) this.pieces[what]++;
    };
    const files: IndexFiles = {
      has: (path) => before.has(path),
      find: (path) => {
        const known = before.get(path);
        if (known) now.set(path, known);
        if (known) count(path, 'kept');
        return known?.length;
      },
      write: (path, bytes) => {
        now.set(path, Buffer.from(bytes));
        count(path, 'written');
      },
    };
    const folder = join(this.#folder, 'pagefind');
    rmSync(folder, { recursive: true, force: true });
    await joinSegments(segments, new Set(pages.map(({ key }) => key)), folder, files, rows);
    this.#files = now;
    const others = readdirSync(folder).map((name): [string, Buffer] => [name, readFileSync(join(folder, name))]);
    return new Map([...now, ...others].map(([name, bytes]) => [name, bytes.toString('base64')]));
  }
}

/** The files that one index has otherwise than another one, or alone. */
function differencesOf(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}

/** What the pages become after something was done to them, and the segments that hold both. */
async function after(change: (pages: readonly IndexedPage[]) => IndexedPage[]) {
  const site = new Site();
  const first = await english(PAGES);
  await site.join([first], PAGES, site.rows);
  const pages = change(PAGES);
  const fresh = pages.filter((page) => !PAGES.includes(page));
  const segments = fresh.length > 0 ? [first, await english(fresh)] : [first];
  return { site, pages, segments };
}

const EDITED = pageOf('case-15', `${textOf(5).replace(/\w+$/, 'zqnew')} anewword Cafe`);

describe('an index whose last one is known', () => {
  it.each<[string, (pages: readonly IndexedPage[]) => IndexedPage[]]>([
    ['nothing changed', (pages) => [...pages]],
    ['a text changed', (pages) => pages.with(5, EDITED)],
    ['a page has next to no text any more', (pages) => pages.with(5, pageOf('case-15', 'short'))],
    ['a page came', (pages) => [...pages, pageOf('case-99', 'another word')]],
    ['a page went', (pages) => pages.slice(1)],
    ['a page came in the place of another one', (pages) => pages.with(5, pageOf('case-15-b', textOf(5)))],
  ])('has the same bytes when %s', async (_, change) => {
    const { site, pages, segments } = await after(change);
    const whole = await new Site().join([await english(pages)], pages);
    expect(differencesOf(await site.join(segments, pages, site.rows), whole)).toEqual([]);
  });

  it('takes over the pieces of words that are in no changed page', async () => {
    const { site, pages, segments } = await after((all) => all.with(5, pageOf('case-15', `${textOf(5)} anewword`)));
    await site.join(segments, pages, site.rows);
    expect(site.pieces.kept).toBeGreaterThan(site.pieces.written);
  });

  it.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['half-written', (file) => truncateSync(file, 100)],
    ['another one', (file) => utimesSync(file, 1, 1)],
  ])('is whole when the file of rows is %s', async (_, change) => {
    const { site, pages, segments } = await after((all) => all.with(5, EDITED));
    const whole = await new Site().join([await english(pages)], pages);
    change(join(site.rowFolder, 'en.rows'));
    expect(differencesOf(await site.join(segments, pages, site.rows), whole)).toEqual([]);
    expect(readdirSync(site.rowFolder).toSorted()).toEqual(['en.json', 'en.rows']);
  });

  it('is whole when a record is damaged, and when the old text of a page is in no segment', async () => {
    const { site, pages, segments } = await after((all) => all.with(5, EDITED));
    const whole = await new Site().join([await english(pages)], pages);
    expect(differencesOf(await site.join([await english(pages)], pages, site.rows), whole)).toEqual([]);
    const broken = join(root, 'broken/en.json');
    mkdirSync(dirname(broken));
    writeFileSync(broken, '{"places":');
    expect(differencesOf(await site.join(segments, pages, new KeptRows(dirname(broken))), whole)).toEqual([]);
  });
});
