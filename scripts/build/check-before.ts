/** What has to be right before anything is made. */
import { Worker } from 'node:worker_threads';
import { findCmsProblem } from '../../src/domain/cms.ts';
import { SITE } from '../../src/site.config.ts';
import type { CheckResult } from '../check/check-content.ts';
import { formatTerminal, hasErrors, summarise } from '../check/report.ts';
import { Failure } from '../lib/failure.ts';
import type { Stages } from '../lib/stages.ts';
import type { Checked, CheckMessage } from './check-thread.ts';
import { findMemoryProblem } from './memory.ts';

function check(print: (line: string) => void): Promise<Checked> {
  return new Promise((tell, fail) => {
    const worker = new Worker(new URL('./check-thread.ts', import.meta.url));
    worker.on('message', (message: CheckMessage) => {
      if ('line' in message) print(message.line);
      else if ('failure' in message) fail(new Failure(message.failure));
      else tell(message);
    });
    worker.once('error', fail);
  });
}

async function checkBefore(stages: Stages, print: (line: string) => void): Promise<CheckResult> {
  const { result, milliseconds } = await check(print);
  const { problems, counts } = result;
  stages.tell('check', summarise(problems), milliseconds);
  const memory = findMemoryProblem(Object.values(counts).reduce((sum, count) => sum + count, 0));
  if (memory) print(memory);
  if (!hasErrors(problems)) return result;
  print(formatTerminal(problems));
  throw new Failure(`The site was not built: ${summarise(problems)}. Mend them and build again.`);
}

/**
 * Begins to check, in a thread of its own; the promise ends with a Failure when the content has errors, with all of them
 * printed before.
 *
 * @throws Failure at once when a setting is wrong.
 */
export function startCheck(stages: Stages, print: (line: string) => void): Promise<CheckResult> {
  const settings = findCmsProblem(SITE.cms);
  if (settings) throw new Failure(settings);
  const checking = checkBefore(stages, print);
  // An error is told by whoever waits for the result.
  checking.catch(() => undefined);
  return checking;
}
