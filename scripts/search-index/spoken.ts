/** The words of articles as they are written, which a correction may propose. */
import { normalise, wordsOf } from '../../src/search/folding/index.ts';
import { FIELDS } from '../../src/search/names.ts';
import { Occurrences } from './occurrences.ts';
import { compareWords, PostingsBuilder, type Postings } from './postings.ts';
import type { ReadArticle } from './stems.ts';
import type { Word } from './vocabulary.ts';

const PROPOSABLE = /^[\p{L}\p{M}]{3,24}$/u;
const TITLE = FIELDS.indexOf('title');

/** Takes each word of a language apart once. */
export class Spoken {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  /** By the number of a word, those of its spoken ones. */
  readonly #known: (readonly number[])[] = [];

  #number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  #of(word: Word): readonly number[] {
    return (this.#known[word.number] ??= wordsOf(word.text)
      .map(normalise)
      .filter((one) => PROPOSABLE.test(one))
      .map((one) => this.#number(one)));
  }

  /** Which of them each article holds, without their places. */
  postings(articles: readonly ReadArticle[]): Postings {
    const rows = new Occurrences();
    const last: number[] = [];
    for (const [page, { words, fields }] of articles.entries())
      for (const list of [words, fields[TITLE] ?? []])
        for (const word of list)
          for (const one of this.#of(word)) {
            if (last[one] === page) continue;
            last[one] = page;
            rows.add(one, page);
          }
    const { starts, order } = rows.grouped(this.#texts.length);
    const seen = [...this.#texts.keys()].filter((one) => starts[one] !== starts[one + 1]);
    const builder = new PostingsBuilder();
    const text = (one: number) => this.#texts[one] ?? '';
    for (const one of seen.sort((a, b) => compareWords(text(a), text(b)))) {
      builder.word(text(one));
      for (const row of order.subarray(starts[one], starts[one + 1])) builder.posting(rows.pages[row] ?? 0);
    }
    return builder.build();
  }
}
