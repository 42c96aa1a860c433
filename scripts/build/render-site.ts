/** Astro renders every page into a folder. */
import { readdirSync } from 'node:fs';
import { build } from 'astro';
import { Failure } from '../lib/failure.ts';

/** Renders the site and returns the number of pages. */
export async function renderSite(outDir: string): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  try {
    await build({ outDir, logLevel: 'error' });
  } catch (error) {
    throw new Failure(
      `Astro could not render the site: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length;
}
