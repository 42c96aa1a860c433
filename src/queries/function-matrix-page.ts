/** The second matrix: function of government × stage, with the cases behind each number. */
import { functionMatrixAddress, toolAddress, type Address } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { crossTabulate, type Matrix } from '../domain/matrix.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { getMessages, termLabel } from '../i18n/index.ts';
import { terms } from '../schema/vocabularies/index.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';
import { contributeWith, tableOf, type MatrixTable, type Plan } from './matrix-table.ts';

export interface FunctionMatrixPage {
  frame: PageFrame;
  table: MatrixTable;
  /** The page of the other table. */
  other: Address;
  /** The cases behind the cells, which search has no filter for. */
  behind: { id: string; title: string; cells: { id: string; title: string; links: EntryLink[] }[] }[];
}

const anchorOf = (code: string, stage: string) => `cases-${code}-${stage}`;

function functionMatrix(graph: Graph): Matrix<Entry<'case'>> {
  return crossTabulate(
    graph.all('case'),
    { ids: Object.keys(terms('function')).toSorted(), of: ({ data }) => data.functions },
    { ids: Object.keys(terms('stage')), of: ({ data }) => [data.stage] },
  );
}

function functionTable(graph: Graph, locale: string): MatrixTable {
  const contribute = contributeWith(graph, locale);
  const { vocabularies } = getMessages(locale);
  const words = (labels: Readonly<Record<string, string>>, id: string) => ({
    title: { text: labels[id] ?? id, lang: locale },
  });
  const plan: Plan = {
    matrix: functionMatrix(graph),
    locale,
    row: (id) => words(vocabularies.function, id),
    column: (id) => words(vocabularies.stage, id),
    filled: (code, stage) => `#${anchorOf(code, stage)}`,
    // Nobody is asked for a case of which nothing is known.
    empty: (code, stage) => (stage === 'unknown' ? undefined : contribute({ function: code, stage })),
  };
  return tableOf(plan, () => ({ id: 'functions', title: undefined }));
}

function casesBehind(graph: Graph, locale: string): FunctionMatrixPage['behind'] {
  const { vocabularies } = getMessages(locale);
  const labels: Readonly<Record<string, string>> = vocabularies.function;
  const { rows, columns } = functionMatrix(graph);
  return rows
    .filter((row) => row.items.length > 0)
    .map((row) => ({
      id: row.id,
      title: labels[row.id] ?? row.id,
      cells: columns.flatMap(({ id: stage }, index) => {
        const cases = row.cells[index] ?? [];
        const title = termLabel(locale, 'stage', stage as Entry<'case'>['data']['stage']);
        return cases.length === 0
          ? []
          : [{ id: anchorOf(row.id, stage), title, links: cases.map((one) => linkOf(one, locale)) }];
      }),
    }));
}

export async function getFunctionMatrixPage(locale: string): Promise<FunctionMatrixPage> {
  const graph = await getGraph();
  const { pages, matrix } = getMessages(locale).tools;
  const other = toolAddress('matrix', locale);
  return {
    frame: await frameInAllLanguages(
      locale,
      functionMatrixAddress(locale),
      { title: matrix.functions, description: matrix.functionsLead },
      [{ href: other, title: { text: pages.matrix.title, lang: locale } }],
    ),
    table: functionTable(graph, locale),
    other,
    behind: casesBehind(graph, locale),
  };
}
