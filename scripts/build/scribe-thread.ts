/** The thread behind `Scribe`: files are written and pages read for the search while the next ones are rendered. */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import { put } from '../lib/put.ts';
import { codeOf } from '../render/qr-codes.ts';
import { findIndexed, withoutIndexed, type IndexedPage } from '../search-index/page.ts';
import { shortHash } from '../search-index/pagefind-files.ts';
import { SegmentMaker } from '../search-index/segment.ts';
import { writeSegment } from '../search-index/segment-file.ts';
import type { Answer, Job, ScribeOptions } from './scribe.ts';
import { sizeOf } from './size.ts';

/** Pages in a segment. */
const BATCH = 800;

const { site, segments, known: knownKeys } = workerData as ScribeOptions;
const known = new Set(knownKeys);
const maker = new SegmentMaker();
const folders = new Set<string>();
/** The keys in the index of the pages that were written. */
const keys: [file: string, key: string][] = [];
const made: string[] = [];
let pending: IndexedPage[] = [];
let read = 0;

function placeFor(path: string): string {
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  return path;
}

async function makeSegments(): Promise<void> {
  const pages = pending;
  pending = [];
  if (pages.length === 0 || segments === undefined) return;
  read += pages.length;
  const name = shortHash(pages.map(({ key }) => key).join(' '), 16);
  for (const segment of await maker.make(pages)) {
    const file = join(segments, `${name}.${segment.language}.segment`);
    writeSegment(file, segment);
    made.push(file);
  }
}

function writePage(file: string, bytes: Uint8Array): void {
  const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const page = findIndexed(file, html);
  writeFileSync(placeFor(join(site, file)), page ? withoutIndexed(html) : bytes);
  if (!page || segments === undefined) return;
  keys.push([file, page.key]);
  if (known.has(page.key)) return;
  known.add(page.key);
  pending.push(page);
}

async function perform(job: Job): Promise<Answer> {
  switch (job.job) {
    case 'write': {
      let done = 0;
      for (const { file, bytes } of job.files) {
        if (file.endsWith('.html')) writePage(file, bytes);
        else writeFileSync(placeFor(join(site, file)), bytes);
        done += bytes.byteLength;
      }
      if (pending.length >= BATCH) await makeSegments();
      return { done };
    }
    case 'codes':
      for (const { page, file } of job.codes) writeFileSync(placeFor(join(site, file)), codeOf(page));
      return { done: 0 };
    case 'place':
      for (const { from, to } of job.files) put(from, placeFor(join(site, to)));
      return { done: 0 };
    case 'add':
      for (const { file, bytes } of job.files) writeFileSync(placeFor(join(site, file)), bytes);
      return { done: 0 };
    case 'measure':
      return { size: sizeOf(site) };
    case 'finish':
      await makeSegments();
      return { finished: { keys, segments: made, read } };
    case 'keep':
      return {
        kept: job.files.map(({ from, to }) => {
          rmSync(placeFor(to), { force: true });
          put(join(site, from), to);
          const { size, mtimeMs } = statSync(to);
          return { size, time: mtimeMs };
        }),
      };
  }
}

/** One after the other: a job may wait for Pagefind, and the next must not overtake it. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (job: Job | 'end') => {
  if (job === 'end') {
    parentPort?.close();
    return;
  }
  last = last.then(async () => {
    try {
      parentPort?.postMessage(await perform(job));
    } catch (error) {
      parentPort?.postMessage((error instanceof Failure ? { failure: error.message } : { error }) satisfies Answer);
    }
  });
});
