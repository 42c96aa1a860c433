/** A thread that makes segments of pages. */
import { parentPort } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import type { IndexedPage } from './page.ts';
import { SegmentMaker } from './segment.ts';
import { writeSegment } from './segment-file.ts';

export interface Task {
  pages: IndexedPage[];
  /** The segments are written to `<file>.<language>.segment`. */
  file: string;
}

export type Answer = { files: string[] } | { failure: string } | { error: unknown };

const maker = new SegmentMaker();

async function perform({ pages, file }: Task): Promise<string[]> {
  const segments = await maker.make(pages);
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
      parentPort?.postMessage((error instanceof Failure ? { failure: error.message } : { error }) satisfies Answer),
  );
});
