/** The entries that the pages are made of. */
import { Worker } from 'node:worker_threads';
import { feedStore, putEntries, type StoredEntry } from '../../src/files/entry-store.ts';

/** Reads them in a thread of its own, while Astro loads and bundles the pages. */
export async function readApart(): Promise<void> {
  feedStore();
  const worker = new Worker(new URL('./entries-thread.ts', import.meta.url));
  const entries = await new Promise<StoredEntry[]>((tell, fail) => {
    worker.once('message', tell);
    worker.once('error', fail);
  });
  putEntries(entries);
}
