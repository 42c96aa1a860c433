/** The record of kept pages: what each of them read, and what that gave. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The paths of a route, and the numbers of what was read for them. */
export interface KeptRoute {
  reads: readonly number[];
  paths: readonly string[];
}

export interface KeptPage {
  reads: readonly number[];
  /** Its key in the search index. */
  indexed?: string;
}

export interface Book {
  /** Names the build, in whose name its files are kept. */
  build: string;
  /** Of the code and the day: pages made by another one are made anew. */
  stamp: string;
  /** By their numbers; empty where the next new one finds room. */
  reads: string[];
  /** What each of them gave. */
  values: string[];
  /** What was read for things that many pages take a part of, and for answers. */
  behind: [made: number, reads: readonly number[]][];
  /** Answers, and what their reads gave: while that is so, nobody need ask again. */
  answers: [answer: number, inner: string][];
  /** The paths that each route makes. */
  routes: Map<string, KeptRoute>;
  /** By their files. */
  pages: Map<string, KeptPage>;
}

type BookFile = Omit<Book, 'routes' | 'pages'> & { routes: Record<string, KeptRoute>; pages: Record<string, KeptPage> };

export function emptyBook(): Book {
  return {
    build: '',
    stamp: '',
    reads: [],
    values: [],
    behind: [],
    answers: [],
    routes: new Map(),
    pages: new Map(),
  };
}

/** @param tell Is told why an earlier book cannot be used. */
export function readBook(path: string, stamp: string, tell: (line: string) => void): Book {
  if (!existsSync(dirname(path))) return emptyBook();
  try {
    const book = JSON.parse(readFileSync(path, 'utf8')) as BookFile;
    if (book.stamp === stamp)
      return { ...book, routes: new Map(Object.entries(book.routes)), pages: new Map(Object.entries(book.pages)) };
    tell('Another version of the code, or another day: every page is rendered.');
  } catch {
    tell('The record of kept pages is damaged or was never finished: every page is rendered.');
  }
  return emptyBook();
}

/** A build that ends before its book is written leaves none: nobody would know of which pages its files are. */
export function removeBook(path: string): void {
  rmSync(path, { force: true });
}

/** Writes a book that is not yet that of the last build. */
export function writeBook(path: string, book: Book): void {
  mkdirSync(dirname(path), { recursive: true });
  const file: BookFile = { ...book, routes: Object.fromEntries(book.routes), pages: Object.fromEntries(book.pages) };
  writeFileSync(`${path}.new`, JSON.stringify(file));
}

/** When all that is kept is there. */
export function publishBook(path: string): void {
  renameSync(`${path}.new`, path);
}

/** Gives reads their numbers. */
export class Numbers {
  readonly names: string[];
  readonly #numbers = new Map<string, number>();
  readonly #free: number[] = [];

  constructor(names: string[]) {
    this.names = names;
    for (const [number, name] of names.entries()) {
      if (name === '') this.#free.push(number);
      else this.#numbers.set(name, number);
    }
  }

  readonly of = (read: string): number => {
    const known = this.#numbers.get(read);
    if (known !== undefined) return known;
    const number = this.#free.pop() ?? this.names.length;
    this.names[number] = read;
    this.#numbers.set(read, number);
    return number;
  };
}
