/** The thread behind `Scribe`: files are written and pages read for the search while the next ones are rendered. */
import { mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import { put } from '../lib/put.ts';
import type { KeptFile } from '../render/book.ts';
import type { ToKeep } from '../render/kept-pages.ts';
import { codeOf } from '../render/qr-codes.ts';
import { findIndexed, withoutIndexed, type IndexedPage } from '../search-index/page.ts';
import { shortHash } from '../search-index/pagefind-files.ts';
import { SegmentMaker } from '../search-index/segment.ts';
import { writeSegment } from '../search-index/segment-file.ts';
import type { Answer, Item, Job, ScribeOptions } from './scribe.ts';
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
/** Pages of a language that wait for a segment: one of a few pages would be made anew by the next build. */
const pending = new Map<string, IndexedPage[]>();
/** Kept files that are to be placed, and those of the site that are such. */
let untouched: readonly ToKeep[] = [];
const placed = new Set<string>();
let read = 0;

function placeFor(path: string): string {
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  return path;
}

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
  writeFileSync(placeFor(join(site, file)), page ? withoutIndexed(html) : bytes);
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
  const path = join(site, file);
  // A kept file lies in the last site as well: its bytes are never overwritten.
  if (placed.delete(file)) rmSync(path);
  if ('page' in item) writeFileSync(placeFor(path), codeOf(item.page));
  else if (file.endsWith('.html')) writePage(file, item.bytes);
  else writeFileSync(placeFor(path), item.bytes);
  return 'bytes' in item ? item.bytes.byteLength : 0;
}

/** Whether nobody changed a kept file. */
function isUntouched({ kept, size, time }: ToKeep & KeptFile): boolean {
  const found = statSync(kept, { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === time;
}

/** Gives the names of those that somebody changed. */
function look(files: readonly (ToKeep & KeptFile)[]): string[] {
  const { yes = [], no = [] } = Object.groupBy(files, (one) => (isUntouched(one) ? 'yes' : 'no'));
  untouched = yes;
  return no.map(({ file }) => file);
}

function placeFiles(): void {
  for (const { file, kept } of untouched) {
    put(kept, placeFor(join(site, file)));
    placed.add(file);
  }
  untouched = [];
}

/** Takes a file out of the site, and folders that are empty then. */
function removeFile(file: string): void {
  if (!placed.delete(file)) return;
  rmSync(join(site, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(site, folder)).length > 0) return;
    rmdirSync(join(site, folder));
    folders.delete(join(site, folder));
  }
}

function keepFile({ file, kept }: ToKeep): KeptFile {
  rmSync(placeFor(kept), { force: true });
  put(join(site, file), kept);
  const { size, mtimeMs } = statSync(kept);
  return { size, time: mtimeMs };
}

async function perform(job: Job): Promise<Answer> {
  switch (job.job) {
    case 'write': {
      const done = job.items.reduce((sum, item) => sum + putItem(item), 0);
      await makeSegments(BATCH);
      return { done };
    }
    case 'look':
      return { changed: look(job.files) };
    case 'place':
      placeFiles();
      return { done: 0 };
    case 'remove':
      job.files.forEach(removeFile);
      return { done: 0 };
    case 'keep':
      return { kept: job.files.map(keepFile) };
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
