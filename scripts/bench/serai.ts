/** Renders the pages alone, in a process of its own, as the first step of the peers does: `serai.ts OUT`. */
import { dirname } from 'node:path';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { Scribe } from '../build/scribe.ts';
import type { Rendering } from '../render/render-all.ts';
import { renderSite } from '../render/render-site.ts';
import { checkInParallel } from '../check/check-content.ts';
import { hasErrors, summarise } from '../check/report.ts';
import { Failure, runCommand } from '../lib/failure.ts';

await runCommand(async () => {
  const [out] = process.argv.slice(2);
  if (!out) throw new Failure('Say where to.');
  const { problems } = await checkInParallel(CONTENT_ROOT, dirname(CONTENT_ROOT));
  if (hasErrors(problems)) throw new Failure(`The synthetic content has errors: ${summarise(problems)}.`);
  const scribe = new Scribe({ site: out, kept: `${out}-kept`, segments: undefined });
  try {
    const rendering: Rendering = {
      kept: undefined,
      shard: undefined,
      before: Promise.resolve(),
      onBundled: () => undefined,
      onMade: (file, bytes) => scribe.write(file, bytes),
      onCode: (page, file) => scribe.drawCode(page, file),
      onKept: () => true,
    };
    await renderSite(out, rendering, undefined);
    await scribe.finish();
  } finally {
    await scribe.end();
  }
});
