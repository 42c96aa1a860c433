/**
 * Pages of the last build. A page whose reads all give what they gave then would be the same, and is taken as it is.
 * The files are hard links of those of the site: one that was changed since by somebody else is seen by size and time.
 */
import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReads } from '../../src/queries/page-reads.ts';
import { readBook, removeBook, writeBook, type Book, type KeptFile } from './book.ts';
import { KeptReads, type ReadsOfBook } from './kept-reads.ts';

const NEVER = 'never';

/** A file of the site, and where it is kept. */
export interface ToKeep {
  file: string;
  kept: string;
}

/** What the pages ask of whoever writes the files of the site. */
export interface Keeper {
  /**
   * Puts kept files that nobody changed into the site, and gives the names of the others when it has looked at all.
   *
   * @param besides When the site is made out of an earlier one: files of it that stay besides kept ones.
   */
  place: (files: readonly (ToKeep & KeptFile)[], besides?: readonly string[]) => Promise<readonly string[]>;
  /** Takes files out of the site that are not part of it. */
  remove: (files: readonly string[]) => void;
  /** Keeps files of the site for the next build. */
  keep: (files: readonly ToKeep[]) => Promise<KeptFile[]>;
}

export class KeptPages {
  readonly #folder: string;
  readonly #path: string;
  readonly #stamp: string;
  readonly #old: Book;
  readonly #reads: KeptReads;
  #looking: Promise<readonly string[]> = Promise.resolve([]);
  /** Files that somebody changed since they were kept. */
  #changed: ReadonlySet<string> = new Set();
  /** What is part of the site as it was. */
  readonly #stayed = new Set<string>();
  /** What was made now, those that cannot be kept among it. */
  readonly #made = new Set<string>();
  /** Of those that can, what they read. */
  readonly #added = new Map<string, readonly number[]>();
  /** Those that are being kept, and what comes of it. */
  readonly #kept: string[] = [];
  readonly #keeping: Promise<KeptFile[]>[] = [];

  #concluded: ReadsOfBook = { reads: [], values: [], behind: [], answers: [] };

  /**
   * @param folder Where pages are kept.
   * @param stamp Of the code and the day.
   * @param tell Is told why earlier pages cannot be used.
   */
  constructor(folder: string, stamp: string, tell: (line: string) => void) {
    this.#folder = folder;
    this.#path = join(folder, 'pages.json');
    this.#stamp = stamp;
    this.#old = readBook(this.#path, stamp, tell);
    this.#reads = new KeptReads(this.#old);
  }

  /** Where a file of the site is kept: in one of a few folders, as those of the site are as many as its pages. */
  file(name: string): string {
    const hashed = hash('sha1', name);
    return join(this.#folder, 'site', hashed.slice(0, 2), hashed.slice(2));
  }

  /**
   * Has all of them put into the site, while it is worked out which are as they would be made now: most are, and those
   * that are not will be written in their place.
   *
   * @param besides See `Keeper`.
   */
  place({ place }: Keeper, besides?: readonly string[]): void {
    const pages = Array.from(this.#old.pages, ([file, { size, time, inode }]) => ({
      file,
      kept: this.file(file),
      size,
      time,
      inode,
    }));
    this.#looking = place(pages, besides);
    // An error is told by whoever waits for it, before the first page is made.
    this.#looking.catch(() => undefined);
  }

  /** Before anything is asked for: from here on it can be judged what is as it would be made now. */
  begin(reads: PageReads): void {
    this.#reads.begin(reads);
  }

  /** The paths of a route, when they are what they were. */
  pathsOf(route: string): readonly string[] | undefined {
    const known = this.#old.routes.get(route);
    return known && this.#reads.areAsBefore(known.reads) ? known.paths : undefined;
  }

  /** Paths that were made now, and what was read for them. */
  addPaths(route: string, paths: readonly string[], reads: ReadonlySet<string>): void {
    this.#old.routes.set(route, { paths, reads: this.#reads.numbersOf(reads) });
  }

  /** Works out whether a page is as it was. */
  judge(file: string): boolean {
    const page = this.#old.pages.get(file);
    return page !== undefined && this.#reads.areAsBefore(page.reads);
  }

  /** Before the first page is made: from here on the record of the last build is none any more. */
  async open(): Promise<void> {
    // Waits until it is known which kept files somebody changed.
    this.#changed = new Set(await this.#looking);
    removeBook(this.#path);
    // What was made by other code is of no use any more.
    if (this.#old.stamp === '') rmSync(join(this.#folder, 'site'), { recursive: true, force: true });
  }

  /** Whether the page is as it was, and its file too. */
  has(file: string): boolean {
    return this.judge(file) && !this.#changed.has(file);
  }

  /** A kept file is part of the site; gives its bytes. */
  stay(file: string): number {
    this.#stayed.add(file);
    return this.#old.pages.get(file)?.size ?? 0;
  }

  /** A file that was made now, and what was read for it: nothing, where the name tells what is in it. */
  add(file: string, reads: ReadonlySet<string>): void {
    this.#made.add(file);
    if (!reads.has(NEVER)) this.#added.set(file, this.#reads.numbersOf(reads));
  }

  /** The key of a kept page in the search index. */
  indexedOf(file: string): string | undefined {
    return this.#old.pages.get(file)?.indexed;
  }

  /** Keeps what was made up to now: some of it is only there for the next steps of the build. */
  keep({ keep }: Keeper): void {
    const files = [...this.#added.keys()].slice(this.#kept.length);
    for (const file of files) this.#kept.push(file);
    const keeping = keep(files.map((file) => ({ file, kept: this.file(file) })));
    // An error is told by whoever saves.
    keeping.catch(() => undefined);
    this.#keeping.push(keeping);
  }

  /**
   * Writes down what is kept of a site that is whole, and what was read for it.
   *
   * @param keys The keys in the search index of the pages that were made now.
   */
  async save(keys: ReadonlyMap<string, string>, keeper: Keeper): Promise<void> {
    this.keep(keeper);
    const { pages, routes } = this.#old;
    const stale = [...pages.keys()].filter((file) => !this.#stayed.has(file));
    const gone = stale.filter((file) => !this.#made.has(file));
    keeper.remove(gone);
    for (const file of stale) pages.delete(file);
    for (const file of gone) rmSync(this.file(file), { force: true });
    const kept = (await Promise.all(this.#keeping)).flat();
    for (const [place, [file, reads]] of [...this.#added].entries()) {
      const one = kept[place];
      if (!one) throw new Error(`${file} was not kept.`);
      const key = keys.get(file);
      pages.set(file, { reads, ...one, ...(key ? { indexed: key } : {}) });
    }
    writeBook(this.#path, { stamp: this.#stamp, ...this.#concluded, routes, pages });
  }

  /** When all pages are made. */
  conclude(): void {
    const { routes, pages } = this.#old;
    const stayed = [...pages].filter(([file]) => this.#stayed.has(file)).map(([, page]) => page.reads);
    this.#concluded = this.#reads.conclude([
      ...stayed,
      ...this.#added.values(),
      ...Array.from(routes.values(), (route) => route.reads),
    ]);
  }
}
