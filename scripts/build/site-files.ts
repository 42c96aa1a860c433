/** The files of a site that is being made; most are those that the last build kept, or lie in the site before that one. */
import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { put } from '../lib/put.ts';
import type { KeptFile, KeptFiles } from './kept-files.ts';

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

export class SiteFiles {
  readonly #site: string;
  readonly #kept: KeptFiles;
  /** Folders that are there. */
  readonly #folders = new Set<string>();
  /** Kept files that are still to be placed. */
  #waiting: string[] = [];
  /** Files of the site that are kept ones, and so lie in the last site as well: their bytes are never overwritten. */
  readonly #placed = new Set<string>();

  constructor(site: string, kept: KeptFiles) {
    this.#site = site;
    this.#kept = kept;
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
  look(besides: readonly string[] | undefined): string[] {
    if (besides) this.#sweep('', new Set(besides));
    const changed: string[] = [];
    for (const [file, known] of this.#kept) {
      if (this.#placed.has(file)) continue;
      if (isUntouched(statSync(this.#kept.path(file), { throwIfNoEntry: false }), known)) this.#waiting.push(file);
      else changed.push(file);
    }
    return changed;
  }

  /** Takes out of a folder whatever is no kept file; tells whether it is empty then. */
  #sweep(folder: string, besides: ReadonlySet<string>): boolean {
    let isEmpty = true;
    for (const item of readdirSync(this.path(folder), { withFileTypes: true })) {
      const name = join(folder, item.name);
      const path = this.path(name);
      if (item.isDirectory()) {
        if (this.#sweep(name, besides)) rmdirSync(path);
        else isEmpty = false;
        continue;
      }
      const known = this.#kept.get(name);
      const found = known && statSync(path);
      if (known && isUntouched(found, known) && found.ino === known.inode) this.#placed.add(name);
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
    for (const file of this.#waiting.splice(0)) {
      put(this.#kept.path(file), this.#roomFor(file));
      this.#placed.add(file);
    }
  }

  /** The bytes of a kept file that is in its place. */
  find(file: string): number | undefined {
    return this.#placed.has(file) ? this.#kept.get(file)?.size : undefined;
  }

  /** The files of a folder of the site that are kept. */
  keptIn(folder: string): string[] {
    return Array.from(this.#kept, ([file]) => file).filter((file) => file.startsWith(`${folder}/`));
  }

  /** Keeps a file that was written. */
  keep(file: string): void {
    this.#kept.keep(file, this.path(file));
  }

  /** Keeps a file no longer; one that is in its place goes from the site, and folders that are empty then. */
  remove(file: string): void {
    this.#kept.remove(file);
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
