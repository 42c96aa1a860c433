/** Renders a site, and has its pages written and read for the search while the next ones are rendered. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { KeptBundle } from '../render/kept-bundle.ts';
import { KeptPages } from '../render/kept-pages.ts';
import type { Shard } from '../render/paths.ts';
import type { Rendering } from '../render/render-all.ts';
import { renderSite, type Rendered } from '../render/render-site.ts';
import { codeStamp, settingsStamp } from '../render/stamp.ts';
import { Indexing } from '../search-index/indexing.ts';
import { Scribe } from './scribe.ts';

/** What builds keep for the next one, each setting for itself; SERAI_KEPT names another folder, `off` keeps nothing. */
const WANTED = process.env['SERAI_KEPT'] ?? 'node_modules/.cache/serai';
const KEPT = WANTED === 'off' ? mkdtempSync(join(tmpdir(), 'serai-kept-')) : resolve(WANTED);
if (WANTED === 'off') process.on('exit', () => rmSync(KEPT, { recursive: true, force: true }));

/** Settings of which something is kept. */
const MOST_SETTINGS = 4;

export interface Kept {
  bundle: KeptBundle;
  pages: KeptPages;
  indexing: Indexing;
}

/** Those settings that were not built for longest go. */
function forgetOld(): void {
  const folders = readdirSync(KEPT).map((name) => join(KEPT, name));
  const newest = folders.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of newest.slice(MOST_SETTINGS)) rmSync(folder, { recursive: true });
}

/**
 * Opens what the last build of the same settings kept.
 *
 * @param fresh Forgets it.
 * @param tell Is told of what cannot be used.
 */
export function openKept(fresh: boolean, tell: (line: string) => void, shard?: Shard): Kept {
  const share = shard ? `-${shard.number}-of-${shard.of}` : '';
  const folder = join(KEPT, settingsStamp() + share);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  forgetOld();
  const stamp = codeStamp();
  return {
    bundle: new KeptBundle(join(folder, 'bundle'), stamp, tell),
    pages: new KeptPages(join(folder, 'pages'), stamp, tell),
    indexing: new Indexing(join(folder, 'index'), tell),
  };
}

export interface Share {
  rendered: Rendered;
  indexing: Indexing;
  /** Still at hand for the files of the index; whoever has the share dismisses it. */
  scribe: Scribe;
}

export async function renderAndIndex(outDir: string, { bundle, pages, indexing }: Kept, shard?: Shard): Promise<Share> {
  const scribe = new Scribe({ site: outDir, segments: indexing.folder, known: [...indexing.known] });
  try {
    const rendering: Rendering = {
      kept: pages,
      shard,
      onMade: (file, bytes) => scribe.write(file, bytes),
      onCode: (page, file) => scribe.drawCode(page, file),
      onReady: () => {
        pages.place(scribe);
      },
      onKept: (file) => {
        const key = pages.indexedOf(file);
        // A page whose part of the index is lost is rendered again: what the index reads of it is nowhere else.
        return key === undefined || indexing.keep(key);
      },
    };
    const rendered = await renderSite(outDir, rendering, bundle);
    const finishing = scribe.finish();
    const keys = finishing.then((made) => new Map(made.keys));
    // An error is told by whoever waits for it, when what is kept is written down.
    keys.catch(() => undefined);
    await pages.save((file) => rendered.placed.has(file), keys, scribe);
    indexing.take(await finishing);
    return { rendered, indexing, scribe };
  } catch (error) {
    scribe.dismiss();
    throw error;
  }
}
