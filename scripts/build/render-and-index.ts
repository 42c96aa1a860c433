/** Renders a site, and has its pages written and read for the search while the next ones are rendered. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { KeptBundle } from '../render/kept-bundle.ts';
import { KeptPages } from '../render/kept-pages.ts';
import type { Shard } from '../render/paths.ts';
import type { Rendering } from '../render/render-all.ts';
import { renderSite, type Rendered } from '../render/render-site.ts';
import { codeStamp, settingsStamp } from '../render/stamp.ts';
import { Indexing, type IndexResult } from '../search-index/indexing.ts';
import { Scribe } from './scribe.ts';
import { INDEX_FOLDER } from './size.ts';

/** Astro imports its own chunks from the output folder, so that lies inside the project until it is whole. */
export const WORKSHOP = resolve('.build');

/** What builds keep for the next one, each setting for itself; SERAI_KEPT names another folder, `off` keeps nothing. */
const WANTED = process.env['SERAI_KEPT'] ?? 'node_modules/.cache/serai';
const KEPT = WANTED === 'off' ? mkdtempSync(join(tmpdir(), 'serai-kept-')) : resolve(WANTED);
if (WANTED === 'off') process.on('exit', () => rmSync(KEPT, { recursive: true, force: true }));

/** Settings of which something is kept. */
const MOST_SETTINGS = 4;

export interface Kept {
  /** Where the site before the last one lies; undefined when nothing is kept. */
  before: string | undefined;
  bundle: KeptBundle;
  pages: KeptPages;
  indexing: Indexing;
}

/** The site that the last one replaced: to make its folders again would take longer than all that changed. */
const beforeOf = (name: string) => join(WORKSHOP, `before-${name}`);

/** Those settings that were not built for longest go. */
function forgetOld(): void {
  const folders = readdirSync(KEPT).map((name) => join(KEPT, name));
  const newest = folders.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of newest.slice(MOST_SETTINGS))
    for (const old of [folder, beforeOf(basename(folder))]) rmSync(old, { recursive: true, force: true });
}

/**
 * Opens what the last build of the same settings kept.
 *
 * @param fresh Forgets it.
 * @param tell Is told of what cannot be used.
 */
export function openKept(fresh: boolean, tell: (line: string) => void, shard?: Shard): Kept {
  const share = shard ? `-${shard.number}-of-${shard.of}` : '';
  const name = settingsStamp() + share;
  const folder = join(KEPT, name);
  const before = WANTED === 'off' || shard ? undefined : beforeOf(name);
  if (fresh) for (const old of [folder, before ?? folder]) rmSync(old, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  forgetOld();
  const stamp = codeStamp();
  return {
    before,
    bundle: new KeptBundle(join(folder, 'bundle'), stamp, tell),
    pages: new KeptPages(join(folder, 'pages'), stamp, tell),
    indexing: new Indexing(join(folder, 'index'), tell),
  };
}

/**
 * Starts the thread that writes a site. What the last build kept is put into it at once, while the content is checked;
 * when Astro has to bundle the pages, it empties the folder first.
 */
export function startScribe(site: string, { before, bundle, pages, indexing }: Kept): Scribe {
  const scribe = new Scribe({ site, segments: indexing.folder, known: [...indexing.known] });
  if (!bundle.isCurrent) return scribe;
  if (before && existsSync(before)) renameSync(before, site);
  bundle.unpack(site);
  pages.place(scribe, bundle.files);
  return scribe;
}

export async function renderAndIndex(site: string, kept: Kept, scribe: Scribe, shard?: Shard): Promise<Rendered> {
  const { bundle, pages, indexing } = kept;
  const rendering: Rendering = {
    kept: pages,
    shard,
    onMade: (file, bytes) => scribe.write(file, bytes),
    onCode: (page, file) => scribe.drawCode(page, file),
    onBundled: () => {
      pages.place(scribe);
    },
    onKept: (file) => {
      const key = pages.indexedOf(file);
      // A page whose part of the index is lost is rendered again: what the index reads of it is nowhere else.
      return key === undefined || indexing.keep(key);
    },
  };
  const rendered = await renderSite(site, rendering, bundle);
  pages.keep(scribe);
  indexing.take(await scribe.finish());
  return rendered;
}

/** Joins the index of a rendered site; most of its files are in place from the last build. */
export async function joinIndex(site: string, { pages, indexing }: Kept, scribe: Scribe): Promise<IndexResult> {
  const index = await indexing.finish(join(site, INDEX_FOLDER), {
    find: (path) => {
      const file = join(INDEX_FOLDER, path);
      return pages.has(file) ? pages.stay(file) : undefined;
    },
    write: (path, bytes) => {
      const file = join(INDEX_FOLDER, path);
      pages.add(file, new Set());
      // A copy of its own: it is handed over with all that lies in the memory of a view.
      return scribe.write(file, new Uint8Array(bytes).buffer);
    },
  });
  await scribe.finish();
  return index;
}
