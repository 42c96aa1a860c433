/** The body of a file as the renderer reads it: its tree, the marks of its sources, its links. */
import { mdxToMdast } from 'satteri';
import {
  MARKDOWN_FEATURES,
  parseMarkdown,
  textOf,
  walkMarkdown,
  withSourceMarks,
  type MarkdownNode,
} from '../../src/files/markdown.ts';

export interface Mark {
  id: string;
  offset: number;
  /** The mark as it is written, where that is not `[^id]`. */
  broken?: string;
}

export interface BodyLink {
  url: string;
  offset: number;
  picture: boolean;
}

export interface Body {
  /** The nodes that stand in the body itself, each with its offset. */
  nodes: { node: MarkdownNode; offset: number }[];
  marks: Mark[];
  links: BodyLink[];
  /** What stops the body from being read, and where. */
  failure?: { message: string; line: number; column: number };
}

/** What is meant as a mark in text: closed, or with the rest of the text behind it. */
const MARK_IN_TEXT = /\[\s*\^([^\]]+)\]|\[\^([\p{L}\p{N}][\w-]*)[^\]]*$/gu;

function toMark(written: string, inner: string, offset: number): Mark {
  const id = inner.replace(/^[\s^]+|\s+$/g, '');
  return written === `[^${inner}]` && inner === id ? { id, offset } : { id, offset, broken: written };
}

/** The marks of a body, those that name no source or are written wrongly included. */
function* marksOf(body: string, nodes: Body['nodes']): Generator<Mark> {
  for (const { node, offset: start } of nodes) {
    let offset = start;
    // Also where the body itself defines the note: the page lists only sources.
    if (node.type === 'footnoteReference') {
      const written = body.slice(offset, body.indexOf(']', offset) + 1);
      yield { ...toMark(written, written.slice(2, -1), offset), id: node.identifier ?? '' };
    }
    if (node.type !== 'text' || !node.value?.includes('^')) continue;
    for (const [whole, closed, open] of textOf(node).matchAll(MARK_IN_TEXT)) {
      const written = open === undefined ? whole : `[^${open}`;
      // The text has lost escapes and the beginnings of lines, so the place is looked up in the body.
      const found = body.indexOf(written, offset);
      if (found >= 0) offset = found;
      yield toMark(written, closed ?? open ?? '', offset);
      if (found >= 0) offset += written.length;
    }
  }
}

const LINKS = new Set(['link', 'image', 'definition']);

function readTree(body: string, extension: 'md' | 'mdx', sourceIds: readonly string[]): MarkdownNode {
  return extension === 'mdx'
    ? (mdxToMdast(body, { features: MARKDOWN_FEATURES }) as MarkdownNode)
    : parseMarkdown(withSourceMarks(body, sourceIds));
}

/** Reads a body; `sourceIds` are those that its own front matter names. */
export function readBody(body: string, extension: 'md' | 'mdx', sourceIds: readonly string[]): Body {
  try {
    const nodes = [...walkMarkdown(readTree(body, extension, sourceIds))]
      .map((node) => ({ node, offset: node.position?.start.offset ?? Infinity }))
      .filter(({ node, offset }) => offset < body.length && node.type !== 'root');
    return {
      nodes,
      marks: [...marksOf(body, nodes)],
      links: nodes.flatMap(({ node, offset }) =>
        LINKS.has(node.type) ? [{ url: node.url ?? '', offset, picture: node.type === 'image' }] : [],
      ),
    };
  } catch (error) {
    const [, line = '1', column = '1', message = ''] =
      /(\d+):(\d+): (.*?)(?: \([\w:-]+\))?$/m.exec(error instanceof Error ? error.message : String(error)) ?? [];
    return { nodes: [], marks: [], links: [], failure: { message, line: Number(line), column: Number(column) } };
  }
}
