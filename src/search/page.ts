/** The search page: the form is the state, the address its copy, the results follow. */
import { readState, writeState, type SearchState } from './address.ts';
import { formatCount, type CountForms } from './count.ts';
import { search, tidyQuery, type Filters, type Found } from './engine.ts';
import { FACETS } from './names.ts';
import { resultNodes, type ResultWords } from './results.ts';

interface PageWords extends ResultWords {
  results: CountForms;
  searching: string;
  nothing: string;
  failed: string;
  prompt: string;
}

/** Results that are shown at once; more on request. */
const STEP = 10;
const PAUSE = 150;

function find<T extends Element>(root: ParentNode, selector: string): T {
  const node = root.querySelector<T>(selector);
  if (!node) throw new Error(`The search page has no ${selector}.`);
  return node;
}

const root = find<HTMLElement>(document, '[data-search]');
const form = find<HTMLFormElement>(root, 'form');
const input = find<HTMLInputElement>(form, '#query');
const list = find<HTMLOListElement>(root, '[data-results]');
const status = find<HTMLElement>(root, '[role=status]');
const help = find<HTMLElement>(root, '[data-help]');
const more = find<HTMLButtonElement>(root, '[data-more]');
const clear = find<HTMLButtonElement>(root, '[data-clear]');
const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
const words = JSON.parse(root.dataset['words'] ?? '{}') as PageWords;
const { bundle = '', locale = 'en' } = root.dataset;
const setting = { bundle, locale, languages: [], sites: [] };
const known = Object.fromEntries(
  FACETS.map((facet) => [facet, new Set(boxes.filter((box) => box.name === facet).map((box) => box.value))]),
);

let turn = 0;
let timer = 0;

function stateOfForm(): SearchState {
  const filters: Filters = {};
  for (const facet of FACETS) {
    const values = boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value);
    if (values.length > 0) filters[facet] = values;
  }
  return { query: input.value, filters };
}

function fillForm({ query, filters }: SearchState): void {
  input.value = query;
  for (const box of boxes) box.checked = filters[box.name as (typeof FACETS)[number]]?.includes(box.value) ?? false;
  for (const group of form.querySelectorAll<HTMLDetailsElement>('details[data-facet]')) {
    if (filters[group.dataset['facet'] as (typeof FACETS)[number]]) group.open = true;
  }
}

function showCounts(counts: Found['counts']): void {
  for (const box of boxes) {
    const count = counts[box.name]?.[box.value] ?? 0;
    const label = box.closest('label');
    const number = label?.querySelector('.count');
    if (number) number.textContent = count.toLocaleString(locale);
    box.disabled = count === 0 && !box.checked;
    label?.classList.toggle('is-empty', box.disabled);
  }
}

async function append(found: Found, from: number, mine: number): Promise<void> {
  const results = (await Promise.all(found.groups.map((group) => group.load(from, STEP)))).flat().slice(0, STEP);
  if (mine !== turn) return;
  const items = results.map((result) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = result.url;
    link.append(...resultNodes(result, words));
    item.className = 'result';
    item.dataset['kind'] = result.kind;
    item.append(link);
    return item;
  });
  if (from === 0) list.replaceChildren(...items);
  else list.append(...items);
  const rest = found.total - from - results.length;
  more.hidden = rest <= 0;
  more.onclick = () =>
    void append(found, from + STEP, mine).then(
      () => items.length > 0 && (list.children[from + STEP]?.querySelector('a') as HTMLElement | null)?.focus(),
    );
}

async function run(state: SearchState): Promise<void> {
  const mine = ++turn;
  const query = tidyQuery(state.query);
  const chosen = Object.keys(state.filters).length > 0;
  clear.hidden = !chosen && query === '';
  help.hidden = true;
  try {
    status.textContent = words.searching;
    const found = await search(setting, { query, filters: state.filters, sort: 'relevance', ownLanguage: false });
    if (mine !== turn) return;
    showCounts(found.counts);
    if (query === '' && !chosen) {
      list.replaceChildren();
      more.hidden = true;
      status.textContent = words.prompt;
      return;
    }
    await append(found, 0, mine);
    if (mine !== turn) return;
    help.hidden = found.total > 0;
    status.textContent =
      found.total > 0 ? formatCount(words.results, found.total, locale) : words.nothing.replace('{query}', query);
  } catch {
    if (mine !== turn) return;
    list.replaceChildren();
    more.hidden = true;
    help.hidden = false;
    status.textContent = words.failed;
  }
}

/** `push` makes a step that Back can undo; typing replaces the step it is part of. */
function update(push: boolean): void {
  const state = stateOfForm();
  const address = location.pathname + writeState({ ...state, query: tidyQuery(state.query) });
  if (address !== location.pathname + location.search) {
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }
  void run(state);
}

function readAddress(): void {
  const state = readState(location.search, known);
  fillForm(state);
  void run(state);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  update(true);
});
let typing = false;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    update(!typing);
    typing = true;
  }, PAUSE);
});
input.addEventListener('blur', () => {
  typing = false;
});
for (const box of boxes) box.addEventListener('change', () => update(true));
clear.addEventListener('click', () => {
  fillForm({ query: '', filters: {} });
  update(true);
  input.focus();
});
addEventListener('popstate', readAddress);
form.hidden = false;
// Filters stand open where there is room for them.
if (matchMedia('(min-width: 60rem)').matches) find<HTMLDetailsElement>(form, 'details[data-filters]').open = true;
readAddress();
