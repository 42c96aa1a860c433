/**
 * Pages of the last build. A page whose reads all give what they gave then would be the same, and is taken as it is.
 * The files are hard links of those of the site: one that was changed since by somebody else is seen by size and time.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { put } from '../lib/put.ts';
import type { PageReads } from '../../src/queries/page-reads.ts';

interface KeptPage {
  /** Numbers of what it read. */
  reads: number[];
  /** What all of that gave. */
  value: string;
  size: number;
  time: number;
  /** Its key in the search index. */
  indexed?: string;
}

interface Book {
  /** Of the code and the day: pages made by another one are made anew. */
  stamp: string;
  reads: string[];
  /** What was read for things that many pages take a part of. */
  behind: [made: number, reads: number[]][];
  pages: Record<string, KeptPage>;
}

const NEVER = 'never';

function createFolders(): (file: string) => void {
  const made = new Set<string>();
  return (file) => {
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}

function hash(values: readonly string[]): string {
  return createHash('sha1').update(values.join('\n')).digest('base64url');
}

export class KeptPages {
  readonly #folder: string;
  readonly #stamp: string;
  #old: Book = { stamp: '', reads: [], behind: [], pages: {} };
  readonly #current = new Set<string>();
  readonly #added = new Map<string, ReadonlySet<string>>();
  readonly #indexed = new Map<string, string>();
  #reads: PageReads | undefined;
  #judge: (read: string) => string = () => '';

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

  #file(name: string): string {
    return join(this.#folder, 'site', name);
  }

  /** Before pages are made: judges which kept ones are as they would be made now. */
  async begin(reads: PageReads): Promise<void> {
    this.#reads = reads;
    const { reads: names, behind, pages } = this.#old;
    const inner = new Map(behind.map(([made, list]) => [names[made], list.map((read) => names[read] ?? '')]));
    this.#judge = await this.#judgeWith(inner);
    const values = new Map<number, string>();
    const valueOf = (read: number) => {
      const value = values.get(read) ?? this.#judge(names[read] ?? '');
      values.set(read, value);
      return value;
    };
    writeFileSync('/tmp/seg/begin.json', JSON.stringify(Object.fromEntries(names.map((n) => [n, this.#judge(n)]))));
    for (const [file, page] of Object.entries(pages))
      if (hash(page.reads.map(valueOf)) === page.value && this.#isUntouched(file, page)) this.#current.add(file);
  }

  /** Judges reads; what is behind a thing made once is looked up in a list. */
  async #judgeWith(behind: ReadonlyMap<string | undefined, readonly string[]>): Promise<(read: string) => string> {
    const known = new Map<string, string>();
    const inner = (made: string): string => {
      const found = known.get(made);
      if (found !== undefined) return found;
      const list = behind.get(made);
      const value = list ? hash(list.map(judge)) : 'unknown';
      known.set(made, value);
      return value;
    };
    const judge = (await this.#reads?.judge(inner)) ?? (() => '');
    return judge;
  }

  #isUntouched(file: string, { size, time }: KeptPage): boolean {
    const found = statSync(this.#file(file), { throwIfNoEntry: false });
    return found?.size === size && found.mtimeMs === time;
  }

  /** Whether the page is as it was. */
  has(file: string): boolean {
    return this.#current.has(file);
  }

  /** A page that was made now, and what it read. */
  add(file: string, reads: ReadonlySet<string>): void {
    this.#added.set(file, reads);
  }

  /** The key of a page in the search index; kept with the page. */
  setIndexed(file: string, key: string): void {
    this.#indexed.set(file, key);
  }

  indexedOf(file: string): string | undefined {
    return this.#old.pages[file]?.indexed;
  }

  /** The text of a kept page. */
  read(file: string): string {
    return readFileSync(this.#file(file), 'utf8');
  }

  /** Puts the kept pages into a site; tells how many. */
  place(site: string, isWanted: (file: string) => boolean): number {
    const makeFolder = createFolders();
    let count = 0;
    for (const file of this.#current) {
      if (!isWanted(file)) continue;
      makeFolder(join(site, file));
      put(this.#file(file), join(site, file));
      count++;
    }
    return count;
  }

  /** Keeps the pages of a site that is whole. */
  async save(site: string, isWanted: (file: string) => boolean): Promise<void> {
    rmSync(this.#book, { force: true });
    const makeFolder = createFolders();
    const pages: Book['pages'] = {};
    const numbers = new Map<string, number>();
    const numberOf = (read: string) => {
      const number = numbers.get(read) ?? numbers.size;
      numbers.set(read, number);
      return number;
    };
    const old = this.#old;
    const name = (number: number) => old.reads[number] ?? '';
    const behind = new Map<string, Iterable<string>>([
      ...old.behind.map(([made, reads]) => [name(made), reads.map(name)] as const),
      ...(this.#reads?.behind() ?? []),
    ]);
    const judge = await this.#judgeWith(new Map([...behind].map(([made, reads]) => [made, [...reads]])));
    for (const [file, page] of Object.entries(old.pages)) {
      if (this.#current.has(file) && isWanted(file))
        pages[file] = { ...page, reads: page.reads.map((read) => numberOf(name(read))) };
      else rmSync(this.#file(file), { force: true });
    }
    for (const [file, reads] of this.#added) {
      if (reads.has(NEVER)) continue;
      makeFolder(this.#file(file));
      rmSync(this.#file(file), { force: true });
      put(join(site, file), this.#file(file));
      const { size, mtimeMs } = statSync(this.#file(file));
      const value = hash([...reads].map(judge));
      const indexed = this.#indexed.get(file);
      pages[file] = { reads: [...reads].map(numberOf), value, size, time: mtimeMs, ...(indexed ? { indexed } : {}) };
    }
    writeFileSync(
      '/tmp/seg/save.json',
      JSON.stringify(Object.fromEntries([...numbers.keys()].map((n) => [n, judge(n)]))),
    );
    const inner = [...behind].map(([made, reads]): [number, number[]] => [numberOf(made), [...reads].map(numberOf)]);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(
      `${this.#book}.new`,
      JSON.stringify({ stamp: this.#stamp, reads: [...numbers.keys()], behind: inner, pages } satisfies Book),
    );
    renameSync(`${this.#book}.new`, this.#book);
  }
}
