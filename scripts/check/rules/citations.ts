/** Sources: every mark names one, every figure names one, none is left unused. */
import { parseMarkdown, textOf, walkMarkdown, withSourceMarks } from '../../../src/files/markdown.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';
import { printPath } from './fields.ts';

type Path = (string | number)[];

function* sourceFields(value: unknown, path: Path): Generator<{ id: string; path: Path }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* sourceFields(item, [...path, index]);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) {
      if (key === 'source' && typeof child === 'string') yield { id: child, path: [...path, key] };
      else yield* sourceFields(child, [...path, key]);
    }
  }
}

/** The marks of a body, those that name no source included, each with its place. */
function* marksOf(body: string, ids: readonly string[]): Generator<{ id: string; offset: number }> {
  for (const node of walkMarkdown(parseMarkdown(withSourceMarks(body, ids)))) {
    let offset = node.position?.start.offset ?? Infinity;
    if (offset >= body.length) continue;
    // Also where the body itself defines the note: the page lists only sources.
    if (node.type === 'footnoteReference') yield { id: node.identifier ?? '', offset };
    if (node.type !== 'text') continue;
    for (const [mark, id = ''] of textOf(node).matchAll(/\[\^([^\]]+)\]/g)) {
      // The text has lost escapes and the beginnings of lines, so the place is looked up in the body.
      const found = body.indexOf(mark, offset);
      if (found >= 0) offset = found;
      yield { id, offset };
      if (found >= 0) offset += mark.length;
    }
  }
}

export function checkCitations(file: SourceFile): Problem[] {
  const data = file.data as { sources?: unknown } | null | undefined;
  if (!data || file.entry.locale) return [];
  const sources = Array.isArray(data.sources) ? (data.sources as ({ id?: unknown } | null)[]) : [];
  const ids = sources.map((source) => (typeof source?.id === 'string' ? source.id : ''));
  const used = new Set<string>();
  const problems: Problem[] = [];
  const error = (place: { line: number; column: number }, rule: string, message: string, fix: string) =>
    problems.push({ file: file.path, ...place, rule, severity: 'error', message, fix });

  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) {
      error(
        file.placeOf(['sources', index, 'id']),
        'facts/source-id',
        `two sources have the id "${id}"`,
        'give one of them another id',
      );
    }
  }
  for (const { id, path } of sourceFields(data, [])) {
    used.add(id);
    if (!ids.includes(id)) {
      error(
        file.placeOf(path),
        'facts/unknown-source',
        `${printPath(path)}: no source has the id "${id}"`,
        didYouMean(id, ids) || 'add the source to sources',
      );
    }
  }
  for (const { id, offset } of marksOf(file.parts.body, ids)) {
    if (ids.includes(id)) used.add(id);
    else {
      error(
        file.placeInBody(offset),
        'body/unknown-mark',
        `no source has the id of the mark [^${id}]`,
        didYouMean(id, ids) || 'add the source to sources',
      );
    }
  }
  for (const [index, id] of ids.entries()) {
    if (!used.has(id)) {
      problems.push({
        file: file.path,
        ...file.placeOf(['sources', index, 'id']),
        rule: 'body/unused-source',
        severity: 'warning',
        message: `nothing cites the source "${id}"`,
        fix: `cite it in the text as [^${id}], or take it out`,
      });
    }
  }
  return problems;
}
