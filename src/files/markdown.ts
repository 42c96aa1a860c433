/** How a body is read: one set of features for the renderer and for the checker. */
import { markdownToMdast, type Features } from 'satteri';

/** GFM without front matter (already split off), typographic quotes left as written. */
export const MARKDOWN_FEATURES: Features = { gfm: true, frontmatter: false };

/** The part of an mdast node that Serai looks at. */
export interface MarkdownNode {
  type: string;
  value?: string;
  depth?: number;
  url?: string;
  alt?: string | null;
  identifier?: string;
  children?: MarkdownNode[];
  position?: { start: { offset?: number } };
}

/** The body followed by a definition for each source, so that `[^id]` is a footnote to every GFM parser. */
export function withSourceMarks(body: string, sourceIds: readonly string[]): string {
  return `${body}\n\n${sourceIds.map((id) => `[^${id}]: ${id}`).join('\n\n')}\n`;
}

/** The syntax tree of a body, with positions. */
export function parseMarkdown(body: string): MarkdownNode {
  return markdownToMdast(body, { features: MARKDOWN_FEATURES }) as MarkdownNode;
}

/** Every node of a tree, depth first. */
export function* walkMarkdown(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of node.children ?? []) yield* walkMarkdown(child);
}

/** The plain text below a node. */
export function textOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
