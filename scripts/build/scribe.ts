/**
 * Writes the files of a site in a thread of its own: pages are rendered on one core while those before them are written
 * and read for the search on another.
 */
import { Worker } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import type { Keeper } from '../render/kept-pages.ts';
import type { IndexResult } from '../search-index/indexing.ts';

export interface ScribeOptions {
  /** The folder of the site. */
  site: string;
  /** Where its files are kept for the next build. */
  kept: string;
  /** Where segments of the index are kept; pages are read for it only when it is given. */
  segments: string | undefined;
}

/** The keys in the index of the pages that were written. */
export type Written = [file: string, key: string][];

/** A file of the site: its bytes, or the page whose address it shows as a QR code. */
export type Item = { file: string } & ({ bytes: Uint8Array<ArrayBuffer> } | { page: string });

export type Job =
  | { job: 'write'; items: readonly Item[] }
  /** Whether the files that a build kept are as they were; `besides` them, what stays of an earlier site in the folder. */
  | { job: 'look'; build: string; besides: readonly string[] | undefined }
  /** Those that are, into the site. */
  | { job: 'place' }
  | { job: 'remove'; files: readonly string[] }
  /** Files of the site to those that are kept. */
  | { job: 'keep'; files: readonly string[] }
  /** Writes down which files are kept, in the name of a build. */
  | { job: 'save'; build: string }
  | { job: 'known' }
  | { job: 'finish' }
  /** Joins the index of the pages that were written and of kept ones, which are told by their keys. */
  | { job: 'join'; kept: readonly string[] }
  /** Puts the segments of the index into a folder. */
  | { job: 'share'; folder: string };

export type Answer =
  /** Bytes that were written. */
  | { done: number }
  | { known: string[]; told: string[] }
  | { changed: string[] | undefined }
  | { written: Written }
  | { index: IndexResult }
  | { failure: string }
  | { error: unknown };

/** Files are handed over in groups: each message costs something. */
const GROUP = 64;
/** Bytes that may wait to be written. */
const MOST_WAITING = 96_000_000;

export class Scribe implements Keeper {
  readonly #worker: Worker;
  #items: Item[] = [];
  #waiting = 0;
  /** What is waited for: in the order of the jobs. */
  readonly #open: ((answer: Answer) => void)[] = [];
  /** Why the thread is no more. */
  #crash: { error: unknown } | undefined;
  /** Why a file could not be written; told by whatever is done next. */
  #error: Error | undefined;
  readonly #handed: Promise<void>[] = [];
  /** The keys of the pages that kept segments of the index hold, and what there is to tell of others. */
  readonly known: Promise<{ known: string[]; told: string[] }>;

  constructor(options: ScribeOptions) {
    this.#worker = new Worker(new URL('./scribe-thread.ts', import.meta.url), { workerData: options });
    this.#worker.on('message', (answer: Answer) => this.#open.shift()?.(answer));
    this.#worker.on('error', (error) => {
      this.#crash = { error };
      for (const tell of this.#open.splice(0)) tell(this.#crash);
    });
    // Asked first, so that the answer does not wait until all kept files are looked at.
    this.known = this.#perform({ job: 'known' }).then((answer) =>
      'known' in answer ? answer : { known: [], told: [] },
    );
    // An error is told by whoever waits for it.
    this.known.catch(() => undefined);
  }

  async #perform(job: Job, transfer: ArrayBuffer[] = []): Promise<Answer> {
    const answer = await new Promise<Answer>((tell) => {
      if (this.#crash) {
        tell(this.#crash);
        return;
      }
      this.#open.push(tell);
      this.#worker.postMessage(job, transfer);
    });
    if ('failure' in answer) throw new Failure(answer.failure);
    if ('error' in answer) throw answer.error;
    return answer;
  }

  /** Hands over a job whose error is told by whatever is done next. */
  #hand(job: Job, transfer: ArrayBuffer[] = []): Promise<void> {
    return this.#perform(job, transfer).then(
      (answer) => {
        if ('done' in answer) this.#waiting -= answer.done;
      },
      (error: unknown) => {
        this.#error ??= error instanceof Error ? error : new Error(String(error));
      },
    );
  }

  /** Hands over what has been gathered. */
  #handItems(): Promise<void> {
    const items = this.#items;
    this.#items = [];
    const bytes = items.flatMap((item) => ('bytes' in item ? [item.bytes.buffer] : []));
    return this.#hand({ job: 'write', items }, bytes);
  }

  #gather(item: Item): void {
    this.#items.push(item);
    if (this.#items.length >= GROUP) this.#handed.push(this.#handItems());
  }

  /** Takes a file over: its bytes are gone here. Waits while too much is still to be written. */
  async write(file: string, bytes: ArrayBuffer): Promise<void> {
    this.#waiting += bytes.byteLength;
    this.#gather({ file, bytes: new Uint8Array(bytes) });
    while (this.#waiting > MOST_WAITING && this.#handed.length > 0) await this.#handed.shift();
    if (this.#error) throw this.#error;
  }

  /** Draws the code of a page's address. */
  drawCode(page: string, file: string): void {
    this.#gather({ file, page });
  }

  /** Waits until all is written, and every page is read for the search. */
  async finish(): Promise<Written> {
    void this.#handItems();
    const answer = await this.#perform({ job: 'finish' });
    if (this.#error) throw this.#error;
    return 'written' in answer ? answer.written : [];
  }

  /** Joins the index of the pages that were written, and of those kept ones that have these keys. */
  async join(kept: readonly string[]): Promise<IndexResult> {
    const answer = await this.#perform({ job: 'join', kept });
    if (!('index' in answer)) throw new Error('The thread that writes gave no account of the index.');
    return answer.index;
  }

  /** Puts the segments of the index into a folder. */
  async share(folder: string): Promise<void> {
    await this.#perform({ job: 'share', folder });
  }

  readonly place: Keeper['place'] = async (build, besides) => {
    const looking = this.#perform({ job: 'look', build, besides });
    void this.#hand({ job: 'place' });
    const answer = await looking;
    return 'changed' in answer ? answer.changed : undefined;
  };

  readonly remove: Keeper['remove'] = (files) => {
    void this.#hand({ job: 'remove', files });
  };

  readonly keep: Keeper['keep'] = (files) => {
    // What has been gathered may be among them.
    void this.#handItems();
    void this.#hand({ job: 'keep', files });
  };

  /** Writes down which files are kept, in the name of a build. */
  async save(build: string): Promise<void> {
    await this.#perform({ job: 'save', build });
    if (this.#error) throw this.#error;
  }

  /** Ends the thread, whatever it is at. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
