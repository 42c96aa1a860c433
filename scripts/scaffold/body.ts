/** The body of a new entry: its headings, and the text as far as there is some. */
import type { Paragraph } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Kind } from '../../src/schema/kinds.ts';
import { BODY_SECTIONS } from '../../src/schema/sections.ts';

/** Stands where an editor has to write; an entry that holds it is a draft. */
export const TO_BE_WRITTEN = 'To be written.';

/** The heading that is left out when no source tells. */
const OPTIONAL_SECTION = 'What came of it';

export type Sections = ReadonlyMap<string, string>;

export function headingsOf(kind: Kind): readonly string[] {
  return kind === 'case' || kind === 'event' ? BODY_SECTIONS[kind] : [];
}

const processor = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' });

/** What a reader of Markdown makes a link of, however it is escaped. */
const ADDRESS = /(?:[a-z][a-z+.-]*:\/\/|www\.|mailto:|xmpp:)\S+|\S+@\S+/gi;

/** A paragraph as text, its addresses as code, so that they can be read and not followed. */
function paragraphOf(text: string): Paragraph {
  const children: Paragraph['children'] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > end) children.push({ type: 'text', value: text.slice(end, match.index) });
    children.push({ type: 'inlineCode', value: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) children.push({ type: 'text', value: text.slice(end) });
  return { type: 'paragraph', children };
}

/** Plain text as Markdown that shows it as it was written: nothing in it becomes a link, a heading or a mark. */
function plainText(text: string): string {
  const paragraphs = text
    .replaceAll('[^', '[')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  return processor.stringify({ type: 'root', children: paragraphs.map(paragraphOf) }).trim();
}

function marksOf(sources: unknown): string {
  if (!Array.isArray(sources)) return '';
  return sources.map(({ id }: { id?: unknown }) => `[^${String(id)}]`).join('');
}

/** True when a section that every entry of the kind has is still empty. */
export function isUnfinished(kind: Kind, sections: Sections): boolean {
  return headingsOf(kind).some((heading) => heading !== OPTIONAL_SECTION && !sections.get(heading)?.trim());
}

/** The body from plain text by heading; the first section cites all sources, as nobody has said yet which bears out what. */
export function bodyOf(kind: Kind, data: Readonly<Record<string, unknown>>, sections: Sections = new Map()): string {
  const marks = marksOf(data['sources']);
  const [first] = headingsOf(kind);
  if (first === undefined) return '';
  return headingsOf(kind)
    .filter((heading) => heading !== OPTIONAL_SECTION || sections.get(heading)?.trim())
    .map((heading) => {
      const text = plainText(sections.get(heading) ?? '') || TO_BE_WRITTEN;
      return `## ${heading}\n\n${text}${heading === first ? marks : ''}\n`;
    })
    .join('\n');
}
