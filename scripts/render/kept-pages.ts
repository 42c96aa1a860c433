/**
 * Pages of the last build. A page whose reads all give what they gave then would be the same, and is taken as it is.
 * The files are hard links of those of the site: one that was changed since by somebody else is seen by size and time.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { PageReads } from '../../src/queries/page-reads.ts';
import { judgeWith, type Answers, type Behind } from './judge.ts';

interface KeptPage extends KeptFile {
  /** Numbers of what it read. */
  reads: number[];
  /** Its key in the search index. */
  indexed?: string;
}

interface Book {
  /** Of the code and the day: pages made by another one are made anew. */
  stamp: string;
  reads: string[];
  /** What each of them gave. */
  values: string[];
  /** What was read for things that many pages take a part of, and for answers. */
  behind: [made: number, reads: number[]][];
  /** Answers, and what their reads gave: while that is so, nobody need ask again. */
  answers: [answer: number, inner: string][];
  pages: Record<string, KeptPage>;
}

const NEVER = 'never';

/** A file of the site, and where it is kept. */
export interface ToKeep {
  file: string;
  kept: string;
}

/** By which it is seen whether somebody changed it. */
export interface KeptFile {
  size: number;
  time: number;
}

/** What the pages ask of whoever writes the files of the site. */
export interface Keeper {
  /** Puts kept files that nobody changed into the site, and gives the names of the others when it has looked at all. */
  place: (files: readonly (ToKeep & KeptFile)[]) => Promise<readonly string[]>;
  /** Takes files out of the site that are not part of it. */
  remove: (files: readonly string[]) => void;
  /** Keeps files of the site for the next build. */
  keep: (files: readonly ToKeep[]) => Promise<KeptFile[]>;
}

export class KeptPages {
  readonly #folder: string;
  readonly #stamp: string;
  #old: Book = { stamp: '', reads: [], values: [], behind: [], answers: [], pages: {} };
  #isCurrent: (page: KeptPage) => boolean = () => false;
  #looking: Promise<readonly string[]> = Promise.resolve([]);
  /** Files that somebody changed since they were kept. */
  #changed = new Set<string>();
  /** All that were made now, those that cannot be kept among them. */
  readonly #made = new Set<string>();
  /** Pages and what they read, by numbers: most reads are of many pages. */
  readonly #added = new Map<string, Uint32Array>();
  readonly #numbers = new Map<string, number>();
  #reads: PageReads | undefined;
  #behind: Behind = new Map();
  #answers: Answers = new Map();

  /**
   * @param folder Where pages are kept.
   * @param stamp Of the code and the day.
   * @param tell Is told why earlier pages cannot be used.
   */
  constructor(folder: string, stamp: string, tell: (line: string) => void) {
    this.#folder = folder;
    this.#stamp = stamp;
    if (!existsSync(folder)) return;
    try {
      const book = JSON.parse(readFileSync(this.#book, 'utf8')) as Book;
      if (book.stamp === stamp) this.#old = book;
      else tell('Another version of the code, or another day: every page is rendered.');
    } catch {
      tell('The record of kept pages is damaged or was never finished: every page is rendered.');
    }
  }

  get #book(): string {
    return join(this.#folder, 'pages.json');
  }

  /** Where a file of the site is kept: in one of a few folders, as those of the site are as many as its pages. */
  file(name: string): string {
    const hashed = hash('sha1', name);
    return join(this.#folder, 'site', hashed.slice(0, 2), hashed.slice(2));
  }

  /**
   * Has all of them put into the site, while it is worked out which are as they would be made now: most are, and those
   * that are not will be written in their place.
   */
  place({ place }: Keeper): void {
    const pages = Object.entries(this.#old.pages);
    this.#looking = place(pages.map(([file, { size, time }]) => ({ file, kept: this.file(file), size, time })));
    // An error is told by whoever waits for it, before the first page is made.
    this.#looking.catch(() => undefined);
  }

  /** Before pages are made: from here on it can be judged which kept ones are as they would be made now. */
  async begin(reads: PageReads): Promise<void> {
    this.#reads = reads;
    const { reads: names, values, behind, answers } = this.#old;
    this.#behind = new Map(behind.map(([made, list]) => [names[made] ?? '', list.map((read) => names[read] ?? '')]));
    this.#answers = new Map(
      answers.map(([answer, before]) => [names[answer] ?? '', { before, value: values[answer] ?? '' }]),
    );
    const judge = await judgeWith(reads, this.#behind, this.#answers);
    const known: boolean[] = [];
    // All pages of the record were as they would be then: for each of them the last build is the one to compare with.
    const isAsBefore = (read: number) => (known[read] ??= judge(names[read] ?? '') === values[read]);
    this.#isCurrent = (page) => page.reads.every(isAsBefore);
    this.#changed = new Set(await this.#looking);
  }

  /** Whether the page is as it was. */
  has(file: string): boolean {
    const page = this.#old.pages[file];
    return page !== undefined && this.#isCurrent(page) && !this.#changed.has(file);
  }

  /** A page that was made now, and what it read. */
  add(file: string, reads: ReadonlySet<string>): void {
    this.#made.add(file);
    if (!reads.has(NEVER)) this.#added.set(file, Uint32Array.from(reads, this.#numberOf));
  }

  readonly #numberOf = (read: string): number => {
    const number = this.#numbers.get(read) ?? this.#numbers.size;
    this.#numbers.set(read, number);
    return number;
  };

  /** The key of a kept page in the search index. */
  indexedOf(file: string): string | undefined {
    return this.#old.pages[file]?.indexed;
  }

  /**
   * Keeps the pages of a site that is whole, and writes down what they read.
   *
   * @param isPlaced Of the pages of the last build, those that are part of this site.
   * @param keys The keys in the search index of the pages that were made now, when all are read.
   */
  async save(
    isPlaced: (file: string) => boolean,
    keys: Promise<ReadonlyMap<string, string>>,
    { keep, remove }: Keeper,
  ): Promise<void> {
    const old = this.#old;
    rmSync(this.#book, { force: true });
    // What was made by other code is of no use any more.
    if (old.stamp === '') rmSync(join(this.#folder, 'site'), { recursive: true, force: true });
    const added = [...this.#added];
    const gone = Object.keys(old.pages).filter((file) => !isPlaced(file) && !this.#made.has(file));
    remove(gone);
    for (const file of gone) rmSync(this.file(file), { force: true });
    const keeping = keep(added.map(([file]) => ({ file, kept: this.file(file) })));
    const pages: Book['pages'] = {};
    const numbers = this.#numbers;
    const numberOf = this.#numberOf;
    const name = (number: number) => old.reads[number] ?? '';
    const fresh = [...(this.#reads?.behind() ?? [])].map(([made, reads]) => [made, [...reads]] as const);
    const behind = new Map([...this.#behind, ...fresh]);
    const judge = this.#reads && (await judgeWith(this.#reads, behind, this.#answers));
    if (!judge) return;
    for (const [file, page] of Object.entries(old.pages)) {
      if (isPlaced(file)) pages[file] = { ...page, reads: page.reads.map((read) => numberOf(name(read))) };
    }
    const inner: Book['behind'] = [];
    const answers: Book['answers'] = [];
    // A map gives what is added while it is gone through: what pages read, what is behind that, and so on.
    for (const [read, number] of numbers) {
      const reads = behind.get(read);
      if (reads) inner.push([number, reads.map(numberOf)]);
      if (read.startsWith('answer ')) answers.push([number, judge.inner(read)]);
    }
    const names = [...numbers.keys()];
    const values = names.map(judge);
    const [kept, indexed] = await Promise.all([keeping, keys]);
    for (const [place, [file, reads]] of added.entries()) {
      const { size = 0, time = 0 } = kept[place] ?? {};
      const key = indexed.get(file);
      pages[file] = { reads: [...reads], size, time, ...(key ? { indexed: key } : {}) };
    }
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(
      `${this.#book}.new`,
      JSON.stringify({ stamp: this.#stamp, reads: names, values, behind: inner, answers, pages } satisfies Book),
    );
    renameSync(`${this.#book}.new`, this.#book);
  }
}
