/**
 * How Pagefind reads words: under which stems it files each, in which spelling, and what parts it sees in a word like
 * "one-stop". It is asked for each word once, by a page of nothing but new words; so its stems are those that its reader
 * in the browser looks for, and no page is read by it as a whole, which would take ten times as long.
 */
import { close, createIndex } from 'pagefind';
import { Failure } from '../lib/failure.ts';
import { CborReader } from './cbor.ts';
import { unpack } from './pagefind-files.ts';
import { SPELLED } from './postings.ts';

/** A word as it is written, once for all pages of its language. */
export interface Word {
  readonly text: string;
  readonly number: number;
  /** The numbers of its stems, and of the stems of its parts. */
  readonly whole: number[];
  readonly parts: number[];
}

/** Pagefind takes texts in these languages apart by a dictionary; then positions are not those of words with spaces. */
const SEGMENTED = /^(?:zh|ja|th)\b/;

/** Places in the file of a language: the pieces of its index. */
const PIECES = 2;

/** The weight of a word that stands for itself; parts of a word weigh less, if there are several. */
const WHOLE = 24;

const MOST_AT_ONCE = 100_000;
/** Pagefind takes a second for a hundred thousand words. */
const WORTH_ASKING = 10_000;

const escaped = (word: string) => word.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

type Files = ReadonlyMap<string, Uint8Array>;

/** The files that Pagefind makes of one page with these words. */
async function askPagefind(language: string, words: readonly string[]): Promise<Files> {
  const { index, errors } = await createIndex();
  if (!index) throw new Failure(`Pagefind could not start: ${errors.join('; ')}`);
  // Pagefind ends the text with a full stop, which would be part of the last word.
  const content = `<html lang="${language}"><body><p>${words.map(escaped).join(' ')} end.</p></body></html>`;
  const added = await index.addHTMLFile({ url: '/', content });
  const made = await index.getFiles();
  // Ends Pagefind's process, and gives its memory back.
  await close();
  const failed = [...new Set([...added.errors, ...made.errors])];
  if (failed.length > 0) throw new Failure(`Pagefind could not read words: ${failed.join('; ')}`);
  return new Map(made.files.map(({ path, content: bytes }) => [path, bytes]));
}

/** The names of the pieces of an index. */
function piecesIn(meta: Uint8Array): string[] {
  const reader = new CborReader(unpack(meta));
  reader.array();
  for (let place = 0; place < PIECES; place++) reader.skip();
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    reader.skip();
    reader.skip();
    return reader.text();
  });
}

/** The places of a word on the one page: its weight changes by a negative number, after which a place is counted anew. */
function readPlaces(reader: CborReader, use: (place: number, weight: number) => void): void {
  for (let left = reader.array(); left > 0; left--) {
    reader.array();
    reader.number();
    let weight = 0;
    let place = 0;
    for (const value of reader.numbers()) {
      if (value < 0) {
        weight = -1 - value;
        place = 0;
      } else {
        place += value;
        use(place, weight);
      }
    }
    reader.skipNumbers();
  }
}

export class Vocabulary {
  readonly #language: string;
  readonly #words = new Map<string, Word>();
  readonly #numbers = new Map<string, number>();
  #unknown: Word[] = [];
  /** The stems by their numbers; a spelling follows its stem after `SPELLED`. */
  readonly stems: string[] = [];

  /** @throws Failure for a language whose words Pagefind finds by a dictionary. */
  constructor(language: string) {
    if (SEGMENTED.test(language))
      throw new Failure(
        `Texts in "${language}" cannot be indexed: Serai's index knows words by the spaces between them.`,
      );
    this.#language = language;
  }

  /** A word, of which nothing is known until `learn` has run. */
  word(text: string): Word {
    const known = this.#words.get(text);
    if (known) return known;
    // A copy: a part of a text would hold the whole of it in memory.
    const own = Buffer.from(text).toString();
    const word = { text: own, number: this.#words.size, whole: [], parts: [] };
    this.#words.set(own, word);
    this.#unknown.push(word);
    return word;
  }

  /**
   * Whether enough words are new that Pagefind should read them while pages are still read. To start it takes longer the
   * more memory this process has, so it is asked for larger and larger lots.
   */
  get isBehind(): boolean {
    const unknown = this.#unknown.length;
    return unknown >= Math.max(WORTH_ASKING, (this.#words.size - unknown) / 2);
  }

  /** Has Pagefind read those words that it has not read yet. */
  async learn(): Promise<void> {
    while (this.#unknown.length > 0) await this.#ask(this.#unknown.splice(0, MOST_AT_ONCE));
  }

  #number(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    this.#numbers.set(stem, this.stems.length);
    return this.stems.push(stem) - 1;
  }

  async #ask(words: readonly Word[]): Promise<void> {
    const files = await askPagefind(
      this.#language,
      words.map(({ text }) => text),
    );
    const fileAt = (end: string): Uint8Array => {
      const [, file] = [...files].find(([path]) => path.endsWith(end)) ?? [];
      if (!file) throw new Failure(`Pagefind made no ${end}: another version than the one that Serai reads?`);
      return file;
    };
    const note = (stem: string) => {
      const number = this.#number(stem);
      return (place: number, weight: number) => {
        const word = words[place];
        (weight === WHOLE ? word?.whole : word?.parts)?.push(number);
      };
    };
    for (const name of piecesIn(fileAt('.pf_meta'))) {
      const reader = new CborReader(unpack(fileAt(`/${name}.pf_index`)));
      reader.array();
      for (let rows = reader.array(); rows > 0; rows--) {
        reader.array();
        const stem = reader.text();
        readPlaces(reader, note(stem));
        for (let spellings = reader.array(); spellings > 0; spellings--) {
          reader.array();
          readPlaces(reader, note(stem + SPELLED + reader.text()));
        }
      }
    }
  }
}
