/** The index of a site: what earlier builds know of its pages, and what this one read. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { readSegments, worthKeeping } from './kept-segments.ts';
import { mergePages } from './merge.ts';
import { readReader } from './reader.ts';
import { readSegment } from './segment-file.ts';
import type { Segment } from './segment.ts';
import { writeIndex, type IndexFiles } from './write-index.ts';
import { writeSearchFiles } from './search-files.ts';

export interface IndexResult {
  /** Bytes of the pieces of the index that folded words take. */
  folded: number;
  pages: number;
  /** Those of them that had to be read. */
  read: number;
  languages: number;
}

/** Files of which the last build kept none. */
function plainFiles(folder: string): IndexFiles {
  for (const name of ['index', 'fragment']) mkdirSync(join(folder, name), { recursive: true });
  return {
    find: () => undefined,
    write: (path, bytes) => {
      writeFileSync(join(folder, path), bytes);
    },
  };
}

/** Puts segments together as the index of a site. */
export async function joinSegments(
  segments: readonly Segment[],
  keys: ReadonlySet<string>,
  folder: string,
  files: IndexFiles = plainFiles(folder),
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
    const written = await writeIndex(language, own, reader.version, files);
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

/** What was made of the pages that were written. */
export interface Made {
  /** The keys in the index of all of them. */
  keys: readonly (readonly [file: string, key: string])[];
  /** Files of the segments of those that no kept one held. */
  segments: readonly string[];
  /** How many those are. */
  read: number;
}

export class Indexing {
  /** Where segments are kept for the next build. */
  readonly folder: string;
  readonly #kept: ReturnType<typeof readSegments>;
  /** The keys of the pages that kept segments hold. */
  readonly known = new Set<string>();
  readonly #keys = new Set<string>();
  #made: Made = { keys: [], segments: [], read: 0 };

  /**
   * @param folder Where segments are kept.
   * @param tell Is told of kept ones that cannot be used.
   */
  constructor(folder: string, tell: (line: string) => void) {
    this.folder = folder;
    this.#kept = readSegments(folder, tell);
    for (const { pages } of this.#kept) for (const { key } of pages) this.known.add(key);
  }

  /** A page that is part of the site, by its key alone; false when no kept segment has it. */
  keep(key: string): boolean {
    if (!this.known.has(key)) return false;
    this.#keys.add(key);
    return true;
  }

  /** Pages that were written now, and the segments of those that had to be read. */
  take(made: Made): void {
    for (const [, key] of made.keys) this.#keys.add(key);
    this.#made = made;
  }

  /** The keys of the pages that were written now, by their files. */
  get written(): ReadonlyMap<string, string> {
    return new Map(this.#made.keys);
  }

  /** The keys of the pages of the site. */
  get keys(): readonly string[] {
    return [...this.#keys];
  }

  /** The segments that hold them. */
  segments(): Segment[] {
    return [...this.#kept, ...this.#made.segments.flatMap((file) => readSegment(file) ?? [])];
  }

  /** Writes the index into a folder, and forgets segments that are not worth keeping. */
  async finish(folder: string, files: IndexFiles): Promise<IndexResult> {
    const joined = await joinSegments(this.segments(), this.#keys, folder, files);
    const kept = new Set(worthKeeping(this.#kept, (key) => this.#keys.has(key)));
    for (const segment of this.#kept) if (!kept.has(segment)) rmSync(segment.file);
    return { ...joined, read: this.#made.read };
  }
}
