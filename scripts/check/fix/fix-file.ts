/** Mends the form of one file; its content stays. */
import type { EntryPath } from '../../../src/files/entry-path.ts';
import { findEntryText } from '../../../src/files/front-matter.ts';
import { fixBody } from './body.ts';
import { fixFrontMatter } from './front-matter.ts';

/** The text of a file in good form: the same text when there is nothing to mend. */
export function fixFile(text: string, entry: EntryPath): string {
  const unix = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const parts = findEntryText(unix);
  if (!parts) return unix;
  const { frontMatter, frontMatterOffset, body, bodyOffset } = parts;
  // MDX is not Markdown: remark would take its components for HTML.
  const mended = entry.extension === 'mdx' ? body : fixBody(body);
  const fence = unix.slice(frontMatterOffset + frontMatter.length, bodyOffset);
  return `${unix.slice(0, frontMatterOffset)}${fixFrontMatter(frontMatter, entry)}${fence}${mended}`;
}
