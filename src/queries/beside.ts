/** The files that lie beside the pages of entries: events as calendars, citations. */
import { pathOf } from '../domain/addresses.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { KINDS } from '../schema/kinds.ts';
import { getEventFiles } from './calendars.ts';
import { citationFiles } from './citations.ts';
import { getGraph } from './entries.ts';

/** One JSON object a line: where the file lies in the site, and its text. */
export async function getFilesBeside(): Promise<string> {
  const graph = await getGraph();
  const entries = KINDS.flatMap((kind) => graph.everything(kind) as readonly AnyEntry[]);
  const files = [...(await getEventFiles()), ...entries.flatMap(citationFiles)];
  return files.map(({ address, text }) => `${JSON.stringify({ path: pathOf(address), text })}\n`).join('');
}
