/** Joins segments to the index of a site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_LANGUAGE } from '../../src/site.config.ts';
import type { KeptRows } from './kept-rows.ts';
import { mergePages, type Merged } from './merge.ts';
import { readReader } from './reader.ts';
import { writeSearchFiles } from './search-files.ts';
import type { Segment } from './segment.ts';
import { writeIndex, type IndexFiles } from './write-index.ts';

export interface JoinedIndex {
  /** Bytes of the pieces of the index that folded words take. */
  folded: number;
  pages: number;
  languages: number;
}

/** Files of which the last build kept none. */
function plainFiles(folder: string): IndexFiles {
  for (const name of ['index', 'fragment']) mkdirSync(join(folder, name), { recursive: true });
  return {
    find: () => undefined,
    has: () => false,
    write: (path, bytes) => {
      writeFileSync(join(folder, path), bytes);
    },
  };
}

/**
 * Puts segments together as the index of a site.
 *
 * @param rows What the last index was made of.
 */
export async function joinSegments(
  segments: readonly Segment[],
  keys: ReadonlySet<string>,
  folder: string,
  files: IndexFiles = plainFiles(folder),
  rows?: KeptRows,
): Promise<JoinedIndex> {
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
  const live = [...merged].filter(([, { pages }]) => pages.length > 0);
  const reader = await readReader(live.map(([language]) => language));
  for (const [path, content] of reader.files) writeFileSync(join(folder, path), content);
  const write = async ([language, own]: [string, Merged]) => {
    const written = await writeIndex(language, own, reader.version, files, rows);
    writeSearchFiles(folder, language, own, written, merged.get(SOURCE_LANGUAGE));
    const entry = { hash: written.hash, wasm: reader.wasm[language] ?? null, page_count: own.pages.length };
    return { folded: written.folded, pages: own.pages.length, entry: [language, entry] as const };
  };
  // While the pieces of one language are packed, those of the next are put together.
  const written = await Promise.all(live.map(write));
  const { version, include_characters } = reader;
  writeFileSync(
    join(folder, 'pagefind-entry.json'),
    JSON.stringify({
      version,
      languages: Object.fromEntries(written.map(({ entry }) => entry)),
      include_characters,
    }),
  );
  const sum = (of: 'pages' | 'folded') => written.reduce((all, one) => all + one[of], 0);
  return { pages: sum('pages'), languages: live.length, folded: sum('folded') };
}
