/** Results as DOM nodes; nothing from the index is ever parsed as HTML but its own `<mark>`. */
import { make } from './dom.ts';
import { markedWords, withWords } from './marks.ts';
import type { Result, ResultPart } from './types.ts';
import { fill, languageName, type ResultWords } from './words.ts';

/** The excerpt is escaped text with `<mark>`; the marks are rebuilt, the rest stays text. */
export function excerptNodes(excerpt: string): Node[] {
  const parts = new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes;
  return [...parts].map((part) =>
    part.nodeName === 'MARK'
      ? make('mark', {}, part.textContent ?? '')
      : document.createTextNode(part.textContent ?? ''),
  );
}

const SVG = 'http://www.w3.org/2000/svg';

/** Five tiles, as on the cards; what was never measured says so. */
function gradeNode(grade: number, words: ResultWords): HTMLElement {
  const line = make('p', { class: 'grade' });
  const tiles = document.createElementNS(SVG, 'svg');
  for (const [name, value] of [
    ['class', 'grade__tiles'],
    ['viewBox', '0 0 74 12'],
    ['width', '74'],
    ['height', '12'],
    ['aria-hidden', 'true'],
  ] as const)
    tiles.setAttribute(name, value);
  for (let index = 0; index < 5; index += 1) {
    const tile = document.createElementNS(SVG, 'rect');
    tile.setAttribute('class', index < grade ? 'on' : 'off');
    tile.setAttribute('x', String(index * 15 + 1));
    tile.setAttribute('y', '1');
    tile.setAttribute('width', '10');
    tile.setAttribute('height', '10');
    tiles.append(tile);
  }
  line.append(
    tiles,
    make('span', { class: 'grade__words' }, grade === 0 ? words.unmeasured : fill(words.grade, { grade })),
  );
  return line;
}

export interface ResultNodes {
  kicker: HTMLElement;
  excerpt: HTMLElement | undefined;
  grade: HTMLElement | undefined;
  /** The language of the result, where it is not the page's. */
  lang: string | undefined;
  /** The address of the result, or of a part of it, with the words it was found by. */
  hrefOf: (url: string) => string;
}

/** What the list and the dialog show alike. */
export function nodesOf(result: Result, query: string, words: ResultWords, locale: string): ResultNodes {
  const lang = result.lang && result.lang !== locale ? result.lang : undefined;
  const tags = [
    ...(lang ? [fill(words.inLanguage, { language: languageName(lang, locale) })] : []),
    ...(result.site ? [fill(words.onSite, { site: result.site })] : []),
  ];
  const marked = [result, ...result.parts].flatMap(({ excerpt }) => markedWords(excerpt));
  const found = [...query.split(/\s+/), ...marked];
  return {
    kicker: make(
      'p',
      { class: 'kicker' },
      make('span', { class: 'kicker__kind' }, words.kinds[result.kind] ?? result.kind),
      ...result.facts
        .split(' · ')
        .filter(Boolean)
        .map((fact) => make('span', { lang }, fact)),
      ...tags.map((tag) => make('span', { class: 'result__tag' }, tag)),
    ),
    excerpt: result.excerpt
      ? make('p', { class: 'result__excerpt', lang }, ...excerptNodes(result.excerpt))
      : undefined,
    grade: result.grade === undefined ? undefined : gradeNode(result.grade, words),
    lang,
    // Another site may not know the parameter.
    hrefOf: (url) => (query === '' || result.site ? url : withWords(url, found)),
  };
}

function partItem(part: ResultPart, { lang, hrefOf }: ResultNodes): HTMLElement {
  return make(
    'li',
    {},
    make('a', { href: hrefOf(part.url), lang }, part.title),
    part.excerpt ? make('p', { class: 'result__excerpt', lang }, ...excerptNodes(part.excerpt)) : undefined,
  );
}

export interface ListSetting {
  words: ResultWords;
  locale: string;
  /** The name of an entry for the tray of picks; undefined for what cannot be picked. */
  pickOf: (result: Result) => string | undefined;
}

/** A result in the list of the search page. */
export function resultItem(result: Result, query: string, { words, locale, pickOf }: ListSetting): HTMLElement {
  const nodes = nodesOf(result, query, words, locale);
  return make(
    'li',
    { class: 'result', 'data-kind': result.kind, 'data-pick': pickOf(result) },
    nodes.kicker,
    make(
      'h3',
      { class: 'result__title' },
      make('a', { href: nodes.hrefOf(result.url), lang: nodes.lang }, result.title),
    ),
    nodes.excerpt,
    result.parts.length > 0 &&
      make('ul', { class: 'result__parts', role: 'list' }, ...result.parts.map((part) => partItem(part, nodes))),
    nodes.grade,
  );
}
