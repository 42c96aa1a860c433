/** The search page: the address is the state; form, filters, chips and results follow it. */
import { NOTHING_ASKED, readState, writeState, type SearchState } from './address.ts';
import { showChips } from './chips.ts';
import { find, isPlainClick, make } from './dom.ts';
import { search, SearchFailure, tidyQuery, type EngineSetting } from './engine.ts';
import { createPanel, type FacetPanel } from './facets.ts';
import { failureNodes } from './failed.ts';
import { choose, groupNodes, loadShown } from './groups.ts';
import { knownOf, loadLabels } from './labels.ts';
import { FACETS } from './names.ts';
import { pagerNodes } from './pager.ts';
import { createPickOf } from './pick.ts';
import { createPlaces } from './places.ts';
import type { FailureReason, Meant, SearchRequest, Sort } from './types.ts';
import { sayFound } from './say.ts';
import { fill, type FacetLabels, type PageWords } from './words.ts';

const PAUSE = 150;
/** A search that is quicker than this is not announced as going on. */
const PATIENCE = 400;

const root = find(document, '[data-search]');
const form = find<HTMLFormElement>(root, 'form');
const input = find<HTMLInputElement>(form, '#query');
const order = find<HTMLSelectElement>(form, '#sort');
const only = find<HTMLInputElement>(form, '#own');
const panel = find<HTMLDetailsElement>(form, '[data-filters]');
const status = find(root, '[role=status]');
const list = find(root, '[data-results]');
const ways = find(root, '[data-ways]');
const notices = find(root, '[data-notices]');
const words = JSON.parse(root.dataset['words'] ?? '{}') as PageWords & { title: string };
const setting = JSON.parse(root.dataset['engine'] ?? '{}') as EngineSetting;
const { locale } = setting;
const listSetting = { words, locale, title: words.title, pickOf: createPickOf(setting) };
const places = createPlaces(list);

let state: SearchState = NOTHING_ASKED;
let labels: FacetLabels | undefined;
let facets: FacetPanel | undefined;
/** The query that the long lists are sorted for. */
let sortedFor: string | undefined;
/** The newest entries, which the page brings; they stand until something is asked. */
const newest = list.firstElementChild;
let turn = 0;
let timer = 0;
let typing = false;

const chosenOf = ({ filters, site }: SearchState) =>
  FACETS.reduce((sum, facet) => sum + (filters[facet]?.length ?? 0), site ? 1 : 0);

/** Without words there is no best match: the newest come first. */
const sortOf = ({ query, sort }: SearchState): Sort => (query === '' && sort === 'relevance' ? 'newest' : sort);

function requestOf({ query, filters, ownLanguage, ...rest }: SearchState): SearchRequest {
  return { query, filters, ownLanguage, sort: sortOf({ query, filters, ownLanguage, ...rest }) };
}

function showState(): void {
  if (input !== document.activeElement || tidyQuery(input.value) !== state.query) input.value = state.query;
  order.value = sortOf(state);
  for (const option of order.options) option.disabled = option.value === 'relevance' && state.query === '';
  only.checked = state.ownLanguage;
  const n = chosenOf(state);
  find(panel, 'summary').textContent = n > 0 ? fill(words.filtersChosen, { n }) : words.filters;
  find(form, '[data-clear]').hidden = n === 0;
  if (!labels) return;
  showChips(find(form, '[data-chips]'), state, labels, words, (without, index) => {
    go(without, 'push');
    const chips = form.querySelectorAll<HTMLElement>('.chip');
    (chips[Math.min(index, chips.length - 1)] ?? input).focus();
  });
  facets?.show(state.filters, undefined, false);
}

function tell(texts: readonly string[]): void {
  notices.replaceChildren(...texts.map((text) => make('p', { class: 'notice' }, text)));
}

async function showNothing(request: SearchRequest, mine: number): Promise<void> {
  // Few searches need it, so no other reader loads it.
  const { waysOf } = await import('./ways.ts');
  const { nodes, meant } = await waysOf(setting, request, state, listSetting, root.dataset['form'] ?? '');
  if (mine !== turn) return;
  ways.replaceChildren(...nodes);
  if (!meant) return;
  list.replaceChildren(...meant.nodes);
  status.textContent = `${status.textContent} ${words.didYouMean}: ${meant.query}`;
}

async function showCorrected(meant: Meant, mine: number): Promise<void> {
  const { correctedNode } = await import('./ways.ts');
  if (mine !== turn) return;
  list.prepend(correctedNode(meant, state, words));
  status.textContent = `${status.textContent} ${fill(words.corrected, { query: meant.query })}`;
}

function showFailure(error: unknown): void {
  const reason: FailureReason = error instanceof SearchFailure ? error.reason : 'unknown';
  list.replaceChildren();
  find(root, '[data-pager]').hidden = true;
  status.textContent = words.failures[reason];
  const again = () => void (labels ? run() : start()).then(() => (list.querySelector('h2') ?? input).focus());
  ways.replaceChildren(...failureNodes(words, again));
}

async function run(ignored: readonly string[] = []): Promise<void> {
  const mine = ++turn;
  showState();
  const stands = newest !== null && list.firstElementChild === newest && writeState(state) === '';
  // What stands already needs no order.
  const request = { ...requestOf(state), ...(stands && { sort: 'relevance' as const }) };
  const patience = setTimeout(() => (status.textContent = words.searching), PATIENCE);
  try {
    const found = await search(setting, request);
    if (mine !== turn) return;
    const shown = choose(found, state, locale);
    const loaded = stands ? [] : await loadShown(shown);
    if (mine !== turn) return;
    clearTimeout(patience);
    facets?.show(state.filters, found.counts, sortedFor !== state.query);
    sortedFor = state.query;
    tell([
      ...(ignored.length > 0 ? [fill(words.ignored, { list: ignored.join(', ') })] : []),
      ...(shown.page < state.page ? [fill(words.ignoredPage, { page: state.page })] : []),
      ...(found.missingSites.length > 0 ? [fill(words.missingSites, { sites: found.missingSites.join(', ') })] : []),
    ]);
    state = { ...state, page: shown.page };
    places.keepAddress(writeState(state));
    if (!stands) list.replaceChildren(...groupNodes(loaded, state, listSetting));
    dispatchEvent(new Event('serai:picks'));
    find(root, '[data-pager]').replaceChildren(make('ul', { role: 'list' }, ...pagerNodes(state, shown.pages, words)));
    find(root, '[data-pager]').hidden = shown.pages < 2;
    ways.replaceChildren();
    status.textContent = sayFound(found, shown, state, words, locale);
    if (!shown.main) await showNothing(request, mine);
    else if (found.meant) await showCorrected(found.meant, mine);
  } catch (error) {
    if (mine === turn) showFailure(error);
  } finally {
    clearTimeout(patience);
  }
}

/** Goes to another state; a pushed step can be undone by Back, a replaced one is part of the step before. */
function go(next: SearchState, step: 'push' | 'replace'): void {
  clearTimeout(timer);
  state = next;
  places.go(writeState(next), step);
  void run();
}

async function readAddress(): Promise<void> {
  if (!labels) return;
  const { state: asked, ignored } = readState(location.search, knownOf(labels, setting.sites));
  state = { ...asked, query: tidyQuery(asked.query) };
  await run(ignored.map((value) => `“${tidyQuery(value).slice(0, 40)}”`));
}

/** The query is shown before anything is loaded: it must not be lost when nothing can be. */
async function start(): Promise<void> {
  if (location.search) list.replaceChildren();
  if (input.value === '') input.value = tidyQuery(new URLSearchParams(location.search).get('q') ?? '');
  try {
    labels = await loadLabels(root.dataset['labels'] ?? '');
  } catch (error) {
    showFailure(error);
    return;
  }
  facets = createPanel(find(panel, '[data-facets]'), labels, words, locale, (facet, values) =>
    go({ ...state, filters: { ...state.filters, [facet]: values }, page: 1 }, 'push'),
  );
  await readAddress();
}

const asTyped = (): SearchState => ({ ...state, query: tidyQuery(input.value), page: 1 });

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (asTyped().query !== state.query) go(asTyped(), 'push');
  else void run();
});
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (asTyped().query === state.query) return;
    go(asTyped(), typing ? 'replace' : 'push');
    typing = true;
  }, PAUSE);
});
input.addEventListener('blur', () => (typing = false));
order.addEventListener('change', () => go({ ...state, sort: order.value as Sort, page: 1 }, 'push'));
only.addEventListener('change', () => go({ ...state, ownLanguage: only.checked, page: 1 }, 'push'));
find(form, '[data-clear]').addEventListener('click', () => {
  go({ ...state, filters: {}, site: undefined, page: 1 }, 'push');
  input.focus();
});
find(panel, '[data-close]').addEventListener('click', () => {
  panel.open = false;
  (list.querySelector('h2') ?? input).focus();
});
root.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-go]');
  if (!link || !isPlainClick(event)) return;
  event.preventDefault();
  places.go(link.getAttribute('href') ?? '', 'push');
  void readAddress().then(() => {
    // What was clicked is gone; the reader goes on at the top of what came.
    scrollTo(0, form.getBoundingClientRect().top + scrollY);
    (list.querySelector('h2') ?? input).focus({ preventScroll: true });
  });
});
addEventListener('popstate', () => {
  if (!places.moved()) return;
  input.value = '';
  void (labels ? readAddress() : start()).then(places.restore);
});
for (const node of form.querySelectorAll<HTMLElement>('[data-scripted]')) node.hidden = false;
// Filters stand open where there is room for them.
const wide = matchMedia('(min-width: 60rem)');
panel.open = wide.matches;
wide.addEventListener('change', () => (panel.open = wide.matches));
void start().then(places.restore);
