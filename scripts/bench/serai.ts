/** One phase of Serai's build in a process of its own, as the peers have them: `build OUT` or `index OUT`. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { indexSite } from '../search-index/index-site.ts';
import { renderSite } from '../render/render-site.ts';
import { checkInParallel } from '../check/check-content.ts';
import { hasErrors, summarise } from '../check/report.ts';
import { Failure, runCommand } from '../lib/failure.ts';

await runCommand(async () => {
  const [phase, out] = process.argv.slice(2);
  if (!out) throw new Failure('Say which phase and where to: build OUT or index OUT.');
  if (phase === 'index') {
    await indexSite(out, mkdtempSync(join(tmpdir(), 'serai-index-')), console.log);
    return;
  }
  const { problems } = await checkInParallel(CONTENT_ROOT, dirname(CONTENT_ROOT));
  if (hasErrors(problems)) throw new Failure(`The synthetic content has errors: ${summarise(problems)}.`);
  await renderSite(out, { kept: undefined, shard: undefined, onPage: () => undefined, onKept: () => undefined });
});
