/**
 * Reads the article of a page as Pagefind reads it (pagefind.app/docs/indexing): its words, what each of them weighs, its
 * anchors, fields and facets. It knows what Serai writes: well-formed HTML, and the attributes of `src/search/names.ts`.
 * Only the text of an anchor is another one: what stands deep in an ignored mark is no part of it here.
 */
import { decodeHTMLStrict } from 'entities';

export interface Anchor {
  element: string;
  id: string;
  text: string;
  /** Before which word it stands. */
  location: number;
}

export interface Article {
  /** As they are written, in their order; what stands between two of them is white space. */
  words: string[];
  /** What each word weighs, 24 for once. */
  weights: number[];
  anchors: Anchor[];
  fields: Record<string, string>;
  facets: Record<string, string[]>;
}

/** A tag or a comment; attributes may hold angle brackets. */
const TAG = /<(?:!--[^]*?--|(\/?)([a-zA-Z][^\s/>]*)([^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*))>/g;

/** Elements that end a sentence. */
const BLOCKS = new Set('h1 h2 h3 h4 h5 h6 p td div ul li article section'.split(' '));
/** Elements whose text is part of the anchor around them. */
const INLINE = new Set(
  'a abbr acronym b bdo big br button cite code dfn em i img input kbd label map object output q samp script select small span strong sub sup textarea time tt var'.split(
    ' ',
  ),
);
/** Elements that are never read. */
const REMOVED = new Set('head style script noscript label form svg footer nav iframe template'.split(' '));
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const IGNORED = /\sdata-pagefind-ignore(?:[\s="']|$)/;
const ID = /\sid="([^"]*)"/;

/** White space of Unicode: another set than that of JavaScript's `\s`. */
const SPACE = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const SPACES = new RegExp(SPACE, 'g');
const AT_THE_ENDS = new RegExp(`^${SPACE.source}|${SPACE.source}$`, 'g');
const BOUNDARY = /\u200b/g;
/** After such a sign a block ends its sentence. */
const UNENDED = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d'")$*]$/u;

const ONCE = 24;

/** The pieces of a text between white space. */
export function piecesOf(text: string): string[] {
  return text.split(SPACE).filter((piece) => piece !== '');
}

/** Text as fields hold it. */
export function tidy(html: string): string {
  const text = html.includes('&') ? decodeHTMLStrict(html) : html;
  return text
    .replace(AT_THE_ENDS, '')
    .replace(SPACES, (space) => (space.length > 1 || /[\n\r]/.test(space) ? ' ' : space));
}

/** Pairs of a name and the attribute that has its value, as `kind[data-m0], facts[data-m1]`. */
function pairsIn(attributes: ReadonlyMap<string, string>, list: string): [name: string, value: string][] {
  return [...(attributes.get(list) ?? '').matchAll(/([^,[\]\s]+)\[([^\]]+)\]/g)].map(
    ([, name = '', attribute = '']) => [name, tidy(attributes.get(attribute) ?? '')],
  );
}

interface Open {
  name: string;
  /** Whether its text counts nowhere. */
  ignored: boolean;
  /** The weight of words around it. */
  weight: number;
  /** Anchors that its text is part of. */
  anchors: Anchor[];
}

class Reader {
  readonly article: Article = { words: [], weights: [], anchors: [], fields: {}, facets: {} };
  readonly #open: Open[] = [];
  /** The text since the last mark. */
  #run = '';
  #weight = ONCE;
  #title: string | undefined;

  get #ignored(): boolean {
    return this.#open.at(-1)?.ignored ?? false;
  }

  /** Words before a mark are done: it stands between two words, and what follows may weigh more. */
  #mark(): void {
    const text = this.#run.includes('&') ? decodeHTMLStrict(this.#run) : this.#run;
    for (const piece of piecesOf(text)) {
      const word = piece.replace(BOUNDARY, '');
      if (word === '') continue;
      this.article.words.push(word);
      this.article.weights.push(this.#weight);
    }
    this.#run = '';
  }

  text(text: string): void {
    const open = this.#open.at(-1);
    if (!open || open.ignored) return;
    this.#run += text;
    for (const anchor of open.anchors) anchor.text += text;
    if (this.#title !== undefined) this.#title += text;
  }

  open(name: string, attributes: string): void {
    if (attributes.includes(' data-pagefind-body')) this.#article(attributes);
    const parent = this.#open.at(-1);
    const isIgnored = attributes.includes(' data-pagefind-ignore') && IGNORED.test(attributes);
    const own = this.#anchor(name, attributes, isIgnored);
    if (name === 'br' && !this.#ignored && !isIgnored) this.#run += ' ';
    if (VOID.has(name)) return;
    const around = parent && INLINE.has(name) ? parent.anchors : [];
    const anchors = own ? [...around, own] : around;
    const ignored = this.#ignored || isIgnored || REMOVED.has(name);
    this.#open.push({ name, ignored, weight: this.#weight, anchors });
    if (ignored) return;
    if (/^h[1-6]$/.test(name)) {
      this.#mark();
      // Inside another heading nothing weighs more.
      if (this.#weight === ONCE) this.#weight = (8 - Number(name[1])) * ONCE;
      if (name === 'h1' && this.article.fields['title'] === undefined) this.#title = '';
    }
    if (BLOCKS.has(name)) this.#run += ' ';
  }

  #anchor(name: string, attributes: string, isIgnored: boolean): Anchor | undefined {
    const id = isIgnored || this.#ignored ? undefined : ID.exec(attributes)?.[1];
    if (id === undefined) return undefined;
    this.#mark();
    const anchor = { element: name, id: id.replace(SPACES, ''), text: '', location: this.article.words.length };
    this.article.anchors.push(anchor);
    return anchor;
  }

  #article(tag: string): void {
    const found = tag.matchAll(/\s([^\s="]+)="([^"]*)"/g);
    const attributes = new Map(Array.from(found, ([, name = '', value = '']) => [name, value]));
    for (const [name, value] of pairsIn(attributes, 'data-pagefind-meta')) this.article.fields[name] = value;
    for (const [name, value] of pairsIn(attributes, 'data-pagefind-filter'))
      (this.article.facets[name] ??= []).push(tidy(value));
  }

  close(name: string): void {
    const at = this.#open.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    const { ignored, weight } = this.#open[at] as Open;
    this.#open.length = at;
    if (ignored) return;
    if (name === 'h1' && this.#title !== undefined) {
      const title = tidy(this.#title);
      if (title !== '') this.article.fields['title'] ??= title;
      this.#title = undefined;
    }
    if (BLOCKS.has(name)) this.#run += UNENDED.test(this.#run.slice(-2)) ? '. ' : ' ';
    if (weight !== this.#weight) {
      this.#mark();
      this.#weight = weight;
    }
  }

  end(): Article {
    this.#mark();
    for (const anchor of this.article.anchors) anchor.text = tidy(tidy(anchor.text));
    return this.article;
  }
}

/** @param html The article, from its first tag on. */
export function readArticle(html: string): Article {
  const reader = new Reader();
  let end = 0;
  for (const match of html.matchAll(TAG)) {
    if (match.index > end) reader.text(html.slice(end, match.index));
    end = match.index + match[0].length;
    const [, slash, name, attributes = ''] = match;
    if (name === undefined) continue;
    if (slash === '/') reader.close(name.toLowerCase());
    else reader.open(name.toLowerCase(), attributes);
  }
  return reader.end();
}
