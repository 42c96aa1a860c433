/** Mends the form of a text through remark, where that changes nothing but form. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { withSourceMarks } from '../../../src/files/markdown.ts';
import { renderBody } from '../../../src/files/render.ts';

const STYLE = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  rule: '-',
  fence: '`',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  incrementListMarker: true,
} as const;

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkStringify, STYLE);

interface Tree {
  children: { type: string }[];
}

function write(body: string, marks: readonly string[]): string {
  const tree = processor.parse(withSourceMarks(body, marks)) as unknown as Tree;
  const own = { ...tree, children: tree.children.filter(({ type }) => type !== 'footnoteDefinition') };
  return processor.stringify(own as unknown as Parameters<typeof processor.stringify>[0]);
}

const marksOf = (body: string) => [...new Set([...body.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, id = '']) => id))];

/** What a reader gets: the same when nothing but form was changed. */
const rendered = (body: string, marks: readonly string[]) =>
  renderBody(body, marks, (number) => String(number)).html.replace(/\s+/g, ' ');

/** The body in good form; as it was where its own words would change, or where it holds notes of its own. */
export function fixBody(body: string): string {
  const start = /^(?:[ \t]*\n)*/.exec(body)?.[0] ?? '';
  const text = body.slice(start.length);
  if (text.trim() === '' || /^\[\^[^\]]+\]:/m.test(text)) return body;
  const marks = marksOf(text);
  const made = write(text, marks);
  const steady = write(made, marks) === made;
  return steady && rendered(made, marks) === rendered(text, marks) ? start.replace(/[ \t]+/g, '') + made : body;
}
