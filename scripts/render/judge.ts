/** What the reads of pages give now, each worked out once. Reads are told by their numbers in the book. */
import { hash } from 'node:crypto';

/** An answer of the last build, and what the reads behind it gave then. */
export interface KnownAnswer {
  before: string;
  value: string;
}

export interface Reads {
  names: readonly string[];
  /** The reads behind things made once, and behind answers. */
  behind: ReadonlyMap<number, readonly number[]>;
  /** What a read gives that has nothing behind it, or an answer. */
  ask: (read: string) => string;
  answers: ReadonlyMap<number, KnownAnswer>;
}

export class Judge {
  readonly #reads: Reads;
  readonly #values: string[];
  readonly #inner: string[];

  constructor(reads: Reads) {
    this.#reads = reads;
    // With their room from the start: filled from anywhere, they would become slow dictionaries.
    this.#values = new Array<string>(reads.names.length);
    this.#inner = new Array<string>(reads.names.length);
  }

  /** What the reads behind a read give. */
  inner(read: number): string {
    const list = this.#reads.behind.get(read);
    const text = () => (list ? hash('sha1', list.map((one) => this.value(one)).join('\n'), 'base64url') : 'unknown');
    return (this.#inner[read] ??= text());
  }

  value(read: number): string {
    return (this.#values[read] ??= this.#ask(read));
  }

  #ask(read: number): string {
    const name = this.#reads.names[read] ?? '';
    if (name.startsWith('made ')) return this.inner(read);
    const answer = this.#reads.answers.get(read);
    // An answer whose reads give what they gave is not asked for again.
    return answer && answer.before === this.inner(read) ? answer.value : this.#reads.ask(name);
  }

  /** A judge of other reads, that takes over what this one knows of those of which `isSame`. */
  after(reads: Reads, isSame: (read: number) => boolean): Judge {
    const next = new Judge(reads);
    const take = (from: readonly string[], to: string[]) => {
      // Sparse as they are, only what was worked out is gone through.
      from.forEach((known, read) => {
        if (isSame(read)) to[read] = known;
      });
    };
    take(this.#values, next.#values);
    take(this.#inner, next.#inner);
    return next;
  }
}
