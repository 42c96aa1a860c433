/** Astro renders the pages that changed into a folder; the rest is kept from the last build. */
import { build } from 'astro';
import { Failure } from '../lib/failure.ts';
import { pageWriter, type Rendering } from './page-writer.ts';

export interface Rendered {
  pages: number;
  /** Those of them that were rendered, not kept. */
  fresh: number;
}

export async function renderSite(outDir: string, rendering: Rendering): Promise<Rendered> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { kept, onPage, onKept } = rendering;
  const placed = new Set<string>();
  let fresh = 0;
  const writer = pageWriter({
    ...rendering,
    onPage: (file, html) => {
      fresh++;
      return onPage(file, html);
    },
    onKept: (file) => {
      const isKept = onKept(file);
      if (isKept) placed.add(file);
      return isKept;
    },
  });
  try {
    await build({ outDir, logLevel: 'error', integrations: [writer] });
  } catch (error) {
    throw new Failure(
      `Astro could not render the site: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
  kept?.place(outDir, (file) => placed.has(file));
  await kept?.save(outDir, (file) => placed.has(file));
  return { pages: fresh + [...placed].filter((file) => file.endsWith('.html')).length, fresh };
}
