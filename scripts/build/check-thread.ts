/** The thread behind `checkBefore`: the content is checked while what is needed for rendering is loaded. */
import { constants, setPriority } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { checkInParallel, type CheckResult } from '../check/check-content.ts';
import { openKept } from '../check/kept-digests.ts';
import { Failure } from '../lib/failure.ts';

/** What was found, and how long it took. */
export interface Checked {
  result: CheckResult;
  milliseconds: number;
}

export type CheckMessage = { line: string } | Checked | { failure: string };

/** What checks keep of the files that they read. */
const KEPT = resolve(process.env['SERAI_KEPT'] ?? 'node_modules/.cache', 'serai-check');

const post = (message: CheckMessage) => parentPort?.postMessage(message);

function check(): Promise<CheckResult> {
  const root = dirname(CONTENT_ROOT);
  if (process.env['SERAI_KEPT'] === 'off') return checkInParallel(CONTENT_ROOT, root);
  const kept = openKept(KEPT, CONTENT_ROOT, resolve('.'), (line) => {
    post({ line });
  });
  return checkInParallel(CONTENT_ROOT, root, { kept });
}

// Nothing waits for the check until it is known which pages have to be made. Of Linux alone: there it is for this thread.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
try {
  const began = performance.now();
  const result = await check();
  post({ result, milliseconds: performance.now() - began });
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  post({ failure: error.message });
}
