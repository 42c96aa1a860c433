/** The files for programs: Astro writes them as one file, which is unpacked here. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';

const PACK = 'exports.pack';
const NEWLINE = 0x0a;

/** Adds the pack to the routes of the site. */
export function exports(wanted: boolean): AstroIntegration {
  return {
    name: 'serai-exports',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (wanted) injectRoute({ pattern: `/${PACK}`, entrypoint: './src/pages/_exports/pack.ts', prerender: true });
      },
    },
  };
}

/** The files in a pack; read line by line, as a whole it may be longer than a text can be. */
export function* filesIn(pack: Buffer): Generator<{ path: string; text: string }> {
  for (let start = 0; start < pack.length;) {
    const found = pack.indexOf(NEWLINE, start);
    const end = found < 0 ? pack.length : found;
    const [path, text] = JSON.parse(pack.toString('utf8', start, end)) as [string, string];
    yield { path, text };
    start = end + 1;
  }
}

/** Puts the files of the pack into a rendered site and returns their number. */
export function unpackExports(site: string): number {
  const pack = join(site, PACK);
  // Another shard has it.
  if (!existsSync(pack)) return 0;
  const folders = new Set<string>();
  let count = 0;
  for (const { path, text } of filesIn(readFileSync(pack))) {
    const file = join(site, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, text, { flag: 'wx' });
    count++;
  }
  rmSync(pack);
  return count;
}

const PACKED =
  /^(?:api\/|data\/.+|schema\/v1\/api\/|llms\.txt$)|(?:^|\/)(?:index\.md|cite\.(?:bib|ris|json))$|(?:^|\/)events\/.+\.ics$/;

/** While editing there are no files: one is looked up in a fresh pack. */
export async function findInPack(server: string, path: string): Promise<string | undefined> {
  if (!PACKED.test(path)) return undefined;
  const answer = await fetch(`${server}${PACK}`);
  if (!answer.ok) return undefined;
  return filesIn(Buffer.from(await answer.arrayBuffer())).find((file) => file.path === path)?.text;
}
