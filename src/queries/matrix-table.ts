/** A cross table as a page shows it: each cell with its cases, or the way to add one. */
import { findContributeAddress } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import { gradeOf } from '../domain/evidence.ts';
import type { Graph } from '../domain/graph.ts';
import { shadeOf, type Matrix } from '../domain/matrix.ts';
import type { Words } from '../domain/wording.ts';
import { fill, getMessages, plural } from '../i18n/index.ts';
import { TODAY } from '../site.config.ts';
import { linkOf } from './cards.ts';

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

/** How one table labels its rows and columns, and where its cells lead. */
export interface Plan {
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

export function tableOf(plan: Plan, groupOf: (row: string) => { id: string; title: string | undefined }): MatrixTable {
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

/** The form for a new case, else the page that tells how to contribute, else nothing. */
export function contributeWith(graph: Graph, locale: string) {
  const page = graph.find('page', 'contribute');
  const fallback = page && linkOf(page, locale).href;
  return (gap: Readonly<Record<string, string>>) => findContributeAddress(gap) ?? fallback;
}
