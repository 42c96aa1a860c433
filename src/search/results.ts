/** Results as DOM nodes; nothing from the index is ever parsed as HTML but its own `<mark>`. */
import type { Result } from './engine.ts';

export interface ResultWords {
  /** Labels of kinds, by code. */
  kinds: Record<string, string>;
}

function element(name: string, className: string, text?: string): HTMLElement {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

/** Pagefind's excerpt is escaped text with `<mark>`; the marks are rebuilt, the rest stays text. */
export function excerptNodes(excerpt: string): Node[] {
  const parts = new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes;
  return [...parts].map((part) =>
    part.nodeName === 'MARK'
      ? element('mark', '', part.textContent ?? '')
      : document.createTextNode(part.textContent ?? ''),
  );
}

function kicker(result: Result, words: ResultWords): HTMLElement {
  const line = element('p', 'kicker');
  line.append(element('span', 'kicker__kind', words.kinds[result.kind] ?? result.kind));
  for (const fact of result.facts.split(' · ').filter(Boolean)) line.append(element('span', '', fact));
  return line;
}

/** Five squares, as on the cards. */
function grade(value: number): HTMLElement {
  const line = element('span', 'grade');
  const tiles = element('span', 'grade__text', '■'.repeat(value) + '□'.repeat(5 - value));
  tiles.setAttribute('aria-hidden', 'true');
  line.append(tiles, element('span', 'grade__words', `${value}/5`));
  return line;
}

/** What a result shows, inside a link or an option. */
export function resultNodes(result: Result, words: ResultWords): HTMLElement[] {
  const title = element('span', 'result__title', result.title);
  const excerpt = element('p', 'result__excerpt');
  excerpt.append(...excerptNodes(result.excerpt));
  return [
    kicker(result, words),
    title,
    ...(result.excerpt ? [excerpt] : []),
    ...(result.grade === undefined ? [] : [grade(result.grade)]),
  ];
}
