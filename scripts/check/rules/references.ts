/** Every id names an entry of the right kind. */
import type { Kind } from '../../../src/schema/kinds.ts';
import { getReferences } from '../../../src/schema/references.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Graph } from '../graph.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';
import { printPath } from './fields.ts';

const PLURAL: Record<Kind, string> = {
  event: 'events',
  topic: 'topics',
  case: 'cases',
  country: 'countries',
  organisation: 'organisations',
  person: 'people',
  programme: 'programmes',
  page: 'pages',
};

export function checkReferences(file: SourceFile, graph: Graph): Problem[] {
  if (file.data === undefined || file.entry.locale) return [];
  return getReferences(file.entry.kind, file.data).flatMap(({ kind, id, path }) => {
    if (graph.ids[kind].has(id)) return [];
    const elsewhere = (Object.keys(graph.ids) as Kind[]).find((other) => graph.ids[other].has(id));
    return [
      {
        file: file.path,
        ...file.placeOf(path),
        rule: elsewhere ? 'references/wrong-kind' : 'references/missing',
        severity: 'error' as const,
        message: elsewhere
          ? `${printPath(path)}: "${id}" is a ${elsewhere}, but a ${kind} is wanted here`
          : `${printPath(path)}: there is no ${kind} "${id}"`,
        fix: didYouMean(id, graph.ids[kind]) || `name a file of content/${PLURAL[kind]}/, or add one`,
      },
    ];
  });
}
