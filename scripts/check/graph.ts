/** All files together: what rules that look beyond one file need. */
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import type { SourceFile } from './source-file.ts';

export interface Graph {
  files: readonly SourceFile[];
  /** The ids of the originals of each kind. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
}

export function buildGraph(files: readonly SourceFile[]): Graph {
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<Kind, Set<string>>;
  for (const { entry } of files) if (!entry.locale) ids[entry.kind].add(entry.id);
  return { files, ids };
}
