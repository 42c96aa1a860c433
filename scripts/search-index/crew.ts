/** The threads that make segments; one while pages are still rendered, one for each core after that. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import type { Answer, Task } from './worker.ts';

export class Crew {
  readonly #waiting: { task: Task; done: (answer: Answer) => void }[] = [];
  readonly #idle: Worker[] = [];
  readonly #all: Worker[] = [];
  #most = 1;

  /** Has a task done, and tells the files of the segments that were made. */
  async perform(task: Task): Promise<string[]> {
    const answer = await new Promise<Answer>((done) => {
      this.#waiting.push({ task, done });
      this.#next();
    });
    if ('failure' in answer) throw new Failure(answer.failure);
    if ('error' in answer) throw answer.error;
    return answer.files;
  }

  /** Nothing else needs the cores any more. */
  useAllCores(): void {
    this.#most = availableParallelism();
    for (let free = this.#most; free > 0; free--) this.#next();
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#all.length < this.#most ? this.#hire() : undefined);
    if (!worker) return;
    const job = this.#waiting.shift();
    if (!job) return;
    const broken = (error: unknown) => job.done({ error });
    worker.once('error', broken);
    worker.once('message', (answer: Answer) => {
      worker.off('error', broken);
      this.#idle.push(worker);
      job.done(answer);
      this.#next();
    });
    worker.postMessage(job.task);
  }

  #hire(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    this.#all.push(worker);
    return worker;
  }

  dismiss(): void {
    for (const worker of this.#all) worker.postMessage('end');
  }
}
