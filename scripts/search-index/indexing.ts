/** Indexes a site while it is rendered: pages come one by one, and what an earlier build knows of them is kept. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { shortHash } from './pagefind-files.ts';
import { Crew } from './crew.ts';
import { readSegments, worthKeeping } from './kept-segments.ts';
import { mergePages } from './merge.ts';
import type { IndexedPage } from './page.ts';
import { readReader } from './reader.ts';
import { readSegment } from './segment-file.ts';
import type { Segment } from './segment.ts';
import { writeIndex } from './write-index.ts';
import { writeSearchFiles } from './search-files.ts';

/** Pages in a segment, while more are still rendered. */
const BATCH = 800;

export interface IndexResult {
  /** Bytes of the pieces of the index that folded words take. */
  folded: number;
  pages: number;
  /** Those of them that Pagefind had to read. */
  read: number;
  languages: number;
}

/** Puts segments together as the index of a site. */
export async function joinSegments(
  segments: readonly Segment[],
  keys: ReadonlySet<string>,
  folder: string,
  kept: string,
): Promise<{ pages: number; languages: number; folded: number }> {
  mkdirSync(folder, { recursive: true });
  const languages = [...new Set(segments.map(({ language }) => language))].toSorted();
  const merged = new Map(
    languages.map((language) => [
      language,
      mergePages(
        segments.filter((one) => one.language === language),
        keys,
      ),
    ]),
  );
  const live = languages.filter((language) => (merged.get(language)?.pages.length ?? 0) > 0);
  const reader = await readReader(live);
  for (const [path, content] of reader.files) writeFileSync(join(folder, path), content);
  const entries: Record<string, object> = {};
  let folded = 0;
  let pages = 0;
  for (const language of live) {
    const own = merged.get(language);
    if (!own) continue;
    const written = await writeIndex(folder, language, own, reader.version, kept);
    writeSearchFiles(folder, language, own, written, merged.get(SOURCE_LANGUAGE));
    entries[language] = { hash: written.hash, wasm: reader.wasm[language] ?? null, page_count: own.pages.length };
    folded += written.folded;
    pages += own.pages.length;
  }
  const { version, include_characters } = reader;
  writeFileSync(
    join(folder, 'pagefind-entry.json'),
    JSON.stringify({ version, languages: entries, include_characters }),
  );
  return { pages, languages: live.length, folded };
}

export class Indexing {
  readonly #folder: string;
  readonly #crew = new Crew();
  readonly #kept: ReturnType<typeof readSegments>;
  readonly #known = new Set<string>();
  readonly #keys = new Set<string>();
  #pending: IndexedPage[] = [];
  #jobs: Promise<string[]>[] = [];
  #read = 0;

  /**
   * @param folder Where segments are kept for the next build.
   * @param tell Is told of kept ones that cannot be used.
   */
  constructor(folder: string, tell: (line: string) => void) {
    this.#folder = folder;
    this.#kept = readSegments(folder, tell);
    for (const { pages } of this.#kept) for (const { key } of pages) this.#known.add(key);
  }

  /** A page that is part of the site, by its key alone; false when no kept segment has it. */
  keep(key: string): boolean {
    if (!this.#known.has(key)) return false;
    this.#keys.add(key);
    return true;
  }

  add(page: IndexedPage): void {
    if (this.keep(page.key)) return;
    this.#keys.add(page.key);
    this.#pending.push(page);
    if (this.#pending.length >= BATCH) this.#send(this.#pending.splice(0));
  }

  #send(pages: IndexedPage[]): void {
    if (pages.length === 0) return;
    this.#read += pages.length;
    const name = shortHash(pages.map(({ key }) => key).join(' '), 16);
    const job = this.#crew.perform({ pages, file: join(this.#folder, name) });
    // A failure is told when all is waited for.
    job.catch(() => undefined);
    this.#jobs.push(job);
  }

  /** The keys of the pages of the site. */
  get keys(): readonly string[] {
    return [...this.#keys];
  }

  /** Waits until every page is read; tells the segments that hold them. */
  async segments(): Promise<Segment[]> {
    this.#crew.useAllCores();
    const share = Math.ceil(this.#pending.length / availableParallelism());
    while (this.#pending.length > 0) this.#send(this.#pending.splice(0, Math.max(share, 50)));
    try {
      const files = (await Promise.all(this.#jobs)).flat();
      const fresh = files.flatMap((file) => readSegment(file) ?? []);
      return [...this.#kept, ...fresh];
    } finally {
      this.#crew.dismiss();
    }
  }

  /** Ends the threads, when nothing will come of it. */
  stop(): void {
    this.#crew.dismiss();
  }

  /** Writes the index into a folder, and forgets segments that are not worth keeping. */
  async finish(folder: string): Promise<IndexResult> {
    const joined = await joinSegments(await this.segments(), this.#keys, folder, join(this.#folder, 'pieces'));
    const kept = new Set(worthKeeping(this.#kept, (key) => this.#keys.has(key)));
    for (const segment of this.#kept) if (!kept.has(segment)) rmSync(segment.file);
    return { ...joined, read: this.#read };
  }
}
