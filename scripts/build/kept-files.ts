/** Files that are kept for the next build, in a folder of their own, and the record by which changes of them are seen. */
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { put } from '../lib/put.ts';

export interface KeptFile {
  size: number;
  time: number;
  /** The file itself, by whatever name it lies in a site. */
  inode: number;
}

/** In columns: read in a third of the time that an object for each file takes. */
interface FileRecord {
  /** Names the build that kept them. */
  build: string;
  names: string[];
  sizes: number[];
  times: number[];
  inodes: number[];
}

/** The record and the files of a folder. */
export class KeptFiles {
  readonly #folder: string;
  readonly #record: string;
  #files = new Map<string, KeptFile>();
  #build = '';

  /** Reads the record; one that cannot be read is as good as none. */
  constructor(folder: string) {
    this.#folder = join(folder, 'site');
    this.#record = join(folder, 'files.json');
    try {
      const { build, names, sizes, times, inodes } = JSON.parse(readFileSync(this.#record, 'utf8')) as FileRecord;
      for (const [place, name] of names.entries())
        this.#files.set(name, { size: sizes[place] ?? 0, time: times[place] ?? 0, inode: inodes[place] ?? 0 });
      this.#build = build;
    } catch {
      this.#files.clear();
    }
  }

  /**
   * Whether the files are those that a build kept; the files of any other one are of no use any more.
   *
   * @param build Its name; empty when nothing of it is known.
   */
  open(build: string): boolean {
    const isThat = build !== '' && build === this.#build;
    if (isThat) return true;
    this.#files.clear();
    rmSync(this.#folder, { recursive: true, force: true });
    return false;
  }

  /** Where a file is kept: in one of a few folders, as those of the site are as many as its pages. */
  path(name: string): string {
    const hashed = hash('sha1', name);
    return join(this.#folder, hashed.slice(0, 2), hashed.slice(2));
  }

  get(name: string): KeptFile | undefined {
    return this.#files.get(name);
  }

  [Symbol.iterator](): Iterator<[string, KeptFile]> {
    return this.#files.entries();
  }

  /** Keeps a file of a site, in the place of an earlier one. */
  keep(name: string, path: string): void {
    const kept = this.path(name);
    rmSync(kept, { force: true });
    mkdirSync(dirname(kept), { recursive: true });
    put(path, kept);
    const { size, mtimeMs, ino } = statSync(kept);
    this.#files.set(name, { size, time: mtimeMs, inode: ino });
  }

  remove(name: string): void {
    if (this.#files.delete(name)) rmSync(this.path(name), { force: true });
  }

  /** Writes the record. */
  save(build: string): void {
    const files = [...this.#files.values()];
    const record: FileRecord = {
      build,
      names: [...this.#files.keys()],
      sizes: files.map(({ size }) => size),
      times: files.map(({ time }) => time),
      inodes: files.map(({ inode }) => inode),
    };
    mkdirSync(dirname(this.#record), { recursive: true });
    writeFileSync(`${this.#record}.new`, JSON.stringify(record));
    renameSync(`${this.#record}.new`, this.#record);
  }
}
