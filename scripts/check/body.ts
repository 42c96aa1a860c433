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

/** The marks of a body, those that name no source included. */
function* marksOf(body: string, nodes: Body['nodes']): Generator<Mark> {
  for (const { node, offset: start } of nodes) {
    let offset = start;
    // Also where the body itself defines the note: the page lists only sources.
    if (node.type === 'footnoteReference') yield { id: node.identifier ?? '', offset };
    if (node.type !== 'text' || !node.value?.includes('[^')) continue;
    for (const [mark, id = ''] of textOf(node).matchAll(/\[\^([^\]]+)\]/g)) {
      // The text has lost escapes and the beginnings of lines, so the place is looked up in the body.
      const found = body.indexOf(mark, offset);
      if (found >= 0) offset = found;
      yield { id, offset };
      if (found >= 0) offset += mark.length;
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
