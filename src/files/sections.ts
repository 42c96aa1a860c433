/** The sections of a body as plain text with the numbers of its sources: for shapes other than its own page. */
import { parseMarkdown, textOf, withSourceMarks, type MarkdownNode } from './markdown.ts';

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

/** The sections below second-level headings, in their order. */
export function getSections(body: string, sourceIds: readonly string[]): BodySection[] {
  const numberOf = (identifier: string) => sourceIds.findIndex((id) => id.toLowerCase() === identifier) + 1;
  const sections: BodySection[] = [];
  for (const node of parseMarkdown(withSourceMarks(body, sourceIds)).children ?? []) {
    if (node.type === 'heading' && node.depth === 2) sections.push({ heading: textOf(node), lines: [] });
    else if (node.type !== 'footnoteDefinition') sections.at(-1)?.lines.push(...linesOf(node, numberOf));
  }
  return sections;
}
