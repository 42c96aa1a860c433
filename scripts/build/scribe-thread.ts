/** The thread behind `Scribe`: files are written and pages read for the search while the next ones are rendered. */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import { codeOf } from '../render/qr-codes.ts';
import { Indexing } from '../search-index/indexing.ts';
import { findIndexed, withoutIndexed } from '../search-index/page.ts';
import { KeptFiles } from './kept-files.ts';
import type { Answer, Item, Job, ScribeOptions } from './scribe.ts';
import { SiteFiles } from './site-files.ts';
import { INDEX_FOLDER } from './size.ts';

const { site, kept, segments } = workerData as ScribeOptions;
const keptFiles = new KeptFiles(kept);
const files = new SiteFiles(site, keptFiles);
const told: string[] = [];
const indexing = segments === undefined ? undefined : new Indexing(segments, (line) => told.push(line));
/** The keys in the index of the pages that were written. */
const keys: [file: string, key: string][] = [];

function writePage(file: string, bytes: Uint8Array): void {
  const html = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const page = findIndexed(file, html);
  files.write(file, page ? withoutIndexed(html) : bytes);
  if (!page || !indexing) return;
  keys.push([file, page.key]);
  indexing.add(page);
}

/** Puts a file where it belongs; gives the bytes that were handed over for it. */
function putItem(item: Item): number {
  const { file } = item;
  if ('page' in item) files.write(file, codeOf(item.page));
  else if (file.endsWith('.html')) writePage(file, item.bytes);
  else files.write(file, item.bytes);
  return 'bytes' in item ? item.bytes.byteLength : 0;
}

/** Joins the index; most of its files are in place from the last build. */
async function join(keptKeys: readonly string[]): Promise<Answer> {
  if (!indexing) throw new Error('Pages were not read for an index.');
  const stayed = new Set<string>();
  const made: string[] = [];
  const folder = files.path(INDEX_FOLDER);
  const index = await indexing.join(new Set([...keptKeys, ...keys.map(([, key]) => key)]), folder, {
    find: (path) => {
      const size = files.find(`${INDEX_FOLDER}/${path}`);
      if (size !== undefined) stayed.add(`${INDEX_FOLDER}/${path}`);
      return size;
    },
    has: (path) => files.find(`${INDEX_FOLDER}/${path}`) !== undefined,
    write: (path, bytes) => {
      made.push(`${INDEX_FOLDER}/${path}`);
      files.write(`${INDEX_FOLDER}/${path}`, bytes);
    },
  });
  for (const file of files.keptIn(INDEX_FOLDER)) if (!stayed.has(file)) files.remove(file);
  for (const file of made) files.keep(file);
  return { index };
}

async function perform(job: Job): Promise<Answer> {
  switch (job.job) {
    case 'known':
      return { known: indexing?.known ?? [], told };
    case 'write': {
      const done = job.items.reduce((sum, item) => sum + putItem(item), 0);
      indexing?.makeSegments();
      return { done };
    }
    case 'look':
      return { changed: keptFiles.open(job.build) ? files.look(job.besides) : undefined };
    case 'place':
      files.place();
      return { done: 0 };
    case 'remove':
      for (const file of job.files) files.remove(file);
      return { done: 0 };
    case 'keep':
      for (const file of job.files) files.keep(file);
      return { done: 0 };
    case 'save':
      keptFiles.save(job.build);
      return { done: 0 };
    case 'finish':
      await indexing?.finish();
      return { written: keys };
    case 'join':
      return join(job.kept);
    case 'share':
      indexing?.share(job.folder);
      return { done: 0 };
  }
}

/** One after the other: the last ones wait for Pagefind, and the next must not overtake them. */
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
