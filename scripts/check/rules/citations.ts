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
  const tree = parseMarkdown(withSourceMarks(file.parts.body, ids));
  for (const node of walkMarkdown(tree)) {
    if ((node.position?.start.offset ?? Infinity) >= file.parts.body.length) continue;
    if (node.type === 'footnoteReference') used.add(node.identifier ?? '');
    if (node.type === 'text') {
      for (const match of textOf(node).matchAll(/\[\^([^\]]+)\]/g)) {
        error(
          file.placeInBody((node.position?.start.offset ?? 0) + match.index),
          'body/unknown-mark',
          `no source has the id of the mark [^${match[1] ?? ''}]`,
          didYouMean(match[1] ?? '', ids) || 'add the source to sources',
        );
      }
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
