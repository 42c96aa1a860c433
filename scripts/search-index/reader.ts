/** The reader of the index that Pagefind brings: its script, and its code in WASM for each language. */
import { close, createIndex } from 'pagefind';
import { Failure } from '../lib/failure.ts';

export interface Reader {
  version: string;
  include_characters: unknown;
  /** The WASM that Pagefind chose for a language. */
  wasm: Record<string, string>;
  /** Name and content. */
  files: [string, Uint8Array][];
}

/** Pagefind's own interfaces, its highlighter and its worker: Serai has its own, and needs no worker. */
const USED = /^(?:pagefind\.js|wasm\.[\w-]+\.pagefind)$/;

interface Entry {
  version: string;
  include_characters: unknown;
  languages: Record<string, { wasm: string | null }>;
}

/** Has Pagefind index a page of each language, to see which reader it writes for them. */
export async function readReader(languages: readonly string[]): Promise<Reader> {
  const { index, errors } = await createIndex();
  if (!index) throw new Failure(`Pagefind could not start: ${errors.join('; ')}`);
  for (const language of languages)
    await index.addHTMLFile({ url: `/${language}/`, content: `<html lang="${language}"><body><p>${language}</p></body></html>` });
  const made = await index.getFiles();
  await close();
  if (made.errors.length > 0) throw new Failure(`Pagefind could not write its reader: ${made.errors.join('; ')}`);
  const file = made.files.find(({ path }) => path === 'pagefind-entry.json');
  const entry = JSON.parse(Buffer.from(file?.content ?? []).toString('utf8')) as Entry;
  return {
    version: entry.version,
    include_characters: entry.include_characters,
    wasm: Object.fromEntries(Object.entries(entry.languages).map(([language, { wasm }]) => [language, wasm ?? 'unknown'])),
    files: made.files.filter(({ path }) => USED.test(path)).map(({ path, content }) => [path, content]),
  };
}
