/** The quick search: a combobox over a list of results (ARIA Authoring Practices, list autocomplete with manual selection). */
import { NOTHING_ASKED, writeState } from './address.ts';
import { formatCount } from './count.ts';
import { find, make } from './dom.ts';
import { help, preload, search, SearchFailure, tidyQuery, type EngineSetting } from './engine.ts';
import { excerptNodes, nodesOf } from './results.ts';
import type { Found, Result, ResultGroup } from './types.ts';
import { fill, languageName, type QuickWords } from './words.ts';

/** Rows of the dialog: as many as fit a small screen. */
const ROWS = 6;
/** Rows of each other language or site. */
const TASTE = 2;
/** Parts of a result, such as a talk. */
const PARTS = 1;
const PAUSE = 120;

/** Wires the dialog, once. */
export function start(dialog: HTMLDialogElement, words: QuickWords): void {
  const form = find<HTMLFormElement>(dialog, 'form');
  const input = find<HTMLInputElement>(dialog, 'input');
  const list = find(dialog, '[role=listbox]');
  const status = find(dialog, '[role=status]');
  const ways = find(dialog, '[data-ways]');
  const browse = find(dialog, '[data-browse]');
  const setting = JSON.parse(dialog.dataset['engine'] ?? '{}') as EngineSetting;
  const { locale } = setting;
  let active = -1;
  let turn = 0;
  let timer = 0;

  const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  /** Makes an option the active one; -1 is the field itself. */
  const activate = (index: number) => {
    const all = options();
    active = index < -1 ? all.length - 1 : index >= all.length ? -1 : index;
    for (const [place, option] of all.entries()) option.setAttribute('aria-selected', String(place === active));
    const current = all[active];
    current?.scrollIntoView({ block: 'nearest' });
    if (current) input.setAttribute('aria-activedescendant', current.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const show = (nodes: readonly HTMLElement[], text: string) => {
    list.replaceChildren(...nodes);
    for (const [index, option] of options().entries()) option.id = `quick-${index}`;
    input.setAttribute('aria-expanded', String(nodes.length > 0));
    list.scrollTo(0, 0);
    activate(-1);
    ways.replaceChildren();
    browse.hidden = true;
    status.textContent = text;
  };

  const option = (href: string, attributes: Readonly<Record<string, string | undefined>>, ...children: Node[]) =>
    make('div', { role: 'option', 'aria-selected': 'false', 'data-href': href, ...attributes }, ...children);
  const optionsOf = (result: Result, query: string): HTMLElement[] => {
    const { kicker, excerpt, grade, lang, hrefOf } = nodesOf(result, query, words, locale);
    const title = make('span', { class: 'result__title', lang }, result.title);
    const whole = [kicker, title, excerpt, grade].filter((node) => node !== undefined);
    return [
      option(hrefOf(result.url), { 'data-kind': result.kind }, ...whole),
      ...result.parts.slice(0, PARTS).map((part) => {
        const text = make('span', { class: 'result__excerpt', lang }, ...excerptNodes(part.excerpt));
        return option(hrefOf(part.url), { class: 'quick__part' }, make('span', { lang }, part.title), text);
      }),
    ];
  };
  const groupOf = (group: ResultGroup, results: readonly Result[], index: number, query: string): HTMLElement => {
    const own = !group.site && group.lang === locale;
    const name = group.site
      ? fill(words.onSite, { site: group.site })
      : fill(words.inLanguage, { language: languageName(group.lang, locale) });
    const heading = make('p', { class: 'quick__group', id: `quick-group-${index}`, role: 'presentation' }, name);
    return make(
      'div',
      own ? { role: 'presentation' } : { role: 'group', 'aria-labelledby': heading.id },
      !own && heading,
      ...results.flatMap((result) => optionsOf(result, query)),
    );
  };

  const showMeant = (meant: string) => {
    const href = form.action + writeState({ ...NOTHING_ASKED, query: meant });
    ways.replaceChildren(`${words.didYouMean}: `, make('a', { href }, meant));
  };
  const showHelp = async (query: string, mine: number) => {
    const request = { query, filters: {}, sort: 'relevance', ownLanguage: false } as const;
    const { didYouMean } = await help(setting, request).catch(() => ({ didYouMean: undefined }));
    if (mine !== turn) return;
    browse.hidden = false;
    if (didYouMean) showMeant(didYouMean);
  };
  const statusOf = ({ total, groups }: Found, query: string) => {
    if (total === 0) return fill(words.nothing, { query });
    const own = formatCount(words.results, groups[0]?.total ?? 0, locale);
    const rest = total - (groups[0]?.total ?? 0);
    return rest > 0 ? fill(words.others, { own, n: rest.toLocaleString(locale) }) : own;
  };
  const fail = (error: unknown) => {
    show([], words.failures[error instanceof SearchFailure ? error.reason : 'unknown']);
    browse.hidden = false;
  };
  const run = async () => {
    const mine = ++turn;
    const query = tidyQuery(input.value);
    if (query === '') {
      show([], '');
      return;
    }
    const patience = setTimeout(() => (status.textContent = words.searching), PAUSE);
    try {
      const found = await search(setting, { query, filters: {}, sort: 'relevance', ownLanguage: false });
      const groups = found.groups.filter(({ total }) => total > 0);
      const loaded = await Promise.all(groups.map((group, index) => group.load(0, index === 0 ? ROWS : TASTE)));
      if (mine !== turn) return;
      clearTimeout(patience);
      const nodes = groups.map((group, index) => groupOf(group, loaded[index] ?? [], index, query));
      show(nodes, statusOf(found, query));
      if (groups.length === 0) await showHelp(query, mine);
      else if (found.meant) showMeant(found.meant.query);
    } catch (error) {
      if (mine === turn) fail(error);
    } finally {
      clearTimeout(patience);
    }
  };

  const follow = (href: string, beside: boolean) => {
    if (beside) open(href, '_blank', 'noopener');
    else location.assign(href);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const chosen = options()[active]?.dataset['href'];
    const keys: Record<string, (() => void) | undefined> = {
      ArrowDown: () => activate(active + 1),
      ArrowUp: () => activate(active - 1),
      // In the field they move the cursor; in the list they go to its ends.
      Home: active >= 0 ? () => activate(0) : undefined,
      End: active >= 0 ? () => activate(options().length - 1) : undefined,
      Enter: chosen ? () => follow(chosen, event.ctrlKey || event.metaKey) : undefined,
      // Chromium would empty the field first.
      Escape: () => dialog.close(),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  list.addEventListener('click', (event) => {
    const href = (event.target as Element).closest<HTMLElement>('[data-href]')?.dataset['href'];
    if (href) follow(href, event.ctrlKey || event.metaKey);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target as Element).closest('[data-quick-close]')) dialog.close();
  });
  preload(setting).catch(fail);
  // A query typed while the script was on its way.
  if (input.value) void run();
}
