/** The ways on: when nothing was found, and when the search failed. */
import { writeState, type SearchState } from './address.ts';
import { make } from './dom.ts';
import type { Help } from './types.ts';
import { fill, type FacetWords, type HelpWords } from './words.ts';

type Words = HelpWords & FacetWords & { kinds: Record<string, string> };

const goTo = (state: SearchState, text: string) =>
  make('a', { href: writeState({ ...state, page: 1 }) || '?', 'data-go': '' }, text);

function section(title: string, links: readonly Node[]): HTMLElement | undefined {
  if (links.length === 0) return undefined;
  const items = links.map((link) => make('li', {}, link));
  return make('div', {}, make('h3', {}, title), make('ul', { role: 'list', class: 'inline-list' }, ...items));
}

/** Asks whether another query was meant. */
export function meantNode(meant: SearchState, words: Words): HTMLElement {
  return make('p', { class: 'ways__meant' }, `${words.didYouMean}: `, goTo(meant, meant.query));
}

/**
 * What helps when nothing was found.
 *
 * @param form the address of the form for a new case, with `{query}` in it; empty where the site has none.
 */
export function helpNodes(help: Help, state: SearchState, words: Words, form: string): HTMLElement[] {
  const nodes = [
    make('p', {}, words.nothingHelp),
    section(
      words.looser,
      help.looser.map(({ facet, total }) =>
        goTo(
          { ...state, filters: { ...state.filters, [facet]: [] } },
          fill(words.without, { facet: words.facets[facet], n: total }),
        ),
      ),
    ),
    section(
      words.nearest,
      help.nearest.map(({ url, title, kind }) =>
        make(
          'span',
          { 'data-kind': kind },
          make('a', { href: url }, title),
          make('span', { class: 'quiet' }, ` ${words.kinds[kind] ?? kind}`),
        ),
      ),
    ),
    form
      ? make(
          'p',
          {},
          make(
            'a',
            { href: form.replaceAll(encodeURIComponent('{query}'), encodeURIComponent(state.query)), rel: 'external' },
            words.suggest,
          ),
        )
      : undefined,
  ];
  return nodes.filter((node) => node !== undefined);
}

/** What helps when the search failed: nothing is lost, and it can be tried again. */
export function failureNodes(words: HelpWords, again: () => void): HTMLElement[] {
  const button = make('button', { type: 'button', class: 'button' }, words.tryAgain);
  button.addEventListener('click', again);
  return [make('p', {}, words.failedHelp), button];
}
