/** What the exporters in src/export/ are given. */
import type { ExportContext } from '../export/context.ts';
import { TODAY } from '../site.config.ts';
import { getBodyText } from './body.ts';
import { getGraph } from './entries.ts';

/** A component on a line of its own, as pages in MDX hold it: it says nothing as plain text. */
const COMPONENT = /^<[A-Z][^>]*\/>\s*$/gm;

/** The Markdown of a file for readers of plain text. */
export function getPlainBody(file: string): string {
  const text = getBodyText(file);
  return (file.endsWith('.mdx') ? text.replace(COMPONENT, '').replace(/\n{3,}/g, '\n\n') : text).trim();
}

export async function getExportContext(): Promise<ExportContext> {
  return { graph: await getGraph(), today: TODAY, bodyOf: getPlainBody };
}
