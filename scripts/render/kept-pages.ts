/**
 * Pages of the last build. A page whose reads all give what they gave then would be the same, and is taken as it is.
 * The files are hard links of those of the site: one that was changed since by somebody else is seen by size and time.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
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

/** A file to be kept: its name in the site, and where it is kept. */
export interface ToKeep {
  from: string;
  to: string;
}

/** By which it is seen whether somebody changed it. */
export interface KeptFile {
  size: number;
  time: number;
}

/** Keeps files for the next build. */
export type Keeper = (files: readonly ToKeep[]) => Promise<KeptFile[]>;

export class KeptPages {
  readonly #folder: string;
  readonly #stamp: string;
  #old: Book = { stamp: '', reads: [], values: [], behind: [], answers: [], pages: {} };
  #isCurrent: (page: KeptPage) => boolean = () => false;
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
    const hashed = createHash('sha1').update(name).digest('hex');
    return join(this.#folder, 'site', hashed.slice(0, 2), hashed.slice(2));
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
  }

  #isUntouched(file: string, { size, time }: KeptPage): boolean {
    const found = statSync(this.file(file), { throwIfNoEntry: false });
    return found?.size === size && found.mtimeMs === time;
  }

  /** Whether the page is as it was; judged when it is asked for, while those before it are put into the site. */
  has(file: string): boolean {
    const page = this.#old.pages[file];
    return page !== undefined && this.#isCurrent(page) && this.#isUntouched(file, page);
  }

  /** A page that was made now, and what it read. */
  add(file: string, reads: ReadonlySet<string>): void {
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
    keep: Keeper,
  ): Promise<void> {
    const old = this.#old;
    rmSync(this.#book, { force: true });
    // What was made by other code is of no use any more.
    if (old.stamp === '') rmSync(join(this.#folder, 'site'), { recursive: true, force: true });
    const added = [...this.#added];
    const keeping = keep(added.map(([file]) => ({ from: file, to: this.file(file) })));
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
      else if (!this.#added.has(file)) rmSync(this.file(file), { force: true });
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
