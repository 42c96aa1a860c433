/** The thread behind `Scribe`: files are written and pages read for the search while the next ones are rendered. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import { codeOf } from '../render/qr-codes.ts';
import { findIndexed, withoutIndexed, type IndexedPage } from '../search-index/page.ts';
import { shortHash } from '../search-index/pagefind-files.ts';
import { SegmentMaker } from '../search-index/segment.ts';
import { writeSegment } from '../search-index/segment-file.ts';
import type { Answer, Item, Job, ScribeOptions } from './scribe.ts';
import { keepFile, SiteFiles } from './site-files.ts';
import { sizeOf } from './size.ts';

/** Pages in a segment. */
const BATCH = 800;

const { site, segments, known: knownKeys } = workerData as ScribeOptions;
const known = new Set(knownKeys);
const maker = new SegmentMaker();
const files = new SiteFiles(site);
/** The keys in the index of the pages that were written. */
const keys: [file: string, key: string][] = [];
const made: string[] = [];
/** Pages of a language that wait for a segment: one of a few pages would be made anew by the next build. */
const pending = new Map<string, IndexedPage[]>();
let read = 0;

/** Makes segments of the languages of which enough pages wait. */
async function makeSegments(enough: number): Promise<void> {
  for (const pages of [...pending.values()]) {
    const language = pages[0]?.language;
    if (pages.length < enough || language === undefined || segments === undefined) continue;
    pending.delete(language);
    read += pages.length;
    const name = shortHash(pages.map(({ key }) => key).join(' '), 16);
    const file = join(segments, `${name}.${language}.segment`);
    writeSegment(file, await maker.make(language, pages));
    made.push(file);
  }
}

function writePage(file: string, bytes: Uint8Array): void {
  const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const page = findIndexed(file, html);
  files.write(file, page ? withoutIndexed(html) : bytes);
  if (!page || segments === undefined) return;
  keys.push([file, page.key]);
  if (known.has(page.key)) return;
  known.add(page.key);
  const waiting = pending.get(page.language);
  if (waiting) waiting.push(page);
  else pending.set(page.language, [page]);
}

/** Puts a file where it belongs; gives the bytes that were handed over for it. */
function putItem(item: Item): number {
  const { file } = item;
  if ('page' in item) files.write(file, codeOf(item.page));
  else if (file.endsWith('.html')) writePage(file, item.bytes);
  else files.write(file, item.bytes);
  return 'bytes' in item ? item.bytes.byteLength : 0;
}

async function perform(job: Job): Promise<Answer> {
  switch (job.job) {
    case 'write': {
      const done = job.items.reduce((sum, item) => sum + putItem(item), 0);
      await makeSegments(BATCH);
      return { done };
    }
    case 'look':
      return { changed: files.look(job.files, job.besides) };
    case 'place':
      files.place();
      return { done: 0 };
    case 'remove':
      for (const file of job.files) files.remove(file);
      return { done: 0 };
    case 'keep':
      return { kept: job.files.map(({ file, kept }) => keepFile(files.path(file), kept)) };
    case 'measure':
      return { size: sizeOf(site) };
    case 'finish':
      await makeSegments(1);
      return { made: { keys, segments: made, read } };
  }
}

/** One after the other: a job may wait for Pagefind, and the next must not overtake it. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (job: Job) => {
  last = last.then(async () => {
    try {
      parentPort?.postMessage(await perform(job));
    } catch (error) {
      parentPort?.postMessage((error instanceof Failure ? { failure: error.message } : { error }) satisfies Answer);
    }
  });
});
