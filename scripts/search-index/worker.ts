/** A thread that has Pagefind read pages: each has a Pagefind of its own, which works on one core. */
import { parentPort } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import { Failure } from '../lib/failure.ts';
import type { IndexedPage } from './page.ts';
import { makeSegments } from './segment.ts';
import { writeSegment } from './segment-file.ts';

export interface Task {
  pages: IndexedPage[];
  /** The segments are written to `<file>.<language>.segment`. */
  file: string;
}

export type Answer = { files: string[] } | { failure: string } | { error: unknown };

async function perform({ pages, file }: Task): Promise<string[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new Failure(`Pagefind could not start: ${errors.join('; ')}`);
  const segments = await makeSegments(index, pages);
  // Ends Pagefind's process, and gives its memory back.
  await close();
  return segments.map((segment) => {
    const name = `${file}.${segment.language}.segment`;
    writeSegment(name, segment);
    return name;
  });
}

parentPort?.on('message', (task: Task | 'end') => {
  if (task === 'end') {
    parentPort?.close();
    return;
  }
  perform(task).then(
    (files) => parentPort?.postMessage({ files } satisfies Answer),
    (error: unknown) =>
      parentPort?.postMessage(
        (error instanceof Failure ? { failure: error.message } : { error }) satisfies Answer,
      ),
  );
});
