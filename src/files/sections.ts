/** The sections of a body, each below a heading of the second level: one as Markdown, or all as plain text. */
import { parseMarkdown, textOf, withSourceMarks, type MarkdownNode } from './markdown.ts';

const isHeading = ({ type, depth }: MarkdownNode) => type === 'heading' && depth === 2;

/** The Markdown below a heading, up to the next; undefined where there is none. */
export function findSectionText(body: string, heading: string): string | undefined {
  const starts = (parseMarkdown(body).children ?? []).filter(isHeading);
  const index = starts.findIndex((node) => textOf(node).trim() === heading);
  const from = starts[index]?.position?.start.offset;
  if (from === undefined) return undefined;
  const text = body.slice(from, starts[index + 1]?.position?.start.offset);
  const line = text.indexOf('\n');
  return line < 0 ? undefined : text.slice(line).trim() || undefined;
}

export interface BodyLine {
  runs: (string | { source: number })[];
  bullet: boolean;
}

export interface BodySection {
  heading: string;
  lines: BodyLine[];
}

function runsOf(node: MarkdownNode, numberOf: (identifier: string) => number): BodyLine['runs'] {
  if (node.type === 'footnoteReference') return [{ source: numberOf(node.identifier ?? '') }];
  if (node.type === 'break') return [' '];
  if (node.children) return node.children.flatMap((child) => runsOf(child, numberOf));
  return node.value ? [node.value.replace(/\s*\n\s*/g, ' ')] : [];
}

/** Paragraphs, wherever they stand; those of a list are its items. */
function* linesOf(node: MarkdownNode, numberOf: (identifier: string) => number, bullet = false): Generator<BodyLine> {
  if (node.type === 'paragraph' || node.type === 'tableRow') yield { runs: runsOf(node, numberOf), bullet };
  else for (const child of node.children ?? []) yield* linesOf(child, numberOf, bullet || node.type === 'listItem');
}

/** All sections in their order, as plain text with the numbers of the sources: for shapes other than the entry's page. */
export function getSections(body: string, sourceIds: readonly string[]): BodySection[] {
  const numberOf = (identifier: string) => sourceIds.findIndex((id) => id.toLowerCase() === identifier) + 1;
  const sections: BodySection[] = [];
  for (const node of parseMarkdown(withSourceMarks(body, sourceIds)).children ?? []) {
    if (isHeading(node)) sections.push({ heading: textOf(node), lines: [] });
    else if (node.type !== 'footnoteDefinition') sections.at(-1)?.lines.push(...linesOf(node, numberOf));
  }
  return sections;
}
