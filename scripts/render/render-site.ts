/** Astro renders the pages that changed; the rest is kept from the last build. */
import { build } from 'astro';
import { Failure } from '../lib/failure.ts';
import { pageWriter, type Rendering } from './page-writer.ts';

export interface Rendered {
  pages: number;
  /** Those of them that were rendered, not kept. */
  fresh: number;
  /** The files that are kept from the last build. */
  placed: ReadonlySet<string>;
}

const isPage = (file: string) => file.endsWith('.html');

/** @throws Failure with what Astro said when it could not render. */
export async function renderSite(outDir: string, rendering: Rendering): Promise<Rendered> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const placed = new Set<string>();
  let fresh = 0;
  const writer = pageWriter({
    ...rendering,
    onMade: (file, bytes) => {
      if (isPage(file)) fresh++;
      return rendering.onMade(file, bytes);
    },
    onKept: (file) => {
      const isKept = rendering.onKept(file);
      if (isKept) placed.add(file);
      return isKept;
    },
  });
  try {
    await build({ outDir, logLevel: 'error', integrations: [writer] });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      `Astro could not render the site: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
  return { pages: fresh + [...placed].filter(isPage).length, fresh, placed };
}
