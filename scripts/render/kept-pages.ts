/**
 * Pages of the last build. A page whose reads all give what they gave then would be the same, and is taken as it is.
 * The files are hard links of those of the site: one that was changed since by somebody else is seen by size and time.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { PageReads } from '../../src/queries/page-reads.ts';
import { emptyBook, publishBook, readBook, removeBook, writeBook, type Book, type KeptPage } from './book.ts';
import { KeptReads } from './kept-reads.ts';

const NEVER = 'never';

/** What the pages ask of whoever writes the files of the site. */
export interface Keeper {
  /**
   * Puts the files that a build kept into the site, and tells when it has looked at all which ones somebody changed;
   * `undefined` when nothing of that build is there.
   *
   * @param build Empty when nothing is known of any.
   * @param besides When the site is made out of an earlier one: files of it that stay besides kept ones.
   */
  place: (build: string, besides?: readonly string[]) => Promise<readonly string[] | undefined>;
  /** Keeps files no longer; those of the last build that still lie in the site are no part of it. */
  remove: (files: readonly string[]) => void;
  /** Keeps files of the site for the next build. */
  keep: (files: readonly string[]) => void;
}

export class KeptPages {
  readonly #path: string;
  readonly #stamp: string;
  readonly #tell: (line: string) => void;
  #old: Book = emptyBook();
  #reads = new KeptReads(this.#old);
  #looking: Promise<readonly string[] | undefined> = Promise.resolve([]);
  /** Whether nobody changed a file since it was kept. */
  #isUntouched: (file: string) => boolean = () => false;
  /** What is part of the site as it was. */
  readonly #stayed = new Set<string>();
  /** Of what was made now and can be kept, what it read. */
  readonly #added = new Map<string, readonly number[]>();
  /** This build. */
  readonly build = randomUUID();

  /**
   * @param folder Where the record of pages is kept.
   * @param stamp Of the code and the day.
   * @param tell Is told why earlier pages cannot be used.
   */
  constructor(folder: string, stamp: string, tell: (line: string) => void) {
    this.#path = join(folder, 'pages.json');
    this.#stamp = stamp;
    this.#tell = tell;
  }

  /** Reads the record of the last build. */
  read(): void {
    this.#old = readBook(this.#path, this.#stamp, this.#tell);
    this.#reads = new KeptReads(this.#old);
  }

  /**
   * Has all of them put into the site, while it is worked out which are as they would be made now: most are, and those
   * that are not will be written in their place.
   *
   * @param besides See `Keeper`.
   */
  place({ place }: Keeper, besides?: readonly string[]): void {
    this.#looking = place(this.#old.build, besides);
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

  /** Whether there is anything to take over. */
  get hasPages(): boolean {
    return this.#old.pages.size > 0;
  }

  /** Works out whether a page is as it was. */
  judge(file: string): boolean {
    const page = this.#old.pages.get(file);
    return page !== undefined && this.#reads.areAsBefore(page.reads);
  }

  /** Before the first page is made: from here on the record of the last build is none any more. */
  async open(): Promise<void> {
    const looked = await this.#looking;
    const changed = new Set(looked);
    this.#isUntouched = (file) => looked !== undefined && !changed.has(file);
    if (!looked && this.#old.build !== '')
      this.#tell('The files of kept pages are not those of the record: every page is rendered.');
    removeBook(this.#path);
  }

  /** Whether the page is as it was, and its file too. */
  has(file: string): boolean {
    return this.judge(file) && this.#isUntouched(file);
  }

  /** A kept file is part of the site. */
  stay(file: string): void {
    this.#stayed.add(file);
  }

  /** A file that was made now, and what was read for it: nothing, where the name tells what is in it. */
  add(file: string, reads: ReadonlySet<string>): void {
    if (!reads.has(NEVER)) this.#added.set(file, this.#reads.numbersOf(reads));
  }

  /** The key of a kept page in the search index. */
  indexedOf(file: string): string | undefined {
    return this.#old.pages.get(file)?.indexed;
  }

  /** When all pages are made: keeps them, and no others. Some files are only there for the next steps of the build. */
  keep({ keep, remove }: Keeper): void {
    remove([...this.#old.pages.keys()].filter((file) => !this.#stayed.has(file) && !this.#added.has(file)));
    keep([...this.#added.keys()]);
  }

  /**
   * When all pages are made and kept: writes down what was read for them. It counts when it is published.
   *
   * @param keys The keys in the search index of the pages that were made now.
   */
  write(keys: ReadonlyMap<string, string>): void {
    const { routes } = this.#old;
    const stayed = [...this.#old.pages].filter(([file]) => this.#stayed.has(file));
    const added = Array.from(this.#added, ([file, reads]): [string, KeptPage] => {
      const key = keys.get(file);
      return [file, { reads, ...(key ? { indexed: key } : {}) }];
    });
    const pages = new Map([...stayed, ...added]);
    const lists = [...pages.values(), ...routes.values()].map(({ reads }) => reads);
    writeBook(this.#path, {
      build: this.build,
      stamp: this.#stamp,
      ...this.#reads.conclude(lists),
      routes,
      pages,
    });
  }

  /** When all that is kept is there. */
  publish(): void {
    publishBook(this.#path);
  }
}
