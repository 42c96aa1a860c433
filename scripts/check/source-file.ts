/** One file of `content/` with everything that rules need to judge it and to point into it. */
import { isMap, isScalar, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml';
import { findEntryPath, type EntryPath } from '../../src/files/entry-path.ts';
import { findEntryText, type EntryText } from '../../src/files/front-matter.ts';
import { lazy } from '../lib/lazy.ts';
import { readBody, type Body } from './body.ts';
import { readFrontMatter } from '../../src/files/front-matter-data.ts';
import { fieldsOf, itemsOf, type Fields } from './loose.ts';
import type { Spot } from './rule.ts';
import { findSchemaIssues, type SchemaIssue } from './schema-issues.ts';

export interface SourceFile {
  /** Path as problems print it. */
  path: string;
  entry: EntryPath;
  text: string;
  parts: EntryText;
  /** The syntax tree of the YAML: parsed when somebody asks where something stands. */
  document: () => Document.Parsed;
  /** The front matter as data; undefined when it cannot be read. */
  data: unknown;
  /** The fields of the front matter; none when it is not a block of keys. */
  fields: Fields;
  /** The ids of its sources, in their order; empty for a source without id. */
  sourceIds: string[];
  /** What stops the front matter from being read besides its syntax. */
  failure: string | undefined;
  /** What the schema says. */
  issues: () => SchemaIssue[];
  /** The body as Markdown, its marks and links. */
  body: () => Body;
  placeOf: (spot: Spot | undefined) => Place;
}

export interface Place {
  line: number;
  column: number;
}

const FIRST: Place = { line: 1, column: 1 };

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Reads a file that has front matter; undefined when it has none or its path names no entry. */
export function findSourceFile(path: string, contentPath: string, text: string): SourceFile | undefined {
  const entry = findEntryPath(contentPath);
  const parts = findEntryText(text);
  if (!entry || !parts) return undefined;
  const document = lazy(() =>
    parseDocument(parts.frontMatter, { lineCounter: new LineCounter(), prettyErrors: false }),
  );
  const { data, failure } = readFrontMatter(parts.frontMatter, document);
  const fields = fieldsOf(data);

  const nodeAt = (nodePath: readonly PropertyKey[]): ParsedNode | null | undefined =>
    nodePath.length === 0 ? document().contents : (document().getIn(nodePath, true) as ParsedNode | undefined);
  const placeOfNode = (node: ParsedNode | null | undefined): Place | undefined =>
    node?.range ? placeIn(text, parts.frontMatterOffset + node.range[0]) : undefined;
  const placeOfField = (wanted: readonly PropertyKey[]): Place => {
    for (let length = wanted.length; length > 0; length--) {
      const place = placeOfNode(nodeAt(wanted.slice(0, length)));
      if (place) return place;
    }
    return FIRST;
  };
  const placeOfKey = (map: ParsedNode | null | undefined, key: string): Place => {
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    return placeOfNode(pair?.key) ?? FIRST;
  };

  return {
    path,
    entry,
    text,
    parts,
    document,
    data,
    fields,
    failure,
    sourceIds: itemsOf(fields['sources']).map(({ item }) => (typeof item['id'] === 'string' ? item['id'] : '')),
    issues: lazy(() => findSchemaIssues(entry, data)),
    body: lazy(() =>
      readBody(
        parts.body,
        entry.extension,
        itemsOf(fields['sources']).map(({ item }) => String(item['id'])),
      ),
    ),
    placeOf: (spot) => {
      if (!spot) return FIRST;
      if ('line' in spot) return spot;
      if ('body' in spot) return placeIn(text, parts.bodyOffset + spot.body);
      return 'key' in spot ? placeOfKey(nodeAt(spot.of), spot.key) : placeOfField(spot.field);
    },
  };
}
