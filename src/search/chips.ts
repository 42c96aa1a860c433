/** What is chosen, above the results: each can be taken away again. */
import type { SearchState } from './address.ts';
import { make } from './dom.ts';
import { FACETS } from './names.ts';
import { fill, type FacetLabels, type FacetWords } from './words.ts';

interface Chip {
  name: string;
  text: string;
  lang: string | undefined;
  /** The state without it. */
  without: SearchState;
}

function chipsOf(state: SearchState, labels: FacetLabels, words: FacetWords): Chip[] {
  const chips = FACETS.flatMap((facet) =>
    (state.filters[facet] ?? []).map((value): Chip => {
      const [, text = value, lang] = labels[facet].find(([code]) => code === value) ?? [];
      const filters = { ...state.filters, [facet]: state.filters[facet]?.filter((one) => one !== value) };
      return { name: words.facets[facet], text, lang, without: { ...state, filters, page: 1 } };
    }),
  );
  if (!state.site) return chips;
  return [...chips, { name: '', text: state.site, lang: undefined, without: { ...state, site: undefined, page: 1 } }];
}

/** Shows the chips; `remove` gets the state without one, and the place of the chip among them. */
export function showChips(
  place: Element,
  state: SearchState,
  labels: FacetLabels,
  words: FacetWords,
  remove: (without: SearchState, index: number) => void,
): void {
  place.replaceChildren(
    ...chipsOf(state, labels, words).map(({ name, text, lang, without }, index) => {
      // What is seen is part of the name, for those who speak to the page (WCAG 2.5.3).
      const label = fill(words.remove, { label: name ? `${name} ${text}` : text });
      const button = make(
        'button',
        { type: 'button', class: 'chip', 'aria-label': label },
        ...(name ? [make('span', { class: 'chip__facet' }, name), ' '] : []),
        make('span', { lang }, text),
      );
      button.addEventListener('click', () => remove(without, index));
      return make('li', {}, button);
    }),
  );
}
