/** What the exporters are given: the public graph, the date of the build, the bodies. */
import type { AnyEntry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';

export interface ExportContext {
  graph: Graph;
  /** `YYYY-MM-DD`, the date of the build. */
  today: string;
  /** The Markdown of a file, without its front matter. */
  bodyOf: (file: string) => string;
}

/** A file of the built site; the path is relative to its root. */
export interface ExportFile {
  path: string;
  text: string;
}

/** By code units, the same on every machine. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The listed entries of a kind, in the order of their ids. */
export function listed<K extends Kind>({ graph }: Pick<ExportContext, 'graph'>, kind: K) {
  return graph.all(kind).toSorted(byId);
}

/** The listed entries of all kinds. */
export function allListed(context: Pick<ExportContext, 'graph'>): AnyEntry[] {
  return KINDS.flatMap((kind) => listed(context, kind) as unknown as AnyEntry[]);
}
