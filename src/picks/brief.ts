/** The brief: chosen entries as one document, in the order of the address. */
import type { Fragment, FragmentRow } from '../domain/fragment.ts';
import { readIds } from './address.ts';
import { button, fill, node, runNodes, sourceNodes, type Child } from './nodes.ts';
import { outcomeNodes } from './outcomes.ts';
import { find, startPage, type PageWords, type PickedPage } from './page.ts';

interface BriefWords extends PageWords {
  up: string;
  down: string;
  moved: string;
  contents: string;
  sources: string;
  address: string;
  reviewed: string;
}

type Page = PickedPage<BriefWords>;

const LIMIT = 40;

const anchorOf = (id: string) => id.replaceAll('/', '-');

/** Puts an entry before or after its neighbour; ids that show nothing keep their places. */
function move(fragment: Fragment, neighbour: Fragment, step: -1 | 1, place: number, page: Page): void {
  const { ids } = readIds(location.search);
  const from = ids.indexOf(fragment.id);
  const to = ids.indexOf(neighbour.id);
  ids.splice(from, 1);
  ids.splice(to, 0, fragment.id);
  const keys = step < 0 ? ['up', 'down'] : ['down', 'up'];
  page.go(
    ids,
    fill(page.words.moved, { title: fragment.title.text, n: place + 1 + step }),
    keys.map((key) => `${key} ${fragment.id}`),
  );
}

function controls(fragments: readonly Fragment[], place: number, page: Page): HTMLElement {
  const { words } = page;
  const fragment = fragments[place] as Fragment;
  const { id, title } = fragment;
  const mover = (key: 'up' | 'down', step: -1 | 1) => {
    const neighbour = fragments[place + step];
    const made = button(words[key], `${words[key]}: ${title.text}`, `${key} ${id}`, () => {
      if (neighbour) move(fragment, neighbour, step, place, page);
    });
    made.disabled = !neighbour;
    return made;
  };
  return node(
    'p',
    { class: 'brief__controls' },
    mover('up', -1),
    mover('down', 1),
    button(words.remove, `${words.remove}: ${title.text}`, `remove ${id}`, () => page.remove(fragment)),
  );
}

function factNode(
  { label, form, lines }: FragmentRow,
  sourceHref: (n: number) => string,
  words: BriefWords,
): HTMLElement {
  const values = lines.map((line) =>
    node(
      'span',
      { class: 'brief__line', lang: line.lang },
      ...runNodes(line.runs, sourceHref, words),
      line.note ? node('span', { class: 'compare__note' }, line.note) : undefined,
    ),
  );
  return node(
    'div',
    { 'data-form': form },
    node('dt', {}, label),
    node('dd', {}, ...(values.length > 0 ? values : [node('span', { class: 'picked-none' }, words.notPublished)])),
  );
}

function outcomesPart(fragment: Fragment, sourceHref: (n: number) => string, words: BriefWords): Child[] {
  const outcomes = outcomeNodes(fragment, sourceHref, words);
  return outcomes ? [node('h3', {}, words.outcomes), ...outcomes] : [];
}

function sourcesPart({ id, sources }: Fragment, words: BriefWords): Child[] {
  if (sources.length === 0) return [];
  const items = sources.map((source, index) =>
    node('li', { id: `${anchorOf(id)}-source-${index + 1}` }, ...sourceNodes(source)),
  );
  return [node('h3', {}, words.sources), node('ol', { class: 'brief__sources' }, ...items)];
}

function articleNode(fragments: readonly Fragment[], place: number, page: Page): HTMLElement {
  const fragment = fragments[place] as Fragment;
  const { words, locale } = page;
  const { id, kind, kindLabel, facts, href, url, title, summary, notices, rows, reviewed } = fragment;
  const anchor = anchorOf(id);
  const langOf = (lang: string) => (lang === locale ? undefined : lang);
  const sourceHref = (n: number) => `#${anchor}-source-${n}`;
  return node(
    'article',
    { class: 'brief__entry', 'data-kind': kind, 'aria-labelledby': anchor },
    controls(fragments, place, page),
    node(
      'p',
      { class: 'kicker' },
      node('span', { class: 'kicker__kind' }, kindLabel),
      ...facts.map((fact) => node('span', {}, fact)),
    ),
    node('h2', { id: anchor, lang: langOf(title.lang) }, title.text),
    ...notices.map((notice) => node('p', { class: 'notice' }, notice)),
    summary && node('p', { class: 'brief__summary', lang: langOf(summary.lang) }, summary.text),
    node(
      'dl',
      { class: 'brief__facts' },
      ...rows.filter(({ form }) => form !== 'text').map((row) => factNode(row, sourceHref, words)),
    ),
    ...outcomesPart(fragment, sourceHref, words),
    ...sourcesPart(fragment, words),
    node(
      'p',
      { class: 'brief__address' },
      `${words.address}: `,
      node('a', { href }, url),
      reviewed && ` · ${fill(words.reviewed, { date: reviewed })}`,
    ),
  );
}

function contentsNode(fragments: readonly Fragment[], { words, locale }: Page): HTMLElement {
  const items = fragments.map(({ id, title }) =>
    node(
      'li',
      { lang: title.lang === locale ? undefined : title.lang },
      node('a', { href: `#${anchorOf(id)}` }, title.text),
    ),
  );
  return node('nav', { class: 'brief__contents', 'aria-label': words.contents }, node('ol', {}, ...items));
}

const root = document.querySelector<HTMLElement>('[data-brief]');
if (root) {
  startPage<BriefWords>(root, {
    limit: LIMIT,
    show: (page, { fragments }) => {
      find(root, '[data-document]').replaceChildren(
        ...(fragments.length > 1 ? [contentsNode(fragments, page)] : []),
        ...fragments.map((_, place) => articleNode(fragments, place, page)),
      );
      return { shown: fragments, notices: [] };
    },
  });
}
