/** Segments as files: what one process makes another one takes, and the next build finds again. */
import { renameSync, writeFileSync, readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Postings } from './postings.ts';
import type { Segment, SegmentPage } from './segment.ts';

const MAGIC = Buffer.from('serai segment 1\n');

interface Sizes {
  words: number;
  starts: number;
  postings: number;
  bytes: number;
}

interface Head {
  language: string;
  pages: SegmentPage[];
  /** The lengths of the fragments. */
  fragments: number[];
  stems: Sizes;
  spoken: Sizes;
}

const words = (postings: Postings) => Buffer.from(postings.words.join('\n'));
const raw = (column: Uint32Array) => Buffer.from(column.buffer, column.byteOffset, column.byteLength);

function pack(postings: Postings): { sizes: Sizes; parts: Uint8Array[] } {
  const list = words(postings);
  const { starts, pages, ends, bytes } = postings;
  return {
    sizes: { words: list.length, starts: starts.length, postings: pages.length, bytes: bytes.length },
    parts: [list, raw(starts), raw(pages), raw(ends), bytes],
  };
}

/** Writes a segment under another name first, so that a file of its own name is whole. */
export function writeSegment(file: string, segment: Segment): void {
  const { language, pages, fragments } = segment;
  const stems = pack(segment.stems);
  const spoken = pack(segment.spoken);
  const lengths = fragments.map(({ length }) => length);
  const head: Head = { language, pages, fragments: lengths, stems: stems.sizes, spoken: spoken.sizes };
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const body = Buffer.concat([length, text, ...fragments, ...stems.parts, ...spoken.parts]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(body));
  writeFileSync(`${file}.new`, Buffer.concat([MAGIC, sum, body]));
  renameSync(`${file}.new`, file);
}

/** Reads one thing after another out of a file. */
class Cursor {
  readonly bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.#at = at;
  }

  take(length: number): Buffer {
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  /** Columns are copied, as numbers must begin at a multiple of their size. */
  column(length: number): Uint32Array {
    const part = Uint8Array.from(this.take(4 * length));
    return new Uint32Array(part.buffer);
  }

  postings({ words: list, starts, postings, bytes }: Sizes): Postings {
    const text = this.take(list).toString('utf8');
    return {
      words: text === '' ? [] : text.split('\n'),
      starts: this.column(starts),
      pages: this.column(postings),
      ends: this.column(postings),
      bytes: this.take(bytes),
    };
  }
}

/** Reads a segment; nothing when the file is damaged or of another version. */
export function readSegment(file: string): Segment | undefined {
  const bytes = readFileSync(file);
  const body = bytes.subarray(MAGIC.length + 4);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || body.length < 4) return undefined;
  if (bytes.readUInt32LE(MAGIC.length) !== crc32(body)) return undefined;
  const cursor = new Cursor(body, 4);
  const head = JSON.parse(cursor.take(body.readUInt32LE(0)).toString('utf8')) as Head;
  return {
    language: head.language,
    pages: head.pages,
    fragments: head.fragments.map((length) => cursor.take(length)),
    stems: cursor.postings(head.stems),
    spoken: cursor.postings(head.spoken),
  };
}
