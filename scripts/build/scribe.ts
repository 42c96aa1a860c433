/**
 * Writes the files of a site in a thread of its own: pages are rendered on one core while those before them are written
 * and read for the search on another.
 */
import { Worker } from 'node:worker_threads';
import { Failure } from '../lib/failure.ts';
import type { Size } from './size.ts';

export interface ScribeOptions {
  /** The folder of the site. */
  site: string;
  /** Where segments of the index go; pages are read for it only when it is given. */
  segments: string | undefined;
  /** Keys of pages that kept segments hold. */
  known: readonly string[];
}

export type Job =
  | { job: 'write'; files: { file: string; bytes: Uint8Array }[] }
  /** QR codes beside pages. */
  | { job: 'codes'; codes: { page: string; file: string }[] }
  /** Kept files into the site. */
  | { job: 'place'; files: { from: string; to: string }[] }
  /** Files of the site to those that are kept. */
  | { job: 'keep'; files: { from: string; to: string }[] }
  /** Files that are written as they are. */
  | { job: 'add'; files: { file: string; bytes: Uint8Array }[] }
  | { job: 'finish' }
  | { job: 'measure' };

export interface Finished {
  /** The keys in the index of the pages that were written. */
  keys: [file: string, key: string][];
  /** The files of the segments that were made. */
  segments: string[];
  /** Pages that were read for the index. */
  read: number;
}

export interface KeptFile {
  size: number;
  time: number;
}

export type Answer =
  | { done: number }
  | { finished: Finished }
  | { kept: KeptFile[] }
  | { size: Size }
  | { failure: string }
  | { error: unknown };

/** Files are handed over in groups: each message costs something. */
const GROUP = 64;
/** Bytes that may wait to be written. */
const MOST_WAITING = 96_000_000;

export class Scribe {
  readonly #worker: Worker;
  #files: { file: string; bytes: Uint8Array }[] = [];
  #codes: { page: string; file: string }[] = [];
  #placed: { from: string; to: string }[] = [];
  #added: { file: string; bytes: Uint8Array }[] = [];
  #waiting = 0;
  /** What is waited for: in the order of the jobs. */
  readonly #open: ((answer: Answer) => void)[] = [];
  #error: Error | undefined;
  #handed: Promise<void>[] = [];

  constructor(options: ScribeOptions) {
    this.#worker = new Worker(new URL('./scribe-thread.ts', import.meta.url), { workerData: options });
    this.#worker.on('message', (answer: Answer) => this.#open.shift()?.(answer));
    this.#worker.on('error', (error) => {
      for (const tell of this.#open.splice(0)) tell({ error });
    });
  }

  async #perform(job: Job, transfer: ArrayBuffer[] = []): Promise<Answer> {
    const answer = await new Promise<Answer>((tell) => {
      this.#open.push(tell);
      this.#worker.postMessage(job, transfer);
    });
    if ('failure' in answer) throw new Failure(answer.failure);
    if ('error' in answer) throw answer.error;
    return answer;
  }

  /** Hands a job over; an error is thrown by whatever is done next. */
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

  /** Takes a file over: its bytes are gone here. Waits while too much is still to be written. */
  async write(file: string, bytes: ArrayBuffer): Promise<void> {
    this.#files.push({ file, bytes: new Uint8Array(bytes) });
    this.#waiting += bytes.byteLength;
    if (this.#files.length < GROUP) return;
    this.#handed.push(this.#handFiles());
    while (this.#waiting > MOST_WAITING && this.#handed.length > 0) await this.#handed.shift();
    if (this.#error) throw this.#error;
  }

  #handFiles(): Promise<void> {
    const files = this.#files;
    this.#files = [];
    return this.#hand(
      { job: 'write', files },
      files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  }

  /** Draws the code of a page's address. */
  drawCode(page: string, file: string): void {
    this.#codes.push({ page, file });
    if (this.#codes.length >= GROUP) void this.#hand({ job: 'codes', codes: this.#codes.splice(0) });
  }

  /** Puts a kept file into the site. */
  place(from: string, to: string): void {
    this.#placed.push({ from, to });
    if (this.#placed.length >= 8 * GROUP) void this.#hand({ job: 'place', files: this.#placed.splice(0) });
  }

  /** Waits until all is written, and every page is read for the search. */
  async finish(): Promise<Finished> {
    void this.#handFiles();
    void this.#hand({ job: 'codes', codes: this.#codes.splice(0) });
    void this.#hand({ job: 'place', files: this.#placed.splice(0) });
    const answer = await this.#perform({ job: 'finish' });
    if (this.#error) throw this.#error;
    if (!('finished' in answer)) throw new Error('The thread that writes gave no account of itself.');
    return answer.finished;
  }

  /** Keeps files of the site for the next build; tells the size and time of each. */
  async keep(files: readonly { from: string; to: string }[]): Promise<KeptFile[]> {
    const answer = await this.#perform({ job: 'keep', files: [...files] });
    return 'kept' in answer ? answer.kept : [];
  }

  /** Writes a file whose bytes stay here as well. */
  add(file: string, bytes: Uint8Array): void {
    // A copy of its own: a view would take along all that its buffer holds.
    this.#added.push({ file, bytes: new Uint8Array(bytes) });
    if (this.#added.length >= GROUP) void this.#handAdded();
  }

  #handAdded(): Promise<void> {
    const files = this.#added.splice(0);
    return this.#hand(
      { job: 'add', files },
      files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  }

  /** Waits until all that was added is written. */
  async settled(): Promise<void> {
    await this.#handAdded();
    if (this.#error) throw this.#error;
  }

  /** How much lies in the site now, but for its index. */
  async measure(): Promise<Size> {
    const answer = await this.#perform({ job: 'measure' });
    return 'size' in answer ? answer.size : { files: 0, bytes: 0 };
  }

  /** Ends the thread. */
  dismiss(): void {
    this.#worker.postMessage('end');
  }
}
