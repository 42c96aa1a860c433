/** What comparison and brief share: the address is the state, and every step can be taken back. */
import type { Fragment } from '../domain/fragment.ts';
import { readIds } from './address.ts';
import { isComparable, writeIds } from './ids.ts';
import { loadAll, type Loaded, type LoadWords } from './load.ts';
import { fill, node, type LineWords } from './nodes.ts';
import { readPicks, writePicks } from './store.ts';

export interface PageWords extends LoadWords, LineWords {
  title: string;
  site: string;
  loading: string;
  notPublished: string;
  outcomes: string;
  noOutcomes: string;
  moreOutcomes: string;
  remove: string;
  removed: string;
  myPicks: string;
  /** "Put together on {date} …". */
  made: string;
}

export interface PickedPage<W extends PageWords> {
  root: HTMLElement;
  words: W;
  locale: string;
  /** Goes to another choice, a step that Back undoes; says what happened, and where the keyboard stands then. */
  go: (ids: readonly string[], said: string, focus: readonly string[]) => void;
  /** Takes an entry out of the page, and out of the picks. */
  remove: (fragment: Fragment) => void;
}

export function find<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

interface Plan<W extends PageWords> {
  limit: number;
  /** Shows what was loaded; answers the entries that are shown, and further notices. */
  show: (page: PickedPage<W>, loaded: Loaded) => { shown: Fragment[]; notices: string[] };
}

/** The same choice in the other languages, and in the other of comparison and brief. */
function carryChoice(search: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang], a[data-with-choice]')) {
    link.search = search;
  }
}

export function startPage<W extends PageWords>(root: HTMLElement, { limit, show }: Plan<W>): void {
  const words = JSON.parse(root.dataset['words'] ?? '{}') as W;
  const { fragments: folder = '', locale = 'en', store = '' } = root.dataset;
  const said = find<HTMLElement>(root, '[role=status]');
  const list = find<HTMLElement>(root, '[data-notices]');
  const help = find<HTMLElement>(root, '[data-help]');
  const bar = find<HTMLElement>(root, '[data-bar]');
  const mine = find<HTMLAnchorElement>(root, '[data-mine]');
  let turn = 0;

  const run = async (message: string, focus: readonly string[]) => {
    const my = ++turn;
    const { search } = location;
    const { ids, unreadable } = readIds(search);
    if (ids.length > 0 && !message) said.textContent = words.loading;
    const loaded = await loadAll(search, folder, limit, words);
    if (my !== turn) return;
    const { shown, notices } = show(page, loaded);
    list.replaceChildren(...[...loaded.notices, ...notices].map((notice) => node('p', { class: 'notice' }, notice)));
    said.textContent = message;
    carryChoice(search);
    const date = new Date().toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' });
    find(root, '[data-made]').textContent = shown.length > 0 ? fill(words.made, { date }) : '';
    find(root, '[data-here]').textContent = location.href;
    find<HTMLElement>(root, '[data-colophon]').hidden = shown.length === 0;
    help.hidden = shown.length > 0;
    bar.hidden = shown.length === 0;
    const picks = readPicks(store).filter((id) => root.dataset['kinds'] !== 'comparable' || isComparable(id));
    mine.hidden = picks.length === 0 || ids.length + unreadable.length > 0;
    mine.search = writeIds(picks);
    mine.textContent = fill(words.myPicks, { n: picks.length });
    find<HTMLElement>(bar, '[data-with-choice]').hidden = !ids.some(isComparable);
    const names = shown.map(({ title }) => title.text).join(' · ');
    document.title = `${words.title}${names ? `: ${names}` : ''} · ${words.site}`;
    focusOn(focus);
  };

  /** The first of these that can take the focus, else the heading: it must never fall back to the top of the page. */
  const focusOn = (keys: readonly string[]) => {
    if (keys.length === 0) return;
    const target = keys
      .map((key) => root.querySelector<HTMLElement>(`[data-focus="${key}"]:not(:disabled)`))
      .find((one) => one !== null);
    (target ?? find<HTMLElement>(root, 'h1')).focus();
  };

  const page: PickedPage<W> = {
    root,
    words,
    locale,
    go: (ids, message, focus) => {
      history.pushState(null, '', location.pathname + writeIds(ids));
      void run(message, focus);
    },
    remove: ({ id, title }) => {
      const { ids } = readIds(location.search);
      const place = ids.indexOf(id);
      const rest = ids.filter((one) => one !== id);
      writePicks(
        store,
        readPicks(store).filter((one) => one !== id),
      );
      const next = [...rest.slice(place), ...rest.slice(0, place).toReversed()].map((one) => `remove ${one}`);
      page.go(rest, fill(words.removed, { title: title.text }), [...next, 'none']);
    },
  };

  find<HTMLElement>(bar, '[data-print]').addEventListener('click', () => print());
  addEventListener('popstate', () => void run('', []));
  void run('', []);
}
