/** A content-layer loader that keeps bodies out of the store: front matter only, so that builds stay fast and small. */
import { readdirSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parseDocument } from 'yaml';
import { SCHEMAS } from '../schema/index.ts';
import { KIND_FOLDERS, type Kind } from '../schema/kinds.ts';
import { CONTENT_ROOT } from './content-root.ts';
import { findEntryPath, type EntryPath } from './entry-path.ts';
import { findEntryText } from './front-matter.ts';
import { readFrontMatter } from './front-matter-data.ts';

/**
 * The fields of an original, judged; at once, as Zod is several times slower by promises. Astro judges what fails again,
 * for its message.
 */
async function judge(entry: EntryPath, id: string, path: string, data: unknown, context: LoaderContext) {
  const judged = entry.locale ? undefined : SCHEMAS[entry.kind].safeParse(data);
  return judged?.success
    ? judged.data
    : context.parseData({ id, data: data as Record<string, unknown>, filePath: path });
}

/** The code that reads the files: by other code, a text may give something else. */
const CODE = ['src/schema', 'src/files'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);

/** Reads one file into the store and tells its id; files that are not of this loader are passed over. */
async function load(
  path: string,
  wanted: (locale: string | undefined) => boolean,
  code: string,
  context: LoaderContext,
): Promise<string | undefined> {
  const entry = findEntryPath(path);
  if (!entry || !wanted(entry.locale)) return undefined;
  const text = readFileSync(join(CONTENT_ROOT, path), 'utf8');
  const parts = findEntryText(text);
  if (!parts) throw new Error(`${path} has no front matter; run "npm run check" to see all problems.`);
  const id = entry.locale ? `${entry.kind}:${entry.locale}:${entry.id}` : entry.id;
  const digest = [`${code} ${parts.frontMatter}`, parts.body].map((part) => context.generateDigest(part)).join(' ');
  const known = context.store.get(id);
  // What the store has of the same text was read by the same schemas.
  if (known?.digest && String(known.digest).split(' ')[0] === digest.split(' ')[0]) {
    context.store.set({ ...known, digest });
    return id;
  }
  const { data: fields } = readFrontMatter(parts.frontMatter, () => parseDocument(parts.frontMatter));
  if (fields === undefined)
    throw new Error(`The front matter of ${path} cannot be read; run "npm run check" to see all problems.`);
  const data = await judge(entry, id, path, fields, context);
  context.store.set({ id, data, filePath: path, digest });
  return id;
}

function loader(name: string, folders: readonly string[], wanted: (locale: string | undefined) => boolean): Loader {
  return {
    name,
    load: async (context) => {
      const code = context.generateDigest(CODE.join('\n'));
      const gone = new Set(context.store.keys());
      const pattern = folders.map((folder) => `${folder}/**/*.{md,mdx}`);
      for await (const path of glob(pattern, { cwd: CONTENT_ROOT }))
        gone.delete((await load(path.split(sep).join('/'), wanted, code, context)) ?? '');
      for (const id of gone) context.store.delete(id);
      context.watcher?.add(CONTENT_ROOT);
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, (changed: string) => {
          const path = relative(CONTENT_ROOT, changed).split(sep).join('/');
          const entry = findEntryPath(path);
          if (!entry || !folders.includes(KIND_FOLDERS[entry.kind]) || !wanted(entry.locale)) return;
          const id = entry.locale ? `${entry.kind}:${entry.locale}:${entry.id}` : entry.id;
          if (event === 'unlink') context.store.delete(id);
          else load(path, wanted, code, context).catch((error: unknown) => context.logger.error(String(error)));
        });
      }
    },
  };
}

/** The originals of one kind. */
export function entryLoader(kind: Kind): Loader {
  return loader(`serai-${kind}`, [KIND_FOLDERS[kind]], (locale) => locale === undefined);
}

/** The translations of all kinds, under the id `<kind>:<locale>:<id>`. */
export function translationLoader(): Loader {
  return loader('serai-translations', Object.values(KIND_FOLDERS), (locale) => locale !== undefined);
}
