/** The files that lie beside the pages of entries: events as calendars, citations. */
import { pathOf } from '../domain/addresses.ts';
import type { AnyEntry } from '../domain/entry.ts';
import type { ExportContext, ExportFile } from '../export/context.ts';
import { KINDS } from '../schema/kinds.ts';
import { getEventFiles } from './calendars.ts';
import { citationFiles } from './citations.ts';

export async function* filesBeside({ graph }: Pick<ExportContext, 'graph'>): AsyncGenerator<ExportFile> {
  for (const { address, text } of await getEventFiles()) yield { path: pathOf(address), text };
  for (const kind of KINDS)
    for (const entry of graph.everything(kind) as readonly AnyEntry[])
      for (const { address, text } of citationFiles(entry)) yield { path: pathOf(address), text };
}
