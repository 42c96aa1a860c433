/** All files together: what rules that look beyond one file need. */
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import type { SourceFile } from './source-file.ts';

export interface Graph {
  files: readonly SourceFile[];
  /** The ids of the originals of each kind. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
  original: (kind: Kind, id: string) => SourceFile | undefined;
}

export function buildGraph(files: readonly SourceFile[]): Graph {
  const originals = files.filter(({ entry }) => !entry.locale);
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<Kind, Set<string>>;
  for (const { entry } of originals) ids[entry.kind].add(entry.id);
  const byKey = new Map(originals.map((file) => [`${file.entry.kind}:${file.entry.id}`, file]));
  return { files, ids, original: (kind, id) => byKey.get(`${kind}:${id}`) };
}
