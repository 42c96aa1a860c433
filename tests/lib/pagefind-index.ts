/** The index that Pagefind itself makes of articles, read back in full: what Serai's own reading has to agree with. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { CborReader } from '../../scripts/search-index/cbor.ts';
import type { IndexedPage } from '../../scripts/search-index/page.ts';
import type { Segment } from '../../scripts/search-index/segment.ts';
import { FIELDS } from '../../src/search/names.ts';

/** A stem, its spelling and an address, with the places there: `tax · /x/ · text -25 3 · fields title 0`. */
export type Lines = string[];

const SIGNATURE = 'pagefind_dcd'.length;
const unpack = (bytes: Uint8Array) => gunzipSync(bytes).subarray(SIGNATURE);

/** Names in the place of the numbers of fields; the numbers of an index are its own. */
function named(fields: readonly number[], names: readonly string[]): string {
  return fields.map((value) => (value < 0 ? (names[-1 - value] ?? '?') : value)).join(' ');
}

const line = (stem: string, url: string, text: readonly number[], fields: string) =>
  `${stem.replace('\0', ' as ')} · ${url} · text ${text.join(' ')} · fields ${fields}`;

interface Fragment {
  url: string;
  content: string;
  word_count: number;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

export interface Index {
  lines: Lines;
  fragments: Fragment[];
}

/** Of one language. */
export async function indexByPagefind(pages: readonly IndexedPage[]): Promise<Index> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind does not start.');
  for (const { url, html, language } of pages)
    await index.addHTMLFile({ url, content: `<html lang="${language}"><body>${html}</body></html>` });
  const { files } = await index.getFiles();
  await close();
  const find = (end: string) => {
    const file = files.find(({ path }) => path.endsWith(end));
    if (!file) throw new Error(`Pagefind made no ${end}.`);
    return unpack(file.content);
  };
  const meta = new CborReader(find('.pf_meta'));
  meta.array();
  meta.skip();
  const fragments = Array.from({ length: meta.array() }, () => {
    meta.array();
    const fragment = JSON.parse(find(`/${meta.text()}.pf_fragment`).toString('utf8')) as Fragment;
    meta.skip();
    return fragment;
  });
  const pieces = Array.from({ length: meta.array() }, () => {
    meta.array();
    meta.skip();
    meta.skip();
    return meta.text();
  });
  meta.skip();
  meta.skip();
  const names = Array.from({ length: meta.array() }, () => meta.text());
  const lines: Lines = [];
  const postings = (reader: CborReader, stem: string) => {
    let page = 0;
    for (let left = reader.array(); left > 0; left--) {
      reader.array();
      page += reader.number();
      lines.push(line(stem, fragments[page]?.url ?? '', reader.numbers(), named(reader.numbers(), names)));
    }
  };
  for (const piece of pieces) {
    const reader = new CborReader(find(`/${piece}.pf_index`));
    reader.array();
    for (let rows = reader.array(); rows > 0; rows--) {
      reader.array();
      const stem = reader.text();
      postings(reader, stem);
      for (let spellings = reader.array(); spellings > 0; spellings--) {
        reader.array();
        postings(reader, `${stem}\0${reader.text()}`);
      }
    }
  }
  return { lines: lines.toSorted(), fragments };
}

/** The same lines of a segment. */
export function linesOf({ pages, stems }: Segment): Lines {
  const lines: Lines = [];
  const reader = new CborReader(Buffer.from(stems.bytes));
  for (const [row, stem] of stems.words.entries())
    for (let at = stems.starts[row] ?? 0; at < (stems.starts[row + 1] ?? 0); at++) {
      reader.at = at === 0 ? 0 : (stems.ends[at - 1] ?? 0);
      const url = pages[stems.pages[at] ?? -1]?.url ?? '';
      lines.push(line(stem, url, reader.numbers(), named(reader.numbers(), FIELDS)));
    }
  return lines.toSorted();
}
