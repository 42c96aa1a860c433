/** Bodies, read and rendered on the page that shows them and nowhere else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_ROOT } from '../files/content-root.ts';
import { findEntryText } from '../files/front-matter.ts';
import { renderBody, type RenderedBody } from '../files/render.ts';
import { keepFew } from './keep-few.ts';

/** The text of an entry's own file: its front matter is read with the entry. */
export const getFileText = keepFew((file: string) => readFileSync(join(CONTENT_ROOT, file), 'utf8'));

/** The Markdown of a file, without its front matter. */
export const getBodyText = keepFew((file: string) => findEntryText(getFileText(file))?.body ?? '');


/** The body of a file as HTML; its marks point to the sources of the entry, in their order. */
export function getBody(
  file: string,
  sourceIds: readonly string[],
  citeLabel: (number: number) => string,
): RenderedBody {
  return renderBody(getBodyText(file), sourceIds, citeLabel);
}
