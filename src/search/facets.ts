/** The panel of filters: values with counts, the long lists folded, what would leave nothing disabled. */
import { make } from './dom.ts';
import { FACETS, type Facet } from './names.ts';
import type { Filters, Found } from './types.ts';
import { fill, type FacetLabels, type FacetWords } from './words.ts';

/** Longer lists are folded to their first values, in the order of the counts. */
const SHORT = 10;
const FIRST = 8;
/** Longer lists can be searched. */
const MANY = 20;
/** These stand open; the others open where something of them is chosen. */
const OPEN: ReadonlySet<Facet> = new Set<Facet>(['kind', 'country', 'topic']);

interface Value {
  code: string;
  text: string;
  label: HTMLLabelElement;
  box: HTMLInputElement;
  count: HTMLElement;
  number: number;
}

interface Group {
  facet: Facet;
  node: HTMLDetailsElement;
  show: (chosen: readonly string[], counts: Record<string, number> | undefined, reorder: boolean) => void;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function valueOf(facet: Facet, code: string, text: string, lang: string | undefined): Value {
  const box = make('input', { type: 'checkbox', name: facet, value: code });
  const count = make('span', { class: 'count' });
  return { code, text, box, count, number: 0, label: make('label', {}, box, make('span', { lang }, text), count) };
}

function createGroup(
  facet: Facet,
  labels: FacetLabels[Facet],
  words: FacetWords,
  locale: string,
  change: (facet: Facet, values: string[]) => void,
): Group {
  const values = labels.map(([code, text, lang]) => valueOf(facet, code, text, lang));
  let order = values;
  let expanded = false;
  let counted = false;
  const name = words.facets[facet];
  const list = make('div', { class: 'facet__values' }, ...values.map(({ label }) => label));
  const more = make('button', { type: 'button', class: 'facet__more', 'aria-expanded': 'false' });
  const narrow = make('input', {
    type: 'search',
    class: 'facet__narrow',
    'aria-label': fill(words.narrow, { facet: name }),
    placeholder: fill(words.narrow, { facet: name }),
    autocomplete: 'off',
  });
  const number = make('span', { class: 'facet__chosen' });
  const node = make(
    'details',
    { class: 'facet', 'data-facet': facet },
    make('summary', {}, name, number),
    make(
      'fieldset',
      {},
      make('legend', { class: 'visually-hidden' }, name),
      values.length > MANY && narrow,
      list,
      values.length > SHORT && more,
    ),
  );
  node.open = OPEN.has(facet);

  const fold = () => {
    const wanted = folded(narrow.value.trim());
    for (const [index, { label, box, text, number: n }] of order.entries()) {
      label.hidden = wanted
        ? !folded(text).includes(wanted)
        : values.length > SHORT && !expanded && !box.checked && (index >= FIRST || (n === 0 && counted));
    }
    more.hidden = wanted !== '';
    more.textContent = expanded ? words.showFewer : fill(words.showAll, { n: values.length.toLocaleString(locale) });
    more.setAttribute('aria-expanded', String(expanded));
  };
  more.addEventListener('click', () => {
    expanded = !expanded;
    fold();
  });
  narrow.addEventListener('input', fold);
  narrow.addEventListener('keydown', (event) => {
    // Enter would send the form.
    if (event.key === 'Enter') event.preventDefault();
  });
  list.addEventListener('change', () =>
    change(
      facet,
      values.filter(({ box }) => box.checked).map(({ code }) => code),
    ),
  );

  return {
    facet,
    node,
    show: (chosen, counts, reorder) => {
      counted ||= counts !== undefined;
      for (const value of values) {
        value.box.checked = chosen.includes(value.code);
        if (!counts) continue;
        value.number = counts[value.code] ?? 0;
        value.count.textContent = value.number.toLocaleString(locale);
        value.box.disabled = value.number === 0 && !value.box.checked;
        value.label.classList.toggle('is-empty', value.box.disabled);
      }
      // What has the focus must not move.
      if (reorder && values.length > SHORT && !list.contains(document.activeElement)) {
        order = values.toSorted((a, b) => b.number - a.number);
        list.append(...order.map(({ label }) => label));
      }
      number.textContent = chosen.length > 0 ? String(chosen.length) : '';
      if (chosen.length > 0) node.open = true;
      fold();
    },
  };
}

export interface FacetPanel {
  /** Shows what is chosen, and the counts where they are known; a new query also sorts the long lists anew. */
  show: (filters: Filters, counts: Found['counts'] | undefined, reorder: boolean) => void;
}

export function createPanel(
  place: Element,
  labels: FacetLabels,
  words: FacetWords,
  locale: string,
  change: (facet: Facet, values: string[]) => void,
): FacetPanel {
  const groups = FACETS.filter((facet) => labels[facet].length > 1).map((facet) =>
    createGroup(facet, labels[facet], words, locale, change),
  );
  place.replaceChildren(...groups.map(({ node }) => node));
  return {
    show: (filters, counts, reorder) => {
      for (const { facet, show } of groups) show(filters[facet] ?? [], counts && (counts[facet] ?? {}), reorder);
    },
  };
}
