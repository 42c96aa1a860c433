/** A table per kind, its columns made from the schema: what is nested deeper than a cell can hold is counted. */
import { absolute, entryAddress } from '../domain/addresses.ts';
import { findChangeDate } from '../domain/changes.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { gradeOf } from '../domain/evidence.ts';
import type { Graph } from '../domain/graph.ts';
import { languagesOf } from '../domain/wording.ts';
import { getFieldTree, type FieldNode, type ListNode, type ValueNode } from '../schema/field-tree.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { listed, type ExportContext, type ExportFile } from './context.ts';
import { csvText, type Cell, type Row } from './csv.ts';
import { titlesOf } from './record.ts';

const SEPARATOR = '; ';
/** Said by other columns, or of no use in a table. */
const LEFT_OUT: ReadonlySet<string> = new Set(['title', 'status', 'image', 'tile']);

interface Column {
  name: string;
  cell: (entry: AnyEntry, graph: Graph) => Cell;
}

type Values = Readonly<Record<string, unknown>>;

function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Values | undefined)?.[key], data);
}

function asCell(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

const nameOf = (graph: Graph, kind: Kind, id: string) => graph.get(kind, id).data.title;

function valueColumns({ path, ref }: ValueNode): Column[] {
  const column: Column = { name: path, cell: ({ data }) => asCell(valueAt(data, path)) };
  if (!ref) return [column];
  const named = (data: unknown, graph: Graph) => {
    const id = valueAt(data, path);
    return typeof id === 'string' ? nameOf(graph, ref, id) : undefined;
  };
  return [column, { name: `${path}_name`, cell: ({ data }, graph) => named(data, graph) }];
}

function itemsAt(data: unknown, path: string): readonly unknown[] {
  return (valueAt(data, path) ?? []) as readonly unknown[];
}

/** "owner: Ministry of …", "beneficiary: Uzbekistan", "uz-Latn: Oʻzbekiston" */
const WORDED: Readonly<Record<string, (item: Values, graph: Graph) => string>> = {
  names: (item) => `${String(item['lang'])}: ${String(item['value'])}`,
  organisations: (item, graph) => {
    const { organisation, name, role } = item as { organisation?: string; name?: string; role: string };
    return `${role}: ${organisation ? nameOf(graph, 'organisation', organisation) : (name ?? '')}`;
  },
  countries: (item, graph) => `${String(item['role'])}: ${nameOf(graph, 'country', String(item['country']))}`,
  positions: (item) => String(item['title']),
};

function listColumns({ path, item }: ListNode): Column[] {
  if (item.shape === 'value') {
    const { ref } = item;
    const column: Column = { name: path, cell: ({ data }) => itemsAt(data, path).join(SEPARATOR) };
    if (!ref) return [column];
    const names = (data: unknown, graph: Graph) => itemsAt(data, path).map((id) => nameOf(graph, ref, String(id)));
    return [column, { name: `${path}_names`, cell: ({ data }, graph) => names(data, graph).join(SEPARATOR) }];
  }
  const words = WORDED[path];
  if (!words) return [{ name: `${path}_count`, cell: ({ data }) => itemsAt(data, path).length }];
  const cell: Column['cell'] = ({ data }, graph) =>
    itemsAt(data, path)
      .map((one) => words(one as Values, graph))
      .join(SEPARATOR);
  return [{ name: path, cell }];
}

function columnsOfField(node: FieldNode): Column[] {
  if (LEFT_OUT.has(node.path)) return [];
  if (node.shape === 'value') return valueColumns(node);
  if (node.shape === 'list') return listColumns(node);
  return node.shape === 'block' ? node.fields.flatMap(columnsOfField) : [];
}

function columnsOf(kind: Kind, today: string): Column[] {
  const grade = (entry: AnyEntry) => (entry.kind === 'case' ? gradeOf(entry.data, today) : undefined);
  return [
    { name: 'id', cell: ({ id }) => id },
    ...SITE.languages.map((locale) => ({
      name: `title_${locale}`,
      cell: (entry: AnyEntry) => titlesOf(entry)[locale],
    })),
    ...(kind === 'case'
      ? [
          { name: 'evidence_grade', cell: (entry: AnyEntry) => grade(entry)?.grade },
          { name: 'evidence_reason', cell: (entry: AnyEntry) => grade(entry)?.reason },
        ]
      : []),
    ...getFieldTree(kind).flatMap(columnsOfField),
    { name: 'status', cell: ({ data }) => data.status },
    { name: 'written_in', cell: (entry) => languagesOf(entry).join(SEPARATOR) },
    { name: 'modified', cell: (entry) => findChangeDate(entry) },
    { name: 'page_url', cell: (entry) => absolute(entryAddress(entry, SOURCE_LANGUAGE)) },
  ];
}

export function* tableFiles(context: ExportContext): Generator<ExportFile> {
  for (const kind of KINDS) {
    const columns = columnsOf(kind, context.today);
    const rows = (listed(context, kind) as unknown as AnyEntry[]).map((entry): Row =>
      Object.fromEntries(columns.map(({ name, cell }) => [name, cell(entry, context.graph)])),
    );
    yield {
      path: `data/${KIND_FOLDERS[kind]}.csv`,
      text: csvText(
        columns.map(({ name }) => name),
        rows,
      ),
    };
  }
}
