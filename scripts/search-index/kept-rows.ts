/**
 * The words of the last index, how its pieces hold them, and their rows one after the other in a file beside it: to take
 * them out of the pieces, these would have to be unpacked.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A piece that was written. */
export interface WrittenPiece {
  from: string;
  to: string;
  /** Names its file. */
  hash: string;
  /** The share of the bytes that folded words take. */
  folded: number;
  /** How many rows it has. */
  rows: number;
}

export interface RowRecord {
  /** Of the addresses of all pages, in their order. */
  places: string;
  /** The keys of the pages, in the order of their addresses. */
  keys: string[];
  /** The words in their order, and the bytes of each one's row. */
  words: string[];
  lengths: number[];
  pieces: WrittenPiece[];
}

/** A record, and by what it is seen whether the file of the rows is the one that was written with it. */
interface KeptRecord extends RowRecord {
  size: number;
  time: number;
}

/** The last index of a language. */
export interface LastIndex {
  record: RowRecord;
  /** What stands in the file of the rows. */
  read: (from: number, to: number) => Buffer;
  close: () => void;
}

/** Takes the rows of an index in their order. */
export interface RowWriter {
  add: (bytes: Uint8Array) => void;
  /** When all are there, and the last index is closed. */
  finish: (record: RowRecord) => void;
}

/** Two files for each language; those that cannot be read, or do not belong together, are as good as none. */
export class KeptRows {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  open(language: string): LastIndex | undefined {
    try {
      const record = JSON.parse(readFileSync(this.#record(language), 'utf8')) as KeptRecord;
      const { size, mtimeMs } = statSync(this.#rows(language));
      if (size !== record.size || mtimeMs !== record.time) return undefined;
      const file = openSync(this.#rows(language), 'r');
      const read = (from: number, to: number) => {
        const bytes = Buffer.allocUnsafe(to - from);
        if (readSync(file, bytes, 0, to - from, from) < to - from) throw new Error('The file of rows is too short.');
        return bytes;
      };
      return {
        record,
        read,
        close: () => {
          closeSync(file);
        },
      };
    } catch {
      return undefined;
    }
  }

  begin(language: string): RowWriter {
    mkdirSync(this.#folder, { recursive: true });
    const rows = this.#rows(language);
    const file = openSync(`${rows}.new`, 'w');
    return {
      add: (bytes) => {
        writeSync(file, bytes);
      },
      finish: (record) => {
        closeSync(file);
        renameSync(`${rows}.new`, rows);
        const { size, mtimeMs: time } = statSync(rows);
        const path = this.#record(language);
        writeFileSync(`${path}.new`, JSON.stringify({ ...record, size, time } satisfies KeptRecord));
        renameSync(`${path}.new`, path);
      },
    };
  }

  #record(language: string): string {
    return join(this.#folder, `${language}.json`);
  }

  #rows(language: string): string {
    return join(this.#folder, `${language}.rows`);
  }
}
