/** The quick search: a combobox over a list of results (ARIA Authoring Practices, list autocomplete with manual selection). */
import { preload, search, tidyQuery } from './engine.ts';
import { formatCount, type CountForms } from './count.ts';
import { resultNodes, type ResultWords } from './results.ts';

interface QuickWords extends ResultWords {
  results: CountForms;
  searching: string;
  nothing: string;
  failed: string;
}

/** Rows of the dialog: as many as fit a small screen. */
const ROWS = 6;
const PAUSE = 120;

const started = new WeakSet<HTMLDialogElement>();

function find<T extends Element>(root: ParentNode, selector: string): T {
  const node = root.querySelector<T>(selector);
  if (!node) throw new Error(`The search dialog has no ${selector}.`);
  return node;
}

/** Wires the dialog on its first opening. */
export function start(dialog: HTMLDialogElement): void {
  if (started.has(dialog)) return;
  started.add(dialog);
  const input = find<HTMLInputElement>(dialog, 'input');
  const list = find<HTMLUListElement>(dialog, '[role=listbox]');
  const status = find<HTMLElement>(dialog, '[role=status]');
  const words = JSON.parse(dialog.dataset['words'] ?? '{}') as QuickWords;
  const { bundle = '', locale = 'en' } = dialog.dataset;
  const setting = { bundle, locale, languages: [], sites: [] };
  let active = -1;
  let turn = 0;
  let timer = 0;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const activate = (index: number) => {
    const all = options();
    all[active]?.setAttribute('aria-selected', 'false');
    active = all.length === 0 ? -1 : (index + all.length) % all.length;
    const current = all[active];
    current?.setAttribute('aria-selected', 'true');
    current?.scrollIntoView({ block: 'nearest' });
    if (current) input.setAttribute('aria-activedescendant', current.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const show = (nodes: HTMLElement[]) => {
    list.replaceChildren(...nodes);
    input.setAttribute('aria-expanded', String(nodes.length > 0));
    activate(-1);
    active = -1;
    options()[0]?.parentElement?.scrollTo(0, 0);
    for (const option of options()) option.setAttribute('aria-selected', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const run = async () => {
    const mine = ++turn;
    const query = tidyQuery(input.value);
    if (query === '') {
      show([]);
      status.textContent = '';
      return;
    }
    try {
      status.textContent = words.searching;
      const found = await search(setting, { query, filters: {}, sort: 'relevance', ownLanguage: false });
      const results = (await Promise.all(found.groups.map((group) => group.load(0, ROWS)))).flat().slice(0, ROWS);
      if (mine !== turn) return;
      show(
        results.map((result, index) => {
          const item = document.createElement('li');
          item.id = `quick-${index}`;
          item.setAttribute('role', 'option');
          item.dataset['href'] = result.url;
          item.append(...resultNodes(result, words));
          return item;
        }),
      );
      status.textContent =
        found.total === 0 ? words.nothing.replace('{query}', query) : formatCount(words.results, found.total, locale);
    } catch {
      if (mine === turn) status.textContent = words.failed;
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => activate(active + 1),
      ArrowUp: () => activate(active < 0 ? -1 : active - 1),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    }
    const chosen = options()[active]?.dataset['href'];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      location.assign(chosen);
    }
  });
  list.addEventListener('click', (event) => {
    const href = (event.target as Element).closest<HTMLElement>('[data-href]')?.dataset['href'];
    if (href) location.assign(href);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target as Element).closest('[data-quick-close]')) dialog.close();
  });
  preload(setting).catch(() => {
    status.textContent = words.failed;
  });
  // A query typed while the script was on its way.
  if (input.value) void run();
}
