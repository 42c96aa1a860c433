/** `npm run build`: check, render, index; the last good site stays until the new one is whole. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createStages } from '../lib/stages.ts';
import { startCheck } from './check-before.ts';
import { finishSite, tellIndex, writeHeaders } from './finish-site.ts';
import { makeShare } from './make-share.ts';
import { giveBack, joinIndex, openKept, saveKept, startScribe, WORKSHOP } from './render-and-index.ts';
import { INDEX_FOLDER, sizeOf } from './size.ts';
import { failOnMount } from './swap.ts';

export interface BuildOptions {
  /** Where the finished site goes; replaced in one step. */
  out: string;
  /** Forgets what earlier builds kept. */
  fresh?: boolean;
  print: (line: string) => void;
}

/**
 * Builds the site.
 *
 * @throws Failure when a setting or the place is wrong, or when the content has errors, with all of them printed before; `out` is then untouched.
 */
export async function buildSite({ out, fresh = false, print }: BuildOptions): Promise<void> {
  failOnMount(out);
  const stages = createStages(print);
  const checking = startCheck(stages, print);
  const made = join(WORKSHOP, `site-${process.pid}`);
  const kept = openKept(fresh, print);
  const scribe = startScribe(made, kept);
  try {
    const rendered = await makeShare(made, kept, scribe, { stages, checking });
    const checked = await checking;
    writeHeaders(made);
    const indexing = stages.run('index', () => joinIndex(kept, rendered, scribe), tellIndex);
    const size = sizeOf(made);
    const index = await indexing;
    const saving = saveKept(kept, scribe);
    const ofIndex = sizeOf(join(made, INDEX_FOLDER));
    await saving;
    const before = { place: kept.before, isOfUse: rendered.fresh < rendered.pages / 2 };
    finishSite(made, out, { before, checked, pages: rendered.pages, size, ofIndex, index, stages, print });
  } finally {
    await scribe.end();
    giveBack(made, kept);
    rmSync(made, { recursive: true, force: true });
  }
}
