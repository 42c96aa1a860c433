/** Divides the files among threads that share nothing: each reads and judges its own. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Context } from './rule.ts';
import { judgeShare, type ShareResult, type Task } from './share.ts';

/** Fewer files than this are judged before a thread has started. */
const WORTH_A_THREAD = 700;
const MOST_THREADS = 4;
/** Of the memory of a thread: a file is forgotten when it is judged, but for what other files are judged by. */
const MEGABYTES = 256;
const FILES_IN_A_MEGABYTE = 50;

export interface WorkerInput {
  tasks: readonly Task[];
  context: Context;
}

function judgeInWorker(workerData: WorkerInput): Promise<ShareResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData,
      resourceLimits: {
        maxOldGenerationSizeMb: MEGABYTES + Math.ceil(workerData.tasks.length / FILES_IN_A_MEGABYTE),
        maxYoungGenerationSizeMb: 32,
      },
    });
    // As text: faster to hand over than many small objects.
    worker.once('message', (text: string) => resolve(JSON.parse(text) as ShareResult));
    worker.once('error', reject);
  });
}

/** Judges the files; in this thread alone when they are few. */
export async function judgeInWorkers(tasks: readonly Task[], context: Context): Promise<ShareResult> {
  const threads = Math.min(MOST_THREADS, availableParallelism(), Math.floor(tasks.length / WORTH_A_THREAD));
  if (threads < 2) return judgeShare(tasks, context);
  // Dealt out like cards, because kinds lie together and cost differently.
  const [own = [], ...others] = Array.from({ length: threads }, (_, hand) =>
    tasks.filter((_task, index) => index % threads === hand),
  );
  const waiting = others.map((share) => judgeInWorker({ tasks: share, context }));
  const results = [judgeShare(own, context), ...(await Promise.all(waiting))];
  return { problems: results.flatMap(({ problems }) => problems), digests: results.flatMap(({ digests }) => digests) };
}
