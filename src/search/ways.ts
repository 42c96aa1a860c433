/** The ways on when nothing was found, or words were corrected; loaded only then. */
import { writeState, type SearchState } from './address.ts';
import { make } from './dom.ts';
import { help, search, type EngineSetting } from './engine.ts';
import { choose, groupNodes, loadShown, type PageSetting } from './groups.ts';
import type { Help, Meant, SearchRequest } from './types.ts';
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
function meantNode(meant: SearchState, words: Words): HTMLElement {
  return make('p', { class: 'ways__meant' }, `${words.didYouMean}: `, goTo(meant, meant.query));
}

/** Says which words were searched instead, and leads to those that were typed. */
export function correctedNode({ query, typed }: Meant, state: SearchState, words: Words): HTMLElement {
  const link = goTo({ ...state, query: typed }, fill(words.asTyped, { query: state.query }));
  return make('p', { class: 'ways__meant' }, `${fill(words.corrected, { query })} `, link);
}

/**
 * What helps when nothing was found.
 *
 * @param form the address of the form for a new case, with `{query}` in it; empty where the site has none.
 */
function helpNodes(help: Help, state: SearchState, words: Words, form: string): HTMLElement[] {
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

export interface Ways {
  nodes: HTMLElement[];
  /** What was probably meant: shown at once, under the question whether it was. */
  meant: { query: string; nodes: HTMLElement[] } | undefined;
}

/** The ways on from a search that found nothing. */
export async function waysOf(
  engine: EngineSetting,
  request: SearchRequest,
  state: SearchState,
  setting: PageSetting,
  form: string,
): Promise<Ways> {
  const { words, locale } = setting;
  const found = await help(engine, request).catch(() => ({ didYouMean: undefined, looser: [], nearest: [] }));
  const nodes = helpNodes(found, state, words, form);
  const query = found.didYouMean;
  if (query === undefined) return { nodes, meant: undefined };
  const meant = { ...state, query, page: 1 };
  const loaded = await loadShown(choose(await search(engine, { ...request, query }), meant, locale));
  return { nodes, meant: { query, nodes: [meantNode(meant, words), ...groupNodes(loaded, meant, setting)] } };
}
