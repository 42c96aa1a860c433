/** The index of a site while its pages are made: what earlier builds know of them, and what this one reads. */
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { put } from '../lib/put.ts';
import { joinSegments, type JoinedIndex } from './join.ts';
import { KeptRows } from './kept-rows.ts';
import { readSegments, worthKeeping, type KeptSegment } from './kept-segments.ts';
import type { IndexedPage } from './page.ts';
import { shortHash } from './pagefind-files.ts';
import { readSegment, writeSegment } from './segment-file.ts';
import { SegmentMaker, type ReadPage } from './segment.ts';
import type { IndexFiles } from './write-index.ts';

/** Pages in a segment. */
const BATCH = 800;
/** Pages that are read one after the other: words that were just seen are found quickly. */
const GROUP = 100;

export interface IndexResult extends JoinedIndex {
  /** Pages that had to be read. */
  read: number;
}

export class Indexing {
  /** Where segments are kept for the next build. */
  readonly #folder: string;
  readonly #kept: KeptSegment[];
  /** The keys of the pages that a segment holds, or will. */
  readonly #known = new Set<string>();
  /** Pages of a language that wait for a segment: one of a few pages would be made anew by the next build. */
  readonly #waiting = new Map<string, { unread: IndexedPage[]; read: ReadPage[] }>();
  readonly #maker = new SegmentMaker();
  /** Files of the segments that were made now. */
  readonly #made: string[] = [];
  #read = 0;
  /** What is being learnt and made, one after the other: while Pagefind reads words, other work goes on. */
  #making: Promise<void> = Promise.resolve();
  #isLearning = false;

  /**
   * @param folder Where segments are kept.
   * @param tell Is told of kept ones that cannot be used.
   */
  constructor(folder: string, tell: (line: string) => void) {
    this.#folder = folder;
    this.#kept = readSegments(folder, tell);
    for (const { pages } of this.#kept) for (const { key } of pages) this.#known.add(key);
  }

  /** The keys of the pages that need not be read. */
  get known(): string[] {
    return [...this.#known];
  }

  /** Takes a page that was written. */
  add(page: IndexedPage): void {
    if (this.#known.has(page.key)) return;
    this.#known.add(page.key);
    const waiting = this.#waiting.get(page.language);
    if (waiting) waiting.unread.push(page);
    else this.#waiting.set(page.language, { unread: [page], read: [] });
  }

  /** An error is told by `finish`. */
  #begin(work: () => Promise<void>): void {
    this.#making = this.#making.then(work);
    this.#making.catch(() => undefined);
  }

  async #learn(languages: readonly string[]): Promise<void> {
    for (const language of languages) await this.#maker.learn(language);
    this.#isLearning = false;
  }

  /** Reads pages, and begins segments of the languages of which enough wait. */
  makeSegments(enough = BATCH, group = GROUP): void {
    for (const [language, { unread, read }] of [...this.#waiting]) {
      if (unread.length < group) continue;
      for (const page of unread.splice(0)) read.push(this.#maker.read(page));
      if (read.length < enough) continue;
      this.#waiting.delete(language);
      this.#begin(() => this.#makeSegment(language, read));
    }
    const languages = this.#maker.behind;
    if (languages.length === 0 || this.#isLearning) return;
    this.#isLearning = true;
    this.#begin(() => this.#learn(languages));
  }

  async #makeSegment(language: string, pages: readonly ReadPage[]): Promise<void> {
    this.#read += pages.length;
    const name = shortHash(pages.map(({ page }) => page.key).join(' '), 16);
    const file = join(this.#folder, `${name}.${language}.segment`);
    writeSegment(file, await this.#maker.make(language, pages));
    this.#made.push(file);
  }

  /** Waits until every page is part of a segment. */
  async finish(): Promise<void> {
    this.makeSegments(1, 0);
    await this.#making;
  }

  /**
   * Writes the index of the pages with these keys, and forgets segments that are not worth keeping.
   *
   * @param folder Of the index.
   */
  async join(keys: ReadonlySet<string>, folder: string, files: IndexFiles): Promise<IndexResult> {
    const fresh = this.#made.flatMap((file) => readSegment(file) ?? []);
    const rows = new KeptRows(`${this.#folder}-rows`);
    const joined = await joinSegments([...this.#kept, ...fresh], keys, folder, files, rows);
    const worth = new Set(worthKeeping(this.#kept, (key) => keys.has(key)));
    for (const segment of this.#kept) if (!worth.has(segment)) rmSync(segment.file);
    return { ...joined, read: this.#read };
  }

  /** Puts all segments into a folder, for whoever joins them with others. */
  share(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const file of [...this.#kept.map((segment) => segment.file), ...this.#made])
      put(file, join(folder, basename(file)));
  }
}
