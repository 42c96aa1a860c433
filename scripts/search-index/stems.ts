/** The stems of the words of articles, and where in their text and fields they stand, as Pagefind's index writes it. */
import type { CborWriter } from './cbor.ts';
import { Occurrences } from './occurrences.ts';
import { compareWords, PostingsBuilder, type Postings } from './postings.ts';
import type { Word } from './vocabulary.ts';

/** An article whose words were learnt. */
export interface ReadArticle {
  words: readonly Word[];
  /** What each word weighs, 24 for once. */
  weights: readonly number[];
  /** The words of each field, by its number. */
  fields: readonly (readonly Word[])[];
}

function readText(text: Occurrences, page: number, { words, weights }: ReadArticle): void {
  for (let place = 0; place < words.length; place++) {
    const weight = weights[place] ?? 0;
    const { whole, parts } = words[place] as Word;
    for (const stem of whole) text.add(stem, page, place, weight);
    const share = Math.max(1, Math.floor(weight / parts.length));
    for (const stem of parts) text.add(stem, page, place, share);
  }
}

function readFields(inFields: Occurrences, page: number, { fields }: ReadArticle): void {
  for (let field = 0; field < fields.length; field++) {
    const words = fields[field] ?? [];
    for (let place = 0; place < words.length; place++) {
      const { whole, parts } = words[place] as Word;
      for (const stem of whole) inFields.add(stem, page, place, field);
      for (const stem of parts) inFields.add(stem, page, place, field);
    }
  }
}

/** Some rows, which those of the next page follow. */
interface Run {
  rows: Occurrences;
  order: Uint32Array;
  from: number;
  to: number;
}

/** The rows from `from` on that are of the same page. */
function runAt(rows: Occurrences, order: Uint32Array, from: number, end: number): Run {
  let to = from;
  const page = rows.pages[order[from] ?? 0];
  while (to < end && rows.pages[order[to] ?? 0] === page) to++;
  return { rows, order, from, to };
}

/** Places by their mark: each change of it as -1 and below, then its first place, then steps. */
function writeRun(out: CborWriter, { rows, order, from, to }: Run): void {
  let changes = 0;
  let before = -1;
  for (let at = from; at < to; at++) {
    const mark = rows.marks[order[at] ?? 0] ?? 0;
    if (mark !== before) changes++;
    before = mark;
  }
  out.array(to - from + changes);
  let mark = -1;
  let last = 0;
  for (let at = from; at < to; at++) {
    const row = order[at] ?? 0;
    const own = rows.marks[row] ?? 0;
    if (own !== mark) {
      out.number(-1 - own);
      mark = own;
      last = 0;
    }
    const place = rows.places[row] ?? 0;
    out.number(place - last);
    last = place;
  }
}

/** The lightest places first, as Pagefind has them; those of one weight stay in their order. */
function sortByMark({ rows, order, from, to }: Run): void {
  for (let at = from + 1; at < to; at++)
    if ((rows.marks[order[at] ?? 0] ?? 0) < (rows.marks[order[at - 1] ?? 0] ?? 0)) {
      const mark = (row: number) => rows.marks[row] ?? 0;
      order.subarray(from, to).sort((a, b) => mark(a) - mark(b) || a - b);
      return;
    }
}

/** @param names The stems by their numbers. */
export function stemsOf(articles: readonly ReadArticle[], names: readonly string[]): Postings {
  const text = new Occurrences();
  const inFields = new Occurrences();
  for (const [page, article] of articles.entries()) {
    readText(text, page, article);
    readFields(inFields, page, article);
  }
  const texts = text.grouped(names.length);
  const fields = inFields.grouped(names.length);
  const { starts: textStarts } = texts;
  const { starts: fieldStarts } = fields;
  const seen = names
    .keys()
    .filter((stem) => textStarts[stem] !== textStarts[stem + 1] || fieldStarts[stem] !== fieldStarts[stem + 1]);
  const builder = new PostingsBuilder();
  for (const stem of [...seen].sort((a, b) => compareWords(names[a] ?? '', names[b] ?? ''))) {
    builder.word(names[stem] ?? '');
    let [inText, inField] = [textStarts[stem] ?? 0, fieldStarts[stem] ?? 0];
    const [textEnd, fieldEnd] = [textStarts[stem + 1] ?? 0, fieldStarts[stem + 1] ?? 0];
    while (inText < textEnd || inField < fieldEnd) {
      const textPage = inText < textEnd ? (text.pages[texts.order[inText] ?? 0] ?? 0) : Infinity;
      const fieldPage = inField < fieldEnd ? (inFields.pages[fields.order[inField] ?? 0] ?? 0) : Infinity;
      const page = Math.min(textPage, fieldPage);
      const places = runAt(text, texts.order, inText, textPage === page ? textEnd : inText);
      const named = runAt(inFields, fields.order, inField, fieldPage === page ? fieldEnd : inField);
      sortByMark(places);
      writeRun(builder.places, places);
      writeRun(builder.places, named);
      builder.posting(page);
      inText = places.to;
      inField = named.to;
    }
  }
  return builder.build();
}
