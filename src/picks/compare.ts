/** The comparison: two to four cases, or countries, side by side in the same rows. */
import type { Fragment, FragmentRow, Line } from '../domain/fragment.ts';
import { isSame, linesNotInAll } from './differences.ts';
import { isComparable } from './ids.ts';
import { button, fill, node, runNodes, type Child } from './nodes.ts';
import { outcomeNodes } from './outcomes.ts';
import { find, startPage, type PageWords, type PickedPage } from './page.ts';

interface CompareWords extends PageWords {
  one: string;
  otherKind: string;
  differs: string;
  same: string;
  notInAll: string;
  row: string;
}

type Page = PickedPage<CompareWords>;

const COLUMNS = 4;
/** More are not even loaded. */
const LIMIT = 12;

/** Roles are said again, because narrow screens lay the table out as blocks, which would take them away. */
const cell = (name: 'td' | 'th', role: string, ...children: Child[]) =>
  node(name, { role, scope: name === 'td' ? undefined : role === 'rowheader' ? 'row' : 'col' }, ...children);

function lineNode(line: Line, fragment: Fragment, unshared: boolean, { words }: Page): HTMLElement {
  return node(
    line.bullet ? 'li' : 'p',
    { lang: line.lang },
    unshared ? node('span', { class: 'compare__mark', 'aria-hidden': 'true' }, '◆ ') : undefined,
    ...runNodes(line.runs, () => `${fragment.href}#sources`, words),
    unshared ? node('span', { class: 'visually-hidden' }, ` (${words.notInAll})`) : undefined,
    line.note ? node('span', { class: 'compare__note' }, line.note) : undefined,
  );
}

/** Bullets that follow each other are one list. */
function lineNodes(lines: readonly Line[], make: (line: Line) => HTMLElement): HTMLElement[] {
  const made: HTMLElement[] = [];
  for (const line of lines) {
    const last = made.at(-1);
    if (!line.bullet) made.push(make(line));
    else if (last?.nodeName === 'UL') last.append(make(line));
    else made.push(node('ul', {}, make(line)));
  }
  return made;
}

function valueNode(row: FragmentRow, rows: readonly FragmentRow[], fragment: Fragment, page: Page): HTMLElement {
  const unshared = linesNotInAll(row, rows);
  const content =
    row.lines.length > 0
      ? lineNodes(row.lines, (line) => lineNode(line, fragment, unshared.has(line), page))
      : [node('p', { class: 'picked-none' }, page.words.notPublished)];
  return cell('td', 'cell', owner(fragment), ...content);
}

/** Whose value it is, where the columns stand below each other. */
function owner({ title }: Fragment): HTMLElement {
  return node('p', { class: 'compare__owner', 'aria-hidden': 'true' }, title.text);
}

function rowNode(
  label: string,
  same: boolean | undefined,
  cells: readonly HTMLElement[],
  { words }: Page,
): HTMLElement {
  const mark =
    same === undefined
      ? undefined
      : node('span', { class: 'compare__state', 'data-same': `${same}` }, same ? words.same : words.differs);
  return node('tr', { role: 'row' }, cell('th', 'rowheader', node('span', {}, label), ' ', mark), ...cells);
}

function headNode(fragment: Fragment, page: Page): HTMLElement {
  const { kindLabel, facts, href, title, id, notices } = fragment;
  const lang = title.lang === page.locale ? undefined : title.lang;
  return cell(
    'th',
    'columnheader',
    node('span', { class: 'kicker' }, [kindLabel, ...facts].join(' · ')),
    node('a', { class: 'compare__title', href, lang }, title.text),
    ...notices.map((notice) => node('span', { class: 'compare__note' }, notice)),
    button(page.words.remove, `${page.words.remove}: ${title.text}`, `remove ${id}`, () => page.remove(fragment)),
  );
}

function tableNode(fragments: readonly Fragment[], page: Page): HTMLElement {
  const { words } = page;
  const rows = (fragments[0]?.rows ?? []).map(({ key, label }) => {
    const same = fragments.flatMap((one) => one.rows.filter((row) => row.key === key));
    return {
      form: same[0]?.form,
      row: rowNode(
        label,
        isSame(same),
        same.map((row, index) => valueNode(row, same, fragments[index] as Fragment, page)),
        page,
      ),
    };
  });
  const ledgers = fragments.map((one) => outcomeNodes(one, () => `${one.href}#sources`, words));
  const outcomes = ledgers.every((ledger) => ledger !== undefined)
    ? [
        rowNode(
          words.outcomes,
          undefined,
          ledgers.map((ledger, index) => cell('td', 'cell', owner(fragments[index] as Fragment), ...ledger)),
          page,
        ),
      ]
    : [];
  /** What can be compared comes first, prose next, doubts last. */
  const nodesOf = (...forms: FragmentRow['form'][]) =>
    rows.filter(({ form }) => form && forms.includes(form)).map(({ row }) => row);
  const corner = cell('td', 'cell', node('span', { class: 'visually-hidden' }, words.row));
  return node(
    'table',
    { role: 'table', class: 'compare__table', 'data-columns': `${fragments.length}`, 'aria-label': words.title },
    node(
      'thead',
      { role: 'rowgroup' },
      node('tr', { role: 'row' }, corner, ...fragments.map((one) => headNode(one, page))),
    ),
    node(
      'tbody',
      { role: 'rowgroup' },
      ...nodesOf('fact', 'list'),
      ...outcomes,
      ...nodesOf('text'),
      ...nodesOf('lines'),
    ),
  );
}

const root = document.querySelector<HTMLElement>('[data-compare]');
if (root) {
  startPage<CompareWords>(root, {
    limit: LIMIT,
    show: (page, { fragments }) => {
      const { words } = page;
      const kind = fragments.find(({ id }) => isComparable(id))?.kind;
      const matching = fragments.filter((one) => one.kind === kind);
      const shown = matching.slice(0, COLUMNS);
      find(root, '[data-table]').replaceChildren(...(shown.length > 0 ? [tableNode(shown, page)] : []));
      find<HTMLElement>(root, '[data-legend]').hidden = shown.length < 2;
      return {
        shown,
        notices: [
          ...fragments
            .filter((one) => one.kind !== kind)
            .map(({ title }) => fill(words.otherKind, { title: title.text })),
          ...matching.slice(COLUMNS).map(({ title }) => fill(words.tooMany, { title: title.text })),
          ...(shown.length === 1 ? [words.one] : []),
        ],
      };
    },
  });
}
