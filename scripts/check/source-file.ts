/** One file of `content/` with everything that rules need to judge it and to point into it. */
import { isMap, isScalar, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml';
import { findEntryPath, type EntryPath } from '../../src/files/entry-path.ts';
import { findEntryText, type EntryText } from '../../src/files/front-matter.ts';
import type { Problem } from './problem.ts';

export interface SourceFile {
  /** Path as problems print it. */
  path: string;
  entry: EntryPath;
  text: string;
  parts: EntryText;
  document: Document.Parsed;
  data: unknown;
  /** The place of a value, or of the nearest part of it that exists, in the front matter. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** The place of a key of a map. */
  placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
  /** The place of a character of the body. */
  placeInBody: (offset: number) => Place;
}

export interface Place {
  line: number;
  column: number;
}

/** Reads a file that has front matter; undefined when it has none or its path names no entry. */
export function findSourceFile(path: string, contentPath: string, text: string): SourceFile | undefined {
  const entry = findEntryPath(contentPath);
  const parts = findEntryText(text);
  if (!entry || !parts) return undefined;
  const counter = new LineCounter();
  const document = parseDocument(parts.frontMatter, { lineCounter: counter, prettyErrors: false });
  const startLine = text.slice(0, parts.frontMatterOffset).split('\n').length;

  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + startLine - 1, column: Math.max(1, col) };
  };
  const nodeAt = (nodePath: readonly PropertyKey[]): ParsedNode | null | undefined =>
    nodePath.length === 0 ? document.contents : (document.getIn(nodePath, true) as ParsedNode | undefined);

  return {
    path,
    entry,
    text,
    parts,
    document,
    data: document.errors.length > 0 ? undefined : document.toJS(),
    placeOf: (wanted) => {
      for (let length = wanted.length; length > 0; length--) {
        const node = nodeAt(wanted.slice(0, length));
        if (node?.range) return placeAt(node.range[0]);
      }
      return { line: 1, column: 1 };
    },
    placeOfKey: (mapPath, key) => {
      const map = nodeAt(mapPath);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      const range = isScalar(pair?.key) ? pair.key.range : undefined;
      return range ? placeAt(range[0]) : { line: 1, column: 1 };
    },
    placeInBody: (offset) => {
      const before = text.slice(0, parts.bodyOffset + offset).split('\n');
      return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    },
  };
}

/** The problems of the YAML itself. */
export function yamlProblems(file: SourceFile): Problem[] {
  const startLine = file.text.slice(0, file.parts.frontMatterOffset).split('\n').length;
  return file.document.errors.map((error) => {
    const before = file.parts.frontMatter.slice(0, error.pos[0]).split('\n');
    return {
      file: file.path,
      line: before.length + startLine - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
      rule: error.code === 'DUPLICATE_KEY' ? 'file/duplicate-key' : 'file/yaml',
      severity: 'error' as const,
      message:
        error.code === 'DUPLICATE_KEY'
          ? 'the same key stands twice in one block'
          : `the front matter is not valid YAML: ${error.message}`,
      fix:
        error.code === 'DUPLICATE_KEY'
          ? 'keep one of the two'
          : 'put text that holds ": ", "#" or quotation marks between single quotes, and indent with spaces',
    };
  });
}
