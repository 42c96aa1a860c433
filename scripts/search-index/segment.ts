/** A part of the index: some pages of one language, with all that the whole index needs of them. */
import { gzipSync } from 'node:zlib';
import { foldText, unmarked } from '../../src/search/folding/index.ts';
import { isPart } from '../../src/search/engine/excerpt.ts';
import type { Fragment } from '../../src/search/engine/pagefind.ts';
import { FIELDS } from '../../src/search/names.ts';
import { Failure } from '../lib/failure.ts';
import { piecesOf, readArticle, type Article } from './article.ts';
import type { IndexedPage } from './page.ts';
import { SIGNATURE } from './pagefind-files.ts';
import type { Postings } from './postings.ts';
import { Spoken } from './spoken.ts';
import { stemsOf } from './stems.ts';
import { Vocabulary } from './vocabulary.ts';

export interface SegmentPage {
  /** Of what was indexed: another text, another key. */
  key: string;
  /** The address below the site. */
  url: string;
  title: string;
  kind: string;
  /** How many words Pagefind counts: a short page that holds a word says more of it. */
  length: number;
  filters: Record<string, string[]>;
  sorts: Record<string, string>;
  /** The folded words by which a topic or a country is suggested. */
  forms: string;
}

export interface Segment {
  language: string;
  pages: SegmentPage[];
  /** What a result shows of each page: a file of the index, packed. */
  fragments: Buffer[];
  /** The words of the index, as Pagefind stems them. */
  stems: Postings;
  /** The words as they are written, for corrections; without places. */
  spoken: Postings;
}

/** Fields that only the index needs. */
const HIDDEN = new Set(['kw', 'kwo']);

/** Of a page what a result shows: facets and folded words are in files of their own. */
function shown(url: string, { words, fields, anchors }: Article): Fragment {
  const names = FIELDS.filter((name) => !HIDDEN.has(name) && fields[name] !== undefined);
  const meta = Object.fromEntries(names.map((name) => [name, fields[name] ?? '']));
  const parts = anchors.filter(({ element, id }) => isPart({ element, id }) || id.endsWith('-title'));
  const named = parts.map(({ element, id, text, location }) => ({ element, id, ...(text ? { text } : {}), location }));
  return { url, content: words.join(' '), filters: {}, meta, anchors: named };
}

function formsOf({ fields }: Article): string {
  if (fields['kind'] !== 'topic' && fields['kind'] !== 'country') return '';
  const forms = (fields['kw'] ?? '').split(' ').flatMap(unmarked);
  return [...new Set([...foldText(fields['title'] ?? ''), ...forms])].join(' ');
}

function toPage({ key, url, sorts }: IndexedPage, article: Article): SegmentPage {
  const { fields, facets, words } = article;
  return {
    key,
    url,
    title: fields['title'] ?? url,
    kind: fields['kind'] ?? '',
    length: Math.max(words.length, 1),
    filters: facets,
    sorts,
    forms: formsOf(article),
  };
}

/** What a maker knows of a language, and keeps for its next pages. */
interface Known {
  vocabulary: Vocabulary;
  spoken: Spoken;
}

async function makeSegment(language: string, pages: readonly IndexedPage[], known: Known): Promise<Segment> {
  const { vocabulary, spoken } = known;
  const articles = pages.map(({ html }) => readArticle(html));
  const unnamed = articles.flatMap(({ fields }) => Object.keys(fields)).find((name) => !FIELDS.includes(name));
  if (unnamed !== undefined)
    throw new Failure(`A page has the field "${unnamed}", which src/search/names.ts does not name.`);
  const toWord = (text: string) => vocabulary.word(text);
  const read = articles.map(({ words, weights, fields }) => ({
    words: words.map(toWord),
    weights,
    fields: FIELDS.map((name) => piecesOf(fields[name] ?? '').map(toWord)),
  }));
  await vocabulary.learn();
  return {
    language,
    pages: pages.map((page, number) => toPage(page, articles[number] as Article)),
    fragments: pages.map(({ url }, number) =>
      gzipSync(Buffer.concat([SIGNATURE, Buffer.from(JSON.stringify(shown(url, articles[number] as Article)))]), {
        level: 9,
      }),
    ),
    stems: stemsOf(read, vocabulary.stems),
    spoken: spoken.postings(read),
  };
}

/** Makes segments, and knows how Pagefind reads the words of all pages that it has seen. */
export class SegmentMaker {
  readonly #known = new Map<string, Known>();

  /**
   * @param pages All of that language.
   * @throws Failure with what Pagefind said when it could not read their words.
   */
  async make(language: string, pages: readonly IndexedPage[]): Promise<Segment> {
    const known = this.#known.get(language) ?? { vocabulary: new Vocabulary(language), spoken: new Spoken() };
    this.#known.set(language, known);
    return makeSegment(language, pages, known);
  }
}
