/** The files of a site that is being made; most are those that the last build kept, or lie in the site before that one. */
import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { put } from '../lib/put.ts';
import type { KeptFile } from '../render/book.ts';
import type { ToKeep } from '../render/kept-pages.ts';

type Known = ToKeep & KeptFile;

/** Whether nobody changed a kept file. */
function isUntouched(found: Stats | undefined, { size, time }: KeptFile): found is Stats {
  return found?.size === size && found.mtimeMs === time;
}

/** False when there is something in the folder. */
function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return false;
    throw error;
  }
}

/** Keeps a file of a site, in the place of another one. */
export function keepFile(path: string, kept: string): KeptFile {
  rmSync(kept, { force: true });
  mkdirSync(dirname(kept), { recursive: true });
  put(path, kept);
  const { size, mtimeMs, ino } = statSync(kept);
  return { size, time: mtimeMs, inode: ino };
}

export class SiteFiles {
  readonly #site: string;
  /** Folders that are there. */
  readonly #folders = new Set<string>();
  /** Kept files that are still to be placed. */
  #waiting: Known[] = [];
  /** Files of the site that are kept ones, and so lie in the last site as well: their bytes are never overwritten. */
  readonly #placed = new Map<string, KeptFile>();

  constructor(site: string) {
    this.#site = site;
  }

  path(file: string): string {
    return join(this.#site, file);
  }

  write(file: string, bytes: string | Uint8Array): void {
    if (this.#placed.delete(file)) rmSync(this.path(file));
    writeFileSync(this.#roomFor(file), bytes);
  }

  #roomFor(file: string): string {
    const path = this.path(file);
    const folder = dirname(path);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return path;
  }

  /**
   * Looks which kept files are as they were, and gives the names of the others.
   *
   * @param besides When the folder holds an earlier site: files of it that stay besides kept ones. To make seventeen
   *   thousand folders anew takes seconds.
   */
  look(files: readonly Known[], besides: readonly string[] | undefined): string[] {
    if (besides) this.#sweep('', new Map(files.map((known) => [known.file, known])), new Set(besides));
    const changed: string[] = [];
    for (const known of files) {
      if (this.#placed.has(known.file)) continue;
      if (isUntouched(statSync(known.kept, { throwIfNoEntry: false }), known)) this.#waiting.push(known);
      else changed.push(known.file);
    }
    return changed;
  }

  /** Takes out of a folder whatever is no kept file; tells whether it is empty then. */
  #sweep(folder: string, known: ReadonlyMap<string, Known>, besides: ReadonlySet<string>): boolean {
    let isEmpty = true;
    for (const item of readdirSync(this.path(folder), { withFileTypes: true })) {
      const name = join(folder, item.name);
      const path = this.path(name);
      if (item.isDirectory()) {
        if (this.#sweep(name, known, besides)) rmdirSync(path);
        else isEmpty = false;
        continue;
      }
      const kept = known.get(name);
      const found = kept && statSync(path);
      if (kept && isUntouched(found, kept) && found.ino === kept.inode) this.#placed.set(name, kept);
      else if (!besides.has(name)) {
        rmSync(path);
        continue;
      }
      isEmpty = false;
    }
    if (!isEmpty) this.#folders.add(this.path(folder));
    return isEmpty;
  }

  /** Places the kept files that are as they were. */
  place(): void {
    for (const known of this.#waiting.splice(0)) {
      put(known.kept, this.#roomFor(known.file));
      this.#placed.set(known.file, known);
    }
  }

  /** The bytes of a kept file that is in its place. */
  find(file: string): number | undefined {
    return this.#placed.get(file)?.size;
  }

  /** Takes a kept file out of the site, and folders that are empty then. */
  remove(file: string): void {
    if (!this.#placed.delete(file)) return;
    rmSync(this.path(file));
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
      const path = this.path(folder);
      // To list a folder of ten thousand files for each of them would be slow.
      if (!removeEmpty(path)) return;
      this.#folders.delete(path);
    }
  }
}
