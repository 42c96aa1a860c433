/** A thread of the checker: judges its share and hands over what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { judgeShare } from './share.ts';
import type { WorkerInput } from './workers.ts';

const { tasks, context } = workerData as WorkerInput;
parentPort?.postMessage(JSON.stringify(judgeShare(tasks, context)));
