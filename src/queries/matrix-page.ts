/** The matrix: topic × country. */
import { functionMatrixAddress, searchAddress, toolAddress, type Address } from '../domain/addresses.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { crossTabulate } from '../domain/matrix.ts';
import { withBroader } from '../domain/topics.ts';
import type { PageFrame } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { getMessages, termLabel } from '../i18n/index.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';
import { contributeWith, tableOf, type MatrixTable, type Plan } from './matrix-table.ts';

export interface MatrixPage {
  frame: PageFrame;
  table: MatrixTable;
  /** The page of the other table. */
  other: Address;
}

function topicTable(graph: Graph, locale: string): MatrixTable {
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
}

export async function getMatrixPage(locale: string): Promise<MatrixPage> {
  const { title, lead } = getMessages(locale).tools.pages.matrix;
  return {
    frame: await frameInAllLanguages(locale, toolAddress('matrix', locale), { title, description: lead }),
    table: topicTable(await getGraph(), locale),
    other: functionMatrixAddress(locale),
  };
}
