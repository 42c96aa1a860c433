/** Mends the form of front matter: quotes of dates, the order of keys, lists whose order has no meaning. */
import { parseDocument, visit, type Document } from 'yaml';
import type { EntryPath } from '../../../src/files/entry-path.ts';
import { inFileOrder } from '../../scaffold/field-order.ts';
import { findSchemaIssues, keysAt, schemaOf } from '../schema-issues.ts';
import { findNames, findReordered, findReorderedFlow, findSegments, isMap, isSeq } from './segments.ts';

/** Lists in which nothing comes first. */
const SORTED = new Set(['countries', 'technologies', 'beneficiaries', 'languages', 'aliases']);

type Path = (string | number)[];

interface Collection {
  node: Parameters<typeof findSegments>[0];
  path: Path;
}

function isSorted({ path }: Collection, { kind, locale }: EntryPath): boolean {
  // The first language of a country is the one that most of its offices use.
  return (
    !locale && path.length === 1 && SORTED.has(String(path[0])) && !(kind === 'country' && path[0] === 'languages')
  );
}

function collectionsOf(node: unknown, path: Path = []): Collection[] {
  if (isMap(node)) {
    return [
      { node, path },
      ...node.items.flatMap(({ key, value }) =>
        collectionsOf(value, [...path, String((key as { value?: unknown } | null)?.value)]),
      ),
    ];
  }
  if (isSeq(node))
    return [{ node, path }, ...node.items.flatMap((item, index) => collectionsOf(item, [...path, index]))];
  return [];
}

/** The places of the parts in the right order; undefined where there is none or it is right. */
function findOrder(collection: Collection, entry: EntryPath): number[] | undefined {
  const { node, path } = collection;
  const names = findNames(node);
  if (!names || (isSeq(node) && !isSorted(collection, entry))) return undefined;
  let rank = (name: string, index: number): string | number => (isSeq(node) ? name : index);
  if (isMap(node)) {
    const fields = keysAt(schemaOf(entry), path).map((key) => ({ key }));
    const keys = (path.length === 0 ? inFileOrder(fields) : fields).map(({ key }) => key);
    // What the schema does not know stays behind.
    rank = (name) => (keys.includes(name) ? keys.indexOf(name) : keys.length);
  }
  const order = names
    .map((name, index) => ({ index, rank: rank(name, index) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.index - b.index))
    .map(({ index }) => index);
  return order.every((index, place) => index === place) ? undefined : order;
}

/** Data and comments in a form that is equal when nothing was lost. */
function contentOf(document: Document.Parsed, entry: EntryPath): string {
  const canonical = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) => canonical(item, [...path, index]));
      const free = !entry.locale && path.length === 1 && SORTED.has(String(path[0]));
      return free ? items.map((item) => JSON.stringify(item)).toSorted() : items;
    }
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).map(([key, child]) => [key, canonical(child, [...path, key])] as const);
      return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }
    return String(value);
  };
  return JSON.stringify(canonical(document.toJS(), []));
}

const commentsOf = (text: string) =>
  (text.match(/(?:^|\s)#[^\n]*/g) ?? [])
    .map((comment) => comment.trim())
    .toSorted()
    .join('\n');

/** The new text when it is sound and says the same as the old one, else the old one. */
function orBefore(before: string, after: string, entry: EntryPath): string {
  const [old, made] = [parseDocument(before), parseDocument(after)];
  const same =
    made.errors.length === 0 &&
    contentOf(old, entry) === contentOf(made, entry) &&
    commentsOf(before) === commentsOf(after) &&
    findSchemaIssues(entry, made.toJS()).length <= findSchemaIssues(entry, old.toJS()).length;
  return same ? after : before;
}

function reorder(before: string, entry: EntryPath): string {
  let text = before;
  const refused = new Set<string>();
  for (;;) {
    const next = collectionsOf(parseDocument(text).contents)
      .map((collection) => ({ ...collection, order: findOrder(collection, entry) }))
      .find(({ path, order }) => order !== undefined && !refused.has(path.join('\n')));
    if (!next?.order) return text;
    const { node, order, path } = next;
    const segments = findSegments(node, text);
    const flow = isSeq(node) && node.flow ? findReorderedFlow(node, text, order) : undefined;
    const made = flow ?? (segments && findReordered(text, segments, order));
    const checked = made === undefined ? text : orBefore(text, made, entry);
    if (checked === text) refused.add(path.join('\n'));
    text = checked;
  }
}

/** Quotes around dates and, where text is wanted, around years. */
function quoteDates(text: string, entry: EntryPath): string {
  const document = parseDocument(text);
  const years = new Set(
    findSchemaIssues(entry, document.toJS())
      .filter((issue) => issue.code === 'invalid_type' && issue.expected === 'string')
      .map(({ path }) => document.getIn(path, true)),
  );
  const places: { from: number; to: number }[] = [];
  visit(document, {
    Scalar: (key, node) => {
      const source = node.source ?? '';
      const wanted = typeof node.value === 'string' ? /^\d{4}-\d{2}(?:-\d{2})?$/ : /^\d{4}$/;
      const isDate = wanted.test(source) && (typeof node.value === 'string' || years.has(node));
      if (key !== 'key' && node.type === 'PLAIN' && node.range && isDate) {
        places.push({ from: node.range[0], to: node.range[1] });
      }
    },
  });
  return places
    .toSorted((a, b) => b.from - a.from)
    .reduce((made, { from, to }) => `${made.slice(0, from)}'${made.slice(from, to)}'${made.slice(to)}`, text);
}

/** The front matter in good form; as it was where its YAML has errors. */
export function fixFrontMatter(text: string, entry: EntryPath): string {
  if (parseDocument(text).errors.length > 0) return text;
  const trimmed = orBefore(text, text.replace(/[ \t]+$/gm, ''), entry);
  const quoted = orBefore(trimmed, quoteDates(trimmed, entry), entry);
  return reorder(quoted, entry);
}
