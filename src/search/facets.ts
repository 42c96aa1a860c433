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
  lang: string | undefined;
  number: number;
  /** Made when it is first shown: a large site has thousands of values. */
  nodes?: { label: HTMLLabelElement; box: HTMLInputElement; count: HTMLElement };
}

interface Group {
  facet: Facet;
  node: HTMLDetailsElement;
  show: (chosen: readonly string[], counts: Record<string, number> | undefined, reorder: boolean) => void;
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function nodesOf(facet: Facet, value: Value): NonNullable<Value['nodes']> {
  if (!value.nodes) {
    const box = make('input', { type: 'checkbox', name: facet, value: value.code });
    const count = make('span', { class: 'count' });
    value.nodes = { box, count, label: make('label', {}, box, make('span', { lang: value.lang }, value.text), count) };
  }
  return value.nodes;
}

/** Makes the children of a list these, in their order; what is in its place is not touched, and keeps the focus. */
function arrange(list: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  let next = list.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else list.insertBefore(child, next);
  }
}

function createGroup(
  facet: Facet,
  labels: FacetLabels[Facet],
  words: FacetWords,
  locale: string,
  change: (facet: Facet, values: string[]) => void,
): Group {
  const values = labels.map(([code, text, lang]): Value => ({ code, text, lang, number: 0 }));
  const isLong = values.length > SHORT;
  let order = values;
  let chosen: readonly string[] = [];
  let expanded = false;
  let counted = false;
  const name = words.facets[facet];
  const list = make('div', { class: 'facet__values' });
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
      isLong && more,
    ),
  );
  node.open = OPEN.has(facet);

  const shown = () => {
    const wanted = folded(narrow.value.trim());
    if (wanted) return order.filter(({ text }) => folded(text).includes(wanted));
    if (!isLong || expanded) return order;
    return order.filter(
      ({ code, number: n }, index) => chosen.includes(code) || (index < FIRST && (n > 0 || !counted)),
    );
  };
  /** Writes what can be seen: a closed list is written when it is opened. */
  const paint = () => {
    if (!node.open) return;
    const labelsShown = shown().map((value) => {
      const { label, box, count } = nodesOf(facet, value);
      box.checked = chosen.includes(value.code);
      if (counted) {
        count.textContent = value.number.toLocaleString(locale);
        box.disabled = value.number === 0 && !box.checked;
        label.classList.toggle('is-empty', box.disabled);
      }
      return label;
    });
    arrange(list, labelsShown);
    more.hidden = narrow.value.trim() !== '';
    more.textContent = expanded ? words.showFewer : fill(words.showAll, { n: values.length.toLocaleString(locale) });
    more.setAttribute('aria-expanded', String(expanded));
  };

  more.addEventListener('click', () => {
    expanded = !expanded;
    paint();
  });
  narrow.addEventListener('input', paint);
  narrow.addEventListener('keydown', (event) => {
    // Enter would send the form.
    if (event.key === 'Enter') event.preventDefault();
  });
  list.addEventListener('change', () =>
    change(
      facet,
      values.filter(({ code, nodes }) => nodes?.box.checked ?? chosen.includes(code)).map(({ code }) => code),
    ),
  );
  node.addEventListener('toggle', paint);

  return {
    facet,
    node,
    show: (now, counts, reorder) => {
      chosen = now;
      counted ||= counts !== undefined;
      if (counts) for (const value of values) value.number = counts[value.code] ?? 0;
      // What has the focus must not move.
      if (reorder && isLong && !list.contains(document.activeElement)) {
        order = values.toSorted((a, b) => b.number - a.number);
      }
      number.textContent = chosen.length > 0 ? String(chosen.length) : '';
      if (chosen.length > 0) node.open = true;
      paint();
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
