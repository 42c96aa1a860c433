/** DOM nodes from data. Text stays text: nothing that was loaded is parsed as markup. */
import type { FragmentSource, Line, Run } from '../domain/fragment.ts';

type Attributes = Record<string, string | undefined>;
export type Child = Node | string | undefined;

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function node<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children);
}

export function button(text: string, label: string, focus: string, act: () => void): HTMLButtonElement {
  const made = node('button', { type: 'button', 'aria-label': label, 'data-focus': focus }, text);
  made.addEventListener('click', act);
  return made;
}

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

const SVG = 'http://www.w3.org/2000/svg';

/** Five tiles and the words, as on the cards. */
export function gradeNode(grade: number, words: string): HTMLElement {
  const tiles = [0, 1, 2, 3, 4].map((index) =>
    filled(
      document.createElementNS(SVG, 'rect'),
      { class: index < grade ? 'on' : 'off', x: `${index * 15 + 1}`, y: '1', width: '10', height: '10' },
      [],
    ),
  );
  const picture = filled(
    document.createElementNS(SVG, 'svg'),
    { class: 'grade__tiles', viewBox: '0 0 74 12', width: '74', height: '12', 'aria-hidden': 'true' },
    tiles,
  );
  return node('span', { class: 'grade' }, picture, node('span', { class: 'grade__words' }, fill(words, { grade })));
}

export interface LineWords {
  /** "{grade} of 5". */
  gradeOf: string;
  /** "Source {n}". */
  source: string;
}

export function citation(n: number, href: string, words: LineWords): HTMLElement {
  return node('sup', { class: 'cite' }, node('a', { href, 'aria-label': fill(words.source, { n }) }, `${n}`));
}

/** The pieces of a line; `sourceHref` says where the source of a number stands. */
export function runNodes(runs: readonly Run[], sourceHref: (n: number) => string, words: LineWords): Child[] {
  return runs.map((run) => {
    if (typeof run === 'string') return run;
    if ('source' in run) return citation(run.source, sourceHref(run.source), words);
    if ('grade' in run) return gradeNode(run.grade, words.gradeOf);
    return run.href
      ? node('a', { href: run.href, lang: run.lang }, run.text)
      : node('span', { lang: run.lang }, run.text);
  });
}

/** What a line says, for comparing: without its small print, its sources and its addresses. */
export function textOf({ runs }: Line): string {
  return runs
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('source' in run) return '';
      return 'grade' in run ? `${run.grade}` : run.text;
    })
    .join('')
    .trim();
}

export function sourceNodes({ title, lang, by, tier, href, copy, note }: FragmentSource): Child[] {
  return [
    href ? node('a', { href, lang, rel: 'external' }, title) : node('cite', { lang }, title),
    copy ? ' ' : undefined,
    copy ? node('code', {}, copy) : undefined,
    node('span', { class: 'sources__by' }, `${by} `, node('span', { class: 'tier' }, tier)),
    note ? node('span', { class: 'compare__note' }, note) : undefined,
  ];
}
