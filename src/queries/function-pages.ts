/** The cases of one function of government, by stage, on numbered pages. */
import { functionAddress, functionMatrixAddress, toolAddress } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { crossTabulate, type Matrix } from '../domain/matrix.ts';
import { pagesFor } from '../domain/paging.ts';
import { getMessages, termLabel } from '../i18n/index.ts';
import { terms } from '../schema/vocabularies/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { cardsOf } from './cards.ts';
import { getGraph } from './entries.ts';
import type { Group, GroupHead } from './list-groups.ts';
import { numberedFrame, type ListPage } from './lists.ts';
import { cardsOn, contentsOf, findPager } from './numbered.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';

/** So many cases of a cell are named beside the table; a function with more in one has pages of its own. */
export const FEW = 3;
/** Cards without summaries on a page. */
const SIZE = 100;

/** The cases by function and stage. */
export const functionMatrix = once('functions', (graph): Matrix<Entry<'case'>> =>
  crossTabulate(
    graph.all('case'),
    { ids: Object.keys(terms('function')).toSorted(), of: ({ data }) => data.functions },
    { ids: Object.keys(terms('stage')), of: ({ data }) => [data.stage] },
  ),
);

export function functionLabel(locale: string, code: string): string {
  const labels: Readonly<Record<string, string>> = getMessages(locale).vocabularies.function;
  return labels[code] ?? code;
}

export function stageLabel(locale: string, stage: string): string {
  return termLabel(locale, 'stage', stage as Entry<'case'>['data']['stage']);
}

/** The cases of a function by stage: `<code> <locale>`. */
const groupsFor = once('function cases', (graph, key): Group[] => {
  const [code, locale = ''] = key.split(' ');
  const { rows, columns } = functionMatrix(graph, '');
  const cells = rows.find(({ id }) => id === code)?.cells ?? [];
  return columns.flatMap(({ id }, index) => {
    const cases = cells[index] ?? [];
    const title = { text: stageLabel(locale, id), lang: locale };
    return cases.length > 0 ? [{ id, title, href: undefined, cards: cardsOf(cases, graph, locale) }] : [];
  });
});

const findHeads = answer('function-heads', (graph, key): GroupHead[] =>
  groupsFor(graph, key).map(({ id, title, href, cards }) => ({ id, title, href, count: cards.length })),
);

/** What stands on a page: `<code> <locale> <page>`. */
const findGroupsOn = answer('function-on', (graph, key): Group[] => {
  const [code, locale, page] = key.split(' ');
  return cardsOn(groupsFor(graph, `${code} ${locale}`), Number(page), SIZE);
});

const isLong = (heads: readonly GroupHead[]) => heads.some(({ count }) => count > FEW);
const pagesOf = (heads: readonly GroupHead[]) =>
  pagesFor(
    heads.reduce((sum, { count }) => sum + count, 0),
    SIZE,
  );

/** Where the cases of a stage begin on the pages of a function, by stage; empty where it has no pages. */
export function placesOf(code: string, graph: Graph, locale: string): ReadonlyMap<string, string> {
  const heads = findHeads(graph, `${code} ${locale}`);
  const places = contentsOf(heads, functionAddress(code, locale), 0, SIZE);
  return new Map(isLong(heads) ? heads.map(({ id }, index) => [id, places[index]?.href ?? '']) : []);
}

/** The functions that have pages of their own, and how many each needs. */
export async function countFunctionPages(): Promise<{ code: string; pages: number }[]> {
  const graph = await getGraph();
  return Object.keys(terms('function')).flatMap((code) => {
    const heads = findHeads(graph, `${code} ${SOURCE_LANGUAGE}`);
    return isLong(heads) ? [{ code, pages: pagesOf(heads) }] : [];
  });
}

export async function getFunctionPage(code: string, locale: string, page = 1): Promise<ListPage> {
  const graph = await getGraph();
  const { pages, matrix } = getMessages(locale).tools;
  const heads = findHeads(graph, `${code} ${locale}`);
  const address = functionAddress(code, locale);
  const crumbs = [
    { href: toolAddress('matrix', locale), title: { text: pages.matrix.title, lang: locale } },
    { href: functionMatrixAddress(locale), title: { text: matrix.functions, lang: locale } },
  ];
  const title = `${matrix.function}: ${functionLabel(locale, code)}`;
  const words = { title, description: `${title}. ${matrix.functionsLead}` };
  return {
    frame: await numberedFrame(locale, address, words, findPager(address, page, pagesOf(heads)), crumbs),
    kind: 'case',
    lead: matrix.functionsLead,
    groups: findGroupsOn(graph, `${code} ${locale} ${page}`),
    contents: contentsOf(heads, address, page, SIZE),
    brief: true,
    filters: [],
  };
}
