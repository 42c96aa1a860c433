/** The matrix: topic × country, its rows on numbered pages where they are many. */
import { functionMatrixAddress, searchAddress, toolAddress, type Address } from '../domain/addresses.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import { crossTabulate } from '../domain/matrix.ts';
import { pagesFor, rangesOn } from '../domain/paging.ts';
import { withBroader } from '../domain/topics.ts';
import type { PageFrame } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { getMessages, termLabel } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import type { GroupHead } from './list-groups.ts';
import { numberedFrame, type ListPage } from './lists.ts';
import { contributeWith, tableOf, type MatrixTable, type Plan } from './matrix-table.ts';
import { contentsOf, findPager } from './numbered.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';

export interface MatrixPage {
  frame: PageFrame;
  /** The rows of this page, with all columns. */
  table: MatrixTable;
  /** The kinds of topic with the place where each begins; none where one page has them all. */
  contents: ListPage['contents'];
  /** The page of the other table. */
  other: Address;
}

/** Cells on a page: so many are less than 15 kB when compressed. */
const CELLS = 640;

/** The whole table, made once for each language: every page takes some of its rows. */
const topicTable = once('matrix', (graph, locale): MatrixTable => {
  const contribute = contributeWith(graph, locale);
  const labelOf = (kind: 'topic' | 'country', id: string) => {
    const { href, title } = linkOf(graph.get(kind, id) as AnyEntry, locale);
    return { title, href };
  };
  const byName = <K extends 'topic' | 'country'>(entries: readonly Entry<K>[], nameOf: (entry: Entry<K>) => string) =>
    entries.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), locale)).map(({ id }) => id);
  const columns = graph.all('country').filter((one) => one.data.tile ?? graph.backlinks(one, 'case').length > 0);
  const plan: Plan = {
    matrix: crossTabulate(
      graph.all('case'),
      {
        ids: byName(graph.all('topic'), (one) => titleOf(one, locale).text),
        of: ({ data }) => withBroader(data.topics, graph),
      },
      { ids: byName(columns, (one) => one.id), of: ({ data }) => [data.country] },
    ),
    locale,
    row: (id) => labelOf('topic', id),
    column: (id) => ({ ...labelOf('country', id), short: id.toUpperCase() }),
    filled: (topic, country) => searchAddress(locale, { kind: 'case', country, topic }),
    empty: (topic, country) => contribute({ topic, country }),
  };
  return tableOf(plan, (id) => {
    const { kind } = graph.get('topic', id).data;
    return { id: kind, title: termLabel(locale, 'topicKind', kind) };
  });
});

const rowsOn = ({ columns }: Pick<MatrixTable, 'columns'>) =>
  Math.max(1, Math.floor(CELLS / Math.max(1, columns.length)));

interface MatrixPart {
  table: MatrixTable;
  heads: GroupHead[];
  /** Rows on a page. */
  size: number;
}

/** What stands on a page: `<locale> <page>`. */
const findPart = answer('matrix-on', (graph, key): MatrixPart => {
  const [locale = '', page] = key.split(' ');
  const { columns, groups } = topicTable(graph, locale);
  const size = rowsOn({ columns });
  const heads = groups.map(({ id, title, rows }) => ({
    id,
    title: { text: title ?? '', lang: locale },
    href: undefined,
    count: rows.length,
  }));
  const shown = rangesOn(
    heads.map(({ count }) => count),
    Number(page),
    size,
  ).flatMap(({ group, from, to }) => {
    const whole = groups[group];
    return whole ? [{ ...whole, rows: whole.rows.slice(from, to) }] : [];
  });
  return { table: { columns, groups: shown }, heads, size };
});

const pagesOf = ({ heads, size }: MatrixPart) =>
  pagesFor(
    heads.reduce((sum, { count }) => sum + count, 0),
    size,
  );

export async function countMatrixPages(): Promise<number> {
  return pagesOf(findPart(await getGraph(), `${SOURCE_LANGUAGE} 1`));
}

/** Topic × country: one of the pages that its rows need. */
export async function getMatrixPage(locale: string, page = 1): Promise<MatrixPage> {
  const { title, lead } = getMessages(locale).tools.pages.matrix;
  const part = findPart(await getGraph(), `${locale} ${page}`);
  const address = toolAddress('matrix', locale);
  const pager = findPager(address, page, pagesOf(part));
  return {
    frame: await numberedFrame(locale, address, { title, description: lead }, pager),
    table: part.table,
    contents: pager.pages > 1 ? contentsOf(part.heads, address, page, part.size) : [],
    other: functionMatrixAddress(locale),
  };
}
