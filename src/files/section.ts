/** A part of a body, found by its heading. */
import { parseMarkdown, textOf } from './markdown.ts';

/** The Markdown below a second-level heading, up to the next; undefined where there is none. */
export function findSectionText(body: string, heading: string): string | undefined {
  const blocks = parseMarkdown(body).children ?? [];
  const starts = blocks.filter((node) => node.type === 'heading' && node.depth === 2);
  const index = starts.findIndex((node) => textOf(node).trim() === heading);
  const from = starts[index]?.position?.start.offset;
  if (from === undefined) return undefined;
  const text = body.slice(from, starts[index + 1]?.position?.start.offset);
  const line = text.indexOf('\n');
  return line < 0 ? undefined : text.slice(line).trim() || undefined;
}
