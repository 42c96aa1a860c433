/** `npm run build`: check, render, index; the last good site stays until the new one is whole. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createStages } from '../lib/stages.ts';
import { checkBefore } from './check-before.ts';
import { finishSite, tellIndex, writeHeaders } from './finish-site.ts';
import { makeShare } from './make-share.ts';
import { openKept, startScribe, WORKSHOP } from './render-and-index.ts';
import { INDEX_FOLDER } from './size.ts';

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
 * @throws Failure when a setting is wrong, or when the content has errors, with all of them printed before; `out` is then untouched.
 */
export async function buildSite({ out, fresh = false, print }: BuildOptions): Promise<void> {
  const stages = createStages(print);
  const made = join(WORKSHOP, `site-${process.pid}`);
  const kept = openKept(fresh, print);
  const scribe = startScribe(made, kept);
  try {
    const checked = await checkBefore(stages, print);
    const { pages } = await makeShare(made, kept, scribe, stages);
    writeHeaders(made);
    const makeIndex = async () => {
      const result = await kept.indexing.finish(join(made, INDEX_FOLDER), (path, bytes) =>
        // A copy of its own: it is handed over with all that lies in the memory of a view.
        scribe.write(join(INDEX_FOLDER, path), new Uint8Array(bytes).buffer),
      );
      await scribe.finish();
      return result;
    };
    // Counted while the index is joined: that is where the main thread has all to do.
    const [size, index] = await Promise.all([scribe.measure(), stages.run('index', makeIndex, tellIndex)]);
    finishSite(made, out, { before: kept.before, checked, pages, size, index, stages, print });
  } finally {
    await scribe.end();
    rmSync(made, { recursive: true, force: true });
  }
}
