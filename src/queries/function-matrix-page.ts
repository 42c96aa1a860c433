/** The second matrix: function of government × stage, with the cases behind each number. */
import { functionMatrixAddress, toolAddress, type Address } from '../domain/addresses.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { getMessages } from '../i18n/index.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { FEW, functionLabel, functionMatrix, placesOf, stageLabel } from './function-pages.ts';
import { frameInAllLanguages } from './lists.ts';
import { contributeWith, tableOf, type MatrixTable, type Plan } from './matrix-table.ts';
import { answer } from './reads.ts';

export interface FunctionMatrixPage {
  frame: PageFrame;
  table: MatrixTable;
  /** The page of the other table. */
  other: Address;
  /** The cases behind the cells, which search has no filter for. */
  behind: {
    id: string;
    title: string;
    cells: {
      id: string;
      title: string;
      links: EntryLink[];
      /** Where all of them stand. */
      more: { href: string; count: number } | undefined;
    }[];
  }[];
}

const anchorOf = (code: string, stage: string) => `cases-${code}-${stage}`;

function functionTable(graph: Graph, locale: string): MatrixTable {
  const contribute = contributeWith(graph, locale);
  const words = (text: string) => ({ title: { text, lang: locale } });
  const plan: Plan = {
    matrix: functionMatrix(graph, ''),
    locale,
    row: (id) => words(functionLabel(locale, id)),
    column: (id) => words(stageLabel(locale, id)),
    filled: (code, stage) => `#${anchorOf(code, stage)}`,
    // Nobody is asked for a case of which nothing is known.
    empty: (code, stage) => (stage === 'unknown' ? undefined : contribute({ function: code, stage })),
  };
  return tableOf(plan, () => ({ id: 'functions', title: undefined }));
}

/** The first cases of each cell, and where the rest stands. */
const findBehind = answer('functions-behind', (graph, locale): FunctionMatrixPage['behind'] => {
  const { rows, columns } = functionMatrix(graph, '');
  return rows
    .filter((row) => row.items.length > 0)
    .map((row) => {
      const places = placesOf(row.id, graph, locale);
      return {
        id: row.id,
        title: functionLabel(locale, row.id),
        cells: columns.flatMap(({ id: stage }, index) => {
          const cases = row.cells[index] ?? [];
          const href = places.get(stage);
          return cases.length === 0
            ? []
            : [
                {
                  id: anchorOf(row.id, stage),
                  title: stageLabel(locale, stage),
                  links: cases.slice(0, FEW).map((one) => linkOf(one, locale)),
                  more: href && cases.length > FEW ? { href, count: cases.length } : undefined,
                },
              ];
        }),
      };
    });
});

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
    behind: findBehind(graph, locale),
  };
}
