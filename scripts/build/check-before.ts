/** What has to be right before anything is made. */
import { dirname, resolve } from 'node:path';
import { findCmsProblem } from '../../src/domain/cms.ts';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { SITE } from '../../src/site.config.ts';
import { checkInParallel } from '../check/check-content.ts';
import { openKept } from '../check/kept-digests.ts';
import { formatTerminal, hasErrors, summarise } from '../check/report.ts';
import { Failure } from '../lib/failure.ts';
import type { Stages } from '../lib/stages.ts';

export type Checked = Awaited<ReturnType<typeof checkInParallel>>;

/** What checks keep of the files that they read. */
const KEPT = resolve(process.env['SERAI_KEPT'] ?? 'node_modules/.cache', 'serai-check');

function check(print: (line: string) => void): Promise<Checked> {
  const root = dirname(CONTENT_ROOT);
  if (process.env['SERAI_KEPT'] === 'off') return checkInParallel(CONTENT_ROOT, root);
  return checkInParallel(CONTENT_ROOT, root, { kept: openKept(KEPT, CONTENT_ROOT, resolve('.'), print) });
}

/** @throws Failure when a setting is wrong, or when the content has errors, with all of them printed before. */
export async function checkBefore(stages: Stages, print: (line: string) => void): Promise<Checked> {
  const settings = findCmsProblem(SITE.cms);
  if (settings) throw new Failure(settings);
  const checked = await stages.run(
    'check',
    () => check(print),
    (result) => summarise(result.problems),
  );
  if (!hasErrors(checked.problems)) return checked;
  print(formatTerminal(checked.problems));
  throw new Failure(`The site was not built: ${summarise(checked.problems)}. Mend them and build again.`);
}
