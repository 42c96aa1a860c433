/** A part of the index: some pages of one language, read by Pagefind, with all that the whole index needs of them. */
import { gzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { foldText, normalise, unmarked, wordsOf } from '../../src/search/folding/index.ts';
import { isPart } from '../../src/search/engine/excerpt.ts';
import type { Fragment } from '../../src/search/engine/pagefind.ts';
import { FIELDS } from '../../src/search/names.ts';
import { Failure } from '../lib/failure.ts';
import { CborReader } from './cbor.ts';
import type { IndexedPage } from './page.ts';
import { SIGNATURE, unpack } from './pagefind-files.ts';
import { postingsOf, readPieces, type Postings } from './postings.ts';

export interface SegmentPage {
  /** Of what was indexed: another text, another key. */
  key: string;
  /** The address below the site. */
  url: string;
  title: string;
  kind: string;
  /** How many words Pagefind counts: a short page that holds a word says more of it. */
  length: number;
  filters: Record<string, string[]>;
  sorts: Record<string, string>;
  /** The folded words by which a topic or a country is suggested. */
  forms: string;
}

export interface Segment {
  language: string;
  pages: SegmentPage[];
  /** What a result shows of each page: a file of the index, packed. */
  fragments: Buffer[];
  /** The words of the index, as Pagefind stems them. */
  stems: Postings;
  /** The words as they are written, for corrections; without places. */
  spoken: Postings;
}

/** Places in the file of a language: its pages, the pieces of its index, and the names of its fields. */
const PAGES = 1;
const PIECES = 2;
const FIELD_NAMES = 5;

interface Meta {
  pages: { id: string; length: number }[];
  /** In the order of their words. */
  pieces: string[];
  fields: string[];
}

/** Reads the file of a language, of which other places are passed over. */
function readMeta(file: Uint8Array): Meta {
  const reader = new CborReader(unpack(file));
  const pages: Meta['pages'] = [];
  const pieces: string[] = [];
  let fields: string[] = [];
  for (let place = 0, places = reader.array(); place < places; place++) {
    if (place === PAGES)
      for (let left = reader.array(); left > 0; left--) {
        reader.array();
        pages.push({ id: reader.text(), length: reader.number() });
      }
    else if (place === PIECES)
      for (let left = reader.array(); left > 0; left--) {
        reader.array();
        reader.skip();
        reader.skip();
        pieces.push(reader.text());
      }
    else if (place === FIELD_NAMES) fields = Array.from({ length: reader.array() }, () => reader.text());
    else reader.skip();
  }
  return { pages, pieces, fields };
}

function without(meta: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(meta).filter(([name]) => !names.includes(name)));
}

/** Of a page what a result shows: facets and folded words are in files of their own, its picture nobody needs. */
function shown({ url, content, anchors, meta }: Fragment): Fragment {
  const kept = without(meta, ['kw', 'kwo', 'image', 'image_alt']);
  const parts = anchors.filter(({ element, id }) => isPart({ element, id }) || id.endsWith('-title'));
  const named = parts.map(({ element, id, text, location }) => ({ element, id, ...(text ? { text } : {}), location }));
  return { url, content, filters: {}, meta: kept, anchors: named };
}

/** Words that a correction may propose. */
const PROPOSABLE = /^[\p{L}\p{M}]{3,24}$/u;

function spokenWords({ content, meta }: Fragment): Set<string> {
  const words = wordsOf(`${content} ${meta['title'] ?? ''}`).map(normalise);
  return new Set(words.filter((word) => PROPOSABLE.test(word)));
}

function formsOf({ meta }: Fragment): string {
  if (meta['kind'] !== 'topic' && meta['kind'] !== 'country') return '';
  const forms = (meta['kw'] ?? '').split(' ').flatMap(unmarked);
  return [...new Set([...foldText(meta['title'] ?? ''), ...forms])].join(' ');
}

function toPage(fragment: Fragment, length: number, page: IndexedPage): SegmentPage {
  const { filters, meta } = fragment;
  const { key, url, sorts } = page;
  return {
    key,
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? '',
    length,
    filters,
    sorts,
    forms: formsOf(fragment),
  };
}

type Files = ReadonlyMap<string, Uint8Array>;

function fileAt(files: Files, path: string): Uint8Array {
  const file = files.get(path);
  if (!file) throw new Failure(`Pagefind made no ${path}: another version than the one that Serai reads?`);
  return file;
}

/** The segment of one language out of the files that Pagefind made. */
function readSegment(files: Files, language: string, hash: string, given: ReadonlyMap<string, IndexedPage>): Segment {
  const meta = readMeta(fileAt(files, `pagefind.${hash}.pf_meta`));
  const fragments = meta.pages.map(
    ({ id }) => JSON.parse(unpack(fileAt(files, `fragment/${id}.pf_fragment`)).toString('utf8')) as Fragment,
  );
  const unknown = meta.fields.find((name) => !FIELDS.includes(name) && !UNSEARCHED.has(name));
  if (unknown !== undefined)
    throw new Failure(`A page has the field "${unknown}", which src/search/names.ts does not name.`);
  const pieces = meta.pieces.map((name) => unpack(fileAt(files, `index/${name}.pf_index`)));
  return {
    language,
    pages: fragments.map((fragment, number) => {
      const page = given.get(fragment.url);
      if (!page) throw new Failure(`Pagefind answered with a page that it was not given: ${fragment.url}`);
      return toPage(fragment, meta.pages[number]?.length ?? 0, page);
    }),
    fragments: fragments.map((fragment) =>
      gzipSync(Buffer.concat([SIGNATURE, Buffer.from(JSON.stringify(shown(fragment)))]), { level: 9 }),
    ),
    stems: readPieces(
      pieces,
      meta.fields.map((name) => FIELDS.indexOf(name)),
    ),
    spoken: postingsOf(fragments.map(spokenWords)),
  };
}

/** Fields that Pagefind adds by itself: the address of a picture is nothing that anybody looks for. */
const UNSEARCHED = new Set(['image', 'image_alt']);

interface Entry {
  languages: Record<string, { hash: string }>;
}

/**
 * Has Pagefind read some pages.
 *
 * @returns A segment for each language among them.
 * @throws Failure with what Pagefind said when it could not read them.
 */
export async function makeSegments(index: PagefindIndex, pages: readonly IndexedPage[]): Promise<Segment[]> {
  const added = await Promise.all(pages.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
  const made = await index.getFiles();
  const errors = [...added.flatMap((one) => one.errors), ...made.errors];
  if (errors.length > 0) throw new Failure(`Pagefind could not index the pages: ${[...new Set(errors)].join('; ')}`);
  const files = new Map(made.files.map(({ path, content }) => [path, content]));
  const entry = JSON.parse(Buffer.from(fileAt(files, 'pagefind-entry.json')).toString('utf8')) as Entry;
  const given = new Map(pages.map((page) => [page.url, page]));
  return Object.entries(entry.languages).map(([language, { hash }]) => readSegment(files, language, hash, given));
}
