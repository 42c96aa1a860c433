/** Every file that is written for programs, one after the other; a further exporter is a further line of the list. */
import { apiFiles } from '../export/api.ts';
import type { ExportContext, ExportFile } from '../export/context.ts';
import { dcatFiles } from '../export/dcat.ts';
import { tableFiles } from '../export/entry-table.ts';
import { graphFiles } from '../export/json-ld/graph.ts';
import { llmsFiles } from '../export/llms.ts';
import { outcomeFiles } from '../export/outcome-table.ts';
import { skosFiles } from '../export/skos.ts';
import { filesBeside } from './beside.ts';
import { getExportContext } from './export-context.ts';
import { markdownFiles } from './markdown-pages.ts';

const EXPORTERS: readonly ((context: ExportContext) => Iterable<ExportFile> | AsyncIterable<ExportFile>)[] = [
  apiFiles,
  tableFiles,
  outcomeFiles,
  graphFiles,
  skosFiles,
  dcatFiles,
  llmsFiles,
  markdownFiles,
  filesBeside,
];

/**
 * All files as one: a line of JSON each, path and text.
 *
 * A route for each of them would cost Astro more than the files themselves; the build unpacks this one.
 */
export async function getExportPack(): Promise<Response> {
  const context = await getExportContext();
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    start: async (stream) => {
      for (const exporter of EXPORTERS)
        for await (const { path, text } of exporter(context))
          stream.enqueue(encoder.encode(`${JSON.stringify([path, text])}\n`));
      stream.close();
    },
  });
  return new Response(body);
}
