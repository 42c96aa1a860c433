/** What the exporters in src/export/ are given. */
import type { ExportContext } from '../export/context.ts';
import { SITE, TODAY } from '../site.config.ts';
import { getCounts } from './counts.ts';
import { getGraph } from './entries.ts';
import { getPlainBody } from './plain-body.ts';

export async function getExportContext(): Promise<ExportContext> {
  const counts = new Map(
    await Promise.all(SITE.languages.map(async (locale) => [locale as string, await getCounts(locale)] as const)),
  );
  return {
    graph: await getGraph(),
    today: TODAY,
    bodyOf: (file) => getPlainBody(file, (locale) => counts.get(locale) ?? []),
  };
}
