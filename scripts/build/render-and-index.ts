/** Renders a site, and has its pages written and read for the search while the next ones are rendered. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { KeptBundle } from '../render/kept-bundle.ts';
import { KeptPages } from '../render/kept-pages.ts';
import type { Shard } from '../render/paths.ts';
import type { Rendering } from '../render/render-all.ts';
import type { Rendered } from '../render/render-site.ts';
import { codeStamp, settingsStamp } from '../render/stamp.ts';
import type { IndexResult } from '../search-index/indexing.ts';
import { Scribe } from './scribe.ts';

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
  /** Where files are kept. */
  files: string;
  /** Where parts of the index are kept. */
  segments: string;
  /** Is told of what cannot be used. */
  tell: (line: string) => void;
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
    files: join(folder, 'pages'),
    segments: join(folder, 'index'),
    tell,
  };
}

/**
 * Starts the thread that writes a site. What the last build kept is put into it at once, while the content is checked;
 * when Astro has to bundle the pages, it empties the folder first.
 */
export function startScribe(site: string, { before, bundle, pages, files, segments }: Kept): Scribe {
  const scribe = new Scribe({ site, kept: files, segments });
  pages.read();
  if (!bundle.isCurrent) return scribe;
  if (before && existsSync(before)) renameSync(before, site);
  bundle.unpack(site);
  pages.place(scribe, bundle.files);
  return scribe;
}

/** After a build that failed: its folders and kept files are of use to the next one, whatever else lies among them. */
export function giveBack(site: string, { before }: Kept): void {
  if (before && !existsSync(before) && existsSync(site)) renameSync(site, before);
}

export interface Share extends Rendered {
  /** The keys in the index of kept pages. */
  keys: readonly string[];
  /** Those of the pages that were rendered, by their files. */
  written: ReadonlyMap<string, string>;
}

export async function renderAndIndex(
  site: string,
  kept: Kept,
  scribe: Scribe,
  { checking, shard }: { checking: Promise<unknown>; shard: Shard | undefined },
): Promise<Share> {
  const { bundle, pages } = kept;
  // Takes half a second, in which the threads are started.
  const { renderSite } = await import('../render/render-site.ts');
  let isKnown: ReadonlySet<string> = new Set();
  const reading = scribe.known.then(({ known, told }) => {
    for (const line of told) kept.tell(line);
    isKnown = new Set(known);
  });
  const keys: string[] = [];
  const rendering: Rendering = {
    kept: pages,
    shard,
    before: Promise.all([checking, reading]),
    onMade: (file, bytes) => scribe.write(file, bytes),
    onCode: (page, file) => scribe.drawCode(page, file),
    onBundled: () => {
      pages.place(scribe);
    },
    onKept: (file) => {
      const key = pages.indexedOf(file);
      // A page whose part of the index is lost is rendered again: what the index reads of it is nowhere else.
      if (key !== undefined && !isKnown.has(key)) return false;
      if (key !== undefined) keys.push(key);
      return true;
    },
  };
  const rendered = await renderSite(site, rendering, bundle);
  pages.keep(scribe);
  return { ...rendered, keys, written: new Map(await scribe.finish()) };
}

/** Joins the index of a rendered site, while what pages read is put together for the next build. */
export async function joinIndex({ pages }: Kept, { keys, written }: Share, scribe: Scribe): Promise<IndexResult> {
  const joining = scribe.join(keys);
  // An error is told when the rest is done.
  joining.catch(() => undefined);
  pages.write(written);
  return joining;
}

/** What is kept is whole now. */
export async function saveKept({ pages }: Kept, scribe: Scribe): Promise<void> {
  await scribe.save(pages.build);
  pages.publish();
}
