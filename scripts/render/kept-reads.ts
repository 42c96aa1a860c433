/** What kept pages read: what that gave in the last build and gives now. */
import type { PageReads } from '../../src/queries/page-reads.ts';
import { Numbers, type Book } from './book.ts';
import { Judge, type KnownAnswer, type Reads } from './judge.ts';

/** The part of the book that tells of reads. */
export type ReadsOfBook = Pick<Book, 'reads' | 'values' | 'behind' | 'answers'>;

type ReadList = readonly number[];

const isSameList = (one: ReadList, other: ReadList) =>
  one.length === other.length && one.every((read, place) => read === other[place]);

export class KeptReads {
  readonly #old: ReadsOfBook;
  readonly #numbers: Numbers;
  #reads: PageReads | undefined;
  #judge: Judge | undefined;
  /** Of the reads of the last build, whether they give what they gave then. */
  readonly #known: (boolean | undefined)[];

  constructor(old: ReadsOfBook) {
    this.#old = old;
    this.#numbers = new Numbers(old.reads);
    this.#known = new Array<boolean | undefined>(old.values.length);
  }

  /** Before anything is asked for: from here on it can be judged what is as it would be made now. */
  begin(reads: PageReads): void {
    this.#reads = reads;
    this.#judge = new Judge(this.#readsOf(new Map(this.#old.behind), reads));
  }

  #readsOf(behind: ReadonlyMap<number, ReadList>, reads: PageReads): Reads {
    const { answers, values } = this.#old;
    const known = ([answer, before]: Book['answers'][number]): [number, KnownAnswer] => [
      answer,
      { before, value: values[answer] ?? '' },
    ];
    return { names: this.#numbers.names, behind, ask: reads.judge(), answers: new Map(answers.map(known)) };
  }

  /** Numbers by which reads are told in the book. */
  numbersOf(reads: ReadonlySet<string>): number[] {
    return Array.from(reads, this.#numbers.of);
  }

  /**
   * Whether all of them give what they gave in the last build. All that it recorded was as it would have been made then,
   * whenever it was made, so that one build is what everything is compared with.
   */
  areAsBefore(reads: ReadList): boolean {
    const judge = this.#judge;
    if (!judge) return false;
    const isAsBefore = (read: number) => (this.#known[read] ??= judge.value(read) === this.#old.values[read]);
    return reads.every(isAsBefore);
  }

  /** What is behind reads, and behind that, and so on; and of what more or other is read now than in the last build. */
  #behind(lists: Iterable<ReadList>, reads: PageReads) {
    const fresh = reads.behind();
    const before = new Map(this.#old.behind);
    const behind = new Map<number, ReadList>();
    const used = new Set<number>();
    const remade = new Set<number>();
    for (const list of lists) for (const read of list) used.add(read);
    // A set gives what is added while it is gone through.
    for (const read of used) {
      const known = before.get(read);
      const made = fresh.get(this.#numbers.names[read] ?? '');
      const list = made ? this.numbersOf(made) : known;
      if (!list) continue;
      behind.set(read, list);
      if (!known || !isSameList(list, known)) remade.add(read);
      for (const one of list) used.add(one);
    }
    return { behind, used, remade };
  }

  /**
   * When all pages are made: what they read, what is behind that, and what all of it gives.
   *
   * @param lists What each page and route of the site read.
   */
  conclude(lists: Iterable<ReadList>): ReadsOfBook {
    const reads = this.#reads;
    if (!reads) throw new Error('Pages are kept before any was made.');
    const { behind, used, remade } = this.#behind(lists, reads);
    const { names } = this.#numbers;
    const same = new Array<boolean | undefined>(names.length);
    const isSame = (read: number): boolean =>
      (same[read] ??= !remade.has(read) && (behind.get(read)?.every(isSame) ?? true));
    const now = this.#readsOf(behind, reads);
    const judge = this.#judge?.after(now, isSame) ?? new Judge(now);
    // What is not used any more makes room.
    return {
      reads: names.map((name, read) => (used.has(read) ? name : '')),
      values: names.map((_, read) => (used.has(read) ? judge.value(read) : '')),
      behind: [...behind],
      answers: [...behind.keys()]
        .filter((read) => names[read]?.startsWith('answer '))
        .map((read) => [read, judge.inner(read)]),
    };
  }
}
