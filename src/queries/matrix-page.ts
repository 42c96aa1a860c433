/** The matrix: topic × country and function × stage, each cell with its cases or the way to add one. */
import { findContributeAddress, searchAddress, toolAddress } from '../domain/addresses.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import { gradeOf } from '../domain/evidence.ts';
import type { Graph } from '../domain/graph.ts';
import { crossTabulate, shadeOf, type Matrix } from '../domain/matrix.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { withBroader } from '../domain/topics.ts';
import { titleOf, type Words } from '../domain/wording.ts';
import { fill, getMessages, plural, termLabel } from '../i18n/index.ts';
import { terms } from '../schema/vocabularies/index.ts';
import { TODAY } from '../site.config.ts';
import { linkOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';

type Cases = readonly Entry<'case'>[];

export interface MatrixCell {
  count: number;
  /** 0–3. */
  shade: number;
  grade: number;
  href: string | undefined;
  /** What the link is called, number first. */
  name: string;
}

interface Label {
  title: Words;
  href?: string;
}

export interface MatrixTable {
  columns: (Label & { id: string; short: string | undefined; total: number })[];
  groups: {
    id: string;
    title: string | undefined;
    rows: (Label & { id: string; total: number; cells: MatrixCell[] })[];
  }[];
}

export interface MatrixPage {
  frame: PageFrame;
  topics: MatrixTable;
  functions: MatrixTable;
  /** The cases behind the cells of the second table, which search has no filter for. */
  behind: { id: string; title: string; cells: { id: string; title: string; links: EntryLink[] }[] }[];
}

/** How one table labels its rows and columns, and where its cells lead. */
interface Plan {
  matrix: Matrix<Entry<'case'>>;
  locale: string;
  row: (id: string) => Label;
  column: (id: string) => Label & { short?: string };
  filled: (row: string, column: string) => string;
  empty: (row: string, column: string) => string | undefined;
}

function cellOf(plan: Plan, cases: Cases, row: string, column: string): MatrixCell {
  const { matrix: words, ...messages } = getMessages(plan.locale).tools;
  const names = { row: plan.row(row).title.text, column: plan.column(column).title.text };
  if (cases.length === 0) {
    const href = plan.empty(row, column);
    return { count: 0, shade: 0, grade: 0, href, name: href ? fill(words.empty, names) : messages.none };
  }
  const grade = Math.max(...cases.map(({ data }) => gradeOf(data, TODAY).grade));
  const count = plural(plan.locale, getMessages(plan.locale).kinds.case.count, cases.length);
  const [only] = cases;
  return {
    count: cases.length,
    shade: shadeOf(cases.length, plan.matrix.most),
    grade,
    href: only && cases.length === 1 ? linkOf(only, plan.locale).href : plan.filled(row, column),
    name: fill(words.cell, { cases: count, grade, ...names }),
  };
}

function tableOf(plan: Plan, groupOf: (row: string) => { id: string; title: string | undefined }): MatrixTable {
  const { rows, columns } = plan.matrix;
  const titled = rows
    .map((row) => ({ group: groupOf(row.id), row }))
    .toSorted((a, b) => (a.group.title ?? '').localeCompare(b.group.title ?? '', plan.locale));
  return {
    columns: columns.map(({ id, items }) => ({ short: undefined, ...plan.column(id), id, total: items.length })),
    groups: [...Map.groupBy(titled, ({ group }) => group.id)].map(([id, own]) => ({
      id,
      title: own[0]?.group.title,
      rows: own.map(({ row }) => ({
        ...plan.row(row.id),
        id: row.id,
        total: row.items.length,
        cells: columns.map((column, index) => cellOf(plan, row.cells[index] ?? [], row.id, column.id)),
      })),
    })),
  };
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

/** The form for a new case, else the page that tells how to contribute, else nothing. */
function contributeWith(graph: Graph, locale: string) {
  const page = graph.find('page', 'contribute');
  const fallback = page && linkOf(page, locale).href;
  return (gap: Readonly<Record<string, string>>) => findContributeAddress(gap) ?? fallback;
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

function casesBehind(graph: Graph, locale: string): MatrixPage['behind'] {
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

export async function getMatrixPage(locale: string): Promise<MatrixPage> {
  const graph = await getGraph();
  const { title, lead } = getMessages(locale).tools.pages.matrix;
  return {
    frame: await frameInAllLanguages(locale, toolAddress('matrix', locale), { title, description: lead }),
    topics: topicTable(graph, locale),
    functions: functionTable(graph, locale),
    behind: casesBehind(graph, locale),
  };
}
