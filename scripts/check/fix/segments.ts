/** The parts of a YAML list or block as text, so that they can change places and nothing else changes. */
import { isMap, isPair, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';

export interface Segment {
  /** Whole lines with comments, directly before it. */
  comments: string;
  /** From its first character to the end of its last line. */
  body: string;
}

export interface Segments {
  start: number;
  end: number;
  /** The spaces before each part but the first. */
  indent: string;
  parts: Segment[];
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as ParsedNode | null | undefined)?.range;
  return range ? [range[0], range[1]] : undefined;
}

/** Where a part begins and where its last value ends. */
function spanOf(item: unknown, text: string): { start: number; end: number } | undefined {
  if (isPair(item)) {
    const key = rangeOf(item.key);
    const value = rangeOf(item.value);
    return key && { start: key[0], end: Math.max(key[1], value?.[1] ?? 0) };
  }
  const value = rangeOf(item);
  const dash = value ? text.lastIndexOf('-', value[0]) : -1;
  return value && dash >= 0 ? { start: dash, end: value[1] } : undefined;
}

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

/** The end of the line that holds the last character before an offset, its break included. */
function lineEnd(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
}

/** Cuts a block list or block map; undefined where the text does not allow it. */
export function findSegments(node: YAMLMap | YAMLSeq, text: string): Segments | undefined {
  const spans = (node.items as unknown[]).map((item) => spanOf(item, text));
  const [first] = spans;
  if (node.flow || !first || text.at(-1) !== '\n') return undefined;
  const indent = ' '.repeat(first.start - lineStart(text, first.start));
  const parts: Segment[] = [];
  let before = first.start;
  for (const [index, span] of spans.entries()) {
    if (!span) return undefined;
    const begin = index === 0 ? span.start : lineStart(text, span.start);
    const comments = index === 0 ? '' : text.slice(before, begin);
    // Between two parts there is nothing but comments, or the text is not of the form that is known here.
    if (!/^(?:[ ]*(?:#.*)?\n)*$/.test(comments) || (index > 0 && text.slice(begin, span.start) !== indent))
      return undefined;
    const end = lineEnd(text, span.end);
    parts.push({ comments, body: text.slice(span.start, end) });
    before = end;
  }
  return { start: first.start, end: before, indent, parts };
}

/** The text with the parts in another order; undefined where a comment would lose its place. */
export function findReordered(text: string, segments: Segments, order: readonly number[]): string | undefined {
  const { start, end, indent, parts } = segments;
  const before = text.slice(0, lineStart(text, start));
  const commented = /^[ ]*#[^\n]*\n$/.test(before.slice(lineStart(before, before.length - 1)));
  const [first] = order;
  // A comment above the whole may belong to the first part; one in the middle cannot go to its place.
  if (first !== 0 && (commented || parts[first ?? 0]?.comments !== '')) return undefined;
  const moved = order.map((index, place) => {
    const { comments = '', body = '' } = parts[index] ?? {};
    return place === 0 ? body : `${comments}${indent}${body}`;
  });
  return text.slice(0, start) + moved.join('') + text.slice(end);
}

/** A list in brackets on one line with its items in another order; undefined where it is not so simple. */
export function findReorderedFlow(node: YAMLSeq, text: string, order: readonly number[]): string | undefined {
  const ranges = node.items.map(rangeOf);
  const whole = rangeOf(node);
  if (!whole || /[\n#]/.test(text.slice(...whole))) return undefined;
  let result = text.slice(0, whole[0]);
  let at = whole[0];
  for (const [place, range] of ranges.entries()) {
    const item = ranges[order[place] ?? place];
    if (!range || !item) return undefined;
    result += text.slice(at, range[0]) + text.slice(...item);
    at = range[1];
  }
  return result + text.slice(at);
}

/** The keys of a map, or the texts of a list; undefined where there is something else. */
export function findNames(node: YAMLMap | YAMLSeq): string[] | undefined {
  const names = node.items.map((item) => {
    const named: unknown = isPair(item) ? item.key : item;
    return isScalar(named) && typeof named.value === 'string' ? named.value : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

export { isMap, isSeq };
