/** Writes the index of one language, in the form that Pagefind's reader knows. */
import { promisify } from 'node:util';
import { crc32, gzip } from 'node:zlib';
import { idsOf } from '../../src/search/engine/facets.ts';
import { FIELDS } from '../../src/search/names.ts';
import { CborWriter } from './cbor.ts';
import type { KeptRows, RowRecord } from './kept-rows.ts';
import type { Merged, PlacedPage } from './merge.ts';
import { SIGNATURE, shortHash } from './pagefind-files.ts';
import { placesOf, planPieces } from './plan-pieces.ts';

const pack = promisify(gzip);

/** The hardest level takes three times as long, for less than a hundredth of the bytes. */
const PACKING = { level: 7, memLevel: 9 };

/** Packed at a time; the rest waits, so that the pieces of a large index are not all in memory. */
const AT_ONCE = 16;

/** A group of neighbouring pages, whose ids have one beginning: ids at random would be half of what a reader loads. */
export interface Group {
  name: string;
  size: number;
}

/** About so many pages are in a group. */
const GROUP = 64;

/**
 * Groups of pages. Where one ends is decided by the address of a page, so that a new page changes one group only; its
 * name is made of what its pages show, so that no cache mistakes an old page for a new one.
 */
export function groupsOf(pages: readonly PlacedPage[]): Group[] {
  const groups: PlacedPage[][] = [];
  for (const page of pages) {
    if (groups.length === 0 || crc32(page.url) % GROUP === 0) groups.push([]);
    groups.at(-1)?.push(page);
  }
  return groups.map((members) => ({
    name: shortHash(Buffer.concat(members.flatMap(({ url, fragment }) => [Buffer.from(url), fragment])), 7),
    size: members.length,
  }));
}

export interface WrittenIndex {
  /** Names the file of the language. */
  hash: string;
  groups: Group[];
  /** Of the pieces, those that folded words take. */
  folded: number;
}

/** The files of an index, by their paths in its folder; the name of each tells what is in it. */
export interface IndexFiles {
  /** Makes a file part of the index that is there from the last build, and tells how many bytes it has. */
  find: (path: string) => number | undefined;
  /** Whether a file is there from the last build. */
  has: (path: string) => boolean;
  write: (path: string, bytes: Uint8Array) => void;
}

/** Packs a piece, unless the last build did; gives its bytes. */
async function writePiece(path: string, bytes: Buffer, files: IndexFiles): Promise<number> {
  const known = files.find(path);
  if (known !== undefined) return known;
  const packed = await pack(Buffer.concat([SIGNATURE, bytes]), PACKING);
  files.write(path, packed);
  return packed.length;
}

const pathOf = (hash: string) => `index/${hash}.pf_index`;

/** Writes the pieces, those that are as they were in the last index excepted; gives the record for the next one. */
async function writePieces(language: string, merged: Merged, files: IndexFiles, rows: KeptRows | undefined) {
  const record: RowRecord = {
    places: placesOf(merged),
    keys: merged.pages.map(({ key }) => key),
    words: [],
    lengths: [],
    pieces: [],
  };
  let folded = 0;
  const busy = new Set<Promise<void>>();
  const last = rows?.open(language);
  const next = rows?.begin(language);
  for (const planned of planPieces(merged, last, (hash) => files.has(pathOf(hash)))) {
    next?.add(planned.bytes);
    for (const { word, length } of planned.rows) {
      record.words.push(word);
      record.lengths.push(length);
    }
    if ('kept' in planned) {
      folded += (files.find(pathOf(planned.kept.hash)) ?? 0) * planned.kept.folded;
      record.pieces.push(planned.kept);
      continue;
    }
    const { bytes, ...piece } = planned.piece;
    const hash = `${language}_${shortHash(bytes, 7)}`;
    record.pieces.push({ ...piece, hash, rows: planned.rows.length });
    const writing = writePiece(pathOf(hash), bytes, files).then((size) => {
      folded += size * piece.folded;
      busy.delete(writing);
    });
    busy.add(writing);
    if (busy.size >= AT_ONCE) await Promise.race(busy);
  }
  await Promise.all(busy);
  last?.close();
  next?.finish(record);
  return { pieces: record.pieces, folded: Math.round(folded) };
}

/**
 * Writes pieces, pages and the file of a language.
 *
 * @param version Of Pagefind, as its reader checks it.
 * @param rows What the last index of the language was made of.
 */
export async function writeIndex(
  language: string,
  merged: Merged,
  version: string,
  files: IndexFiles,
  rows: KeptRows | undefined,
): Promise<WrittenIndex> {
  const groups = groupsOf(merged.pages);
  const ids = groups.flatMap(({ name, size }) => idsOf(name, size)).map((id) => `${language}_${id}`);
  for (const [place, { fragment }] of merged.pages.entries()) {
    const path = `fragment/${ids[place] ?? ''}.pf_fragment`;
    if (files.find(path) === undefined) files.write(path, fragment);
  }
  const { pieces, folded } = await writePieces(language, merged, files, rows);
  const out = new CborWriter();
  out.array(6);
  out.text(version);
  out.array(ids.length);
  for (const [place, { length }] of merged.pages.entries()) {
    out.array(2);
    out.text(ids[place] ?? '');
    out.number(length);
  }
  out.array(pieces.length);
  for (const { from, to, hash } of pieces) {
    out.array(3);
    for (const text of [from, to, hash]) out.text(text);
  }
  // Filters and orders are in files of Serai's own.
  out.array(0);
  out.array(0);
  out.array(FIELDS.length);
  for (const name of FIELDS) out.text(name);
  const bytes = await pack(Buffer.concat([SIGNATURE, out.take()]), { level: 9 });
  const hash = `${language}_${shortHash(bytes, 10)}`;
  files.write(`pagefind.${hash}.pf_meta`, bytes);
  return { hash, groups, folded };
}
