/** Bodies, read and rendered on the page that shows them and nowhere else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_ROOT } from '../files/content-root.ts';
import { findEntryText } from '../files/front-matter.ts';
import { renderBody, type RenderedBody } from '../files/render.ts';

/** The Markdown of a file, without its front matter. */
export function getBodyText(file: string): string {
  return findEntryText(readFileSync(join(CONTENT_ROOT, file), 'utf8'))?.body ?? '';
}

/** The body of a file as HTML; its marks point to the sources of the entry, in their order. */
export function getBody(
  file: string,
  sourceIds: readonly string[],
  citeLabel: (number: number) => string,
): RenderedBody {
  return renderBody(getBodyText(file), sourceIds, citeLabel);
}
