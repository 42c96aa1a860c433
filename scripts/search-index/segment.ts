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
import { stemsOf, type ReadArticle } from './stems.ts';
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

/** A page that was read, its words not yet learnt. */
export interface ReadPage {
  page: SegmentPage;
  fragment: Buffer;
  article: ReadArticle;
}

function pack(fragment: Fragment): Buffer {
  return gzipSync(Buffer.concat([SIGNATURE, Buffer.from(JSON.stringify(fragment))]), { level: 9 });
}

/** Makes segments, and knows how Pagefind reads the words of all pages that it has seen. */
export class SegmentMaker {
  /** What is known of each language. */
  readonly #known = new Map<string, { vocabulary: Vocabulary; spoken: Spoken }>();

  #of(language: string) {
    const known = this.#known.get(language) ?? { vocabulary: new Vocabulary(language), spoken: new Spoken() };
    this.#known.set(language, known);
    return known;
  }

  /** @throws Failure about a page that cannot be indexed. */
  read(indexed: IndexedPage): ReadPage {
    const { vocabulary } = this.#of(indexed.language);
    const toWord = (text: string) => vocabulary.word(text);
    const article = readArticle(indexed.html);
    const unnamed = Object.keys(article.fields).find((name) => !FIELDS.includes(name));
    if (unnamed !== undefined)
      throw new Failure(`A page has the field "${unnamed}", which src/search/names.ts does not name.`);
    return {
      page: toPage(indexed, article),
      fragment: pack(shown(indexed.url, article)),
      article: {
        words: article.words.map(toWord),
        weights: article.weights,
        fields: FIELDS.map((name) => piecesOf(article.fields[name] ?? '').map(toWord)),
      },
    };
  }

  /** The languages of which many words are new: to learn them early leaves `make` less to wait for. */
  get behind(): string[] {
    return [...this.#known].filter(([, { vocabulary }]) => vocabulary.isBehind).map(([language]) => language);
  }

  /** Has Pagefind read the new words of a language. */
  async learn(language: string): Promise<void> {
    await this.#of(language).vocabulary.learn();
  }

  /**
   * @param pages All of that language, read by this maker.
   * @throws Failure with what Pagefind said when it could not read their words.
   */
  async make(language: string, pages: readonly ReadPage[]): Promise<Segment> {
    const { vocabulary, spoken } = this.#of(language);
    await vocabulary.learn();
    const articles = pages.map(({ article }) => article);
    return {
      language,
      pages: pages.map(({ page }) => page),
      fragments: pages.map(({ fragment }) => fragment),
      stems: stemsOf(articles, vocabulary.stems),
      spoken: spoken.postings(articles),
    };
  }
}
