/** Renders the pages that changed; the rest is kept from the last build, and so is what Astro bundles. */
import { loadEntries } from '../../src/files/load-entries.ts';
import { Failure } from '../lib/failure.ts';
import { readApart } from './entries.ts';
import type { KeptBundle } from './kept-bundle.ts';
import { withMadeResponses } from './made-response.ts';
import { renderAll, type Rendering } from './render-all.ts';
import { headsOf, type SiteApp } from './site-app.ts';

export interface Rendered {
  pages: number;
  /** Those of them that were rendered, not kept. */
  fresh: number;
}

const isPage = (file: string) => file.endsWith('.html');

/** Has the pages bundled, unless those of the last build lie unpacked, and renders with them. */
async function withApp(
  outDir: string,
  bundle: KeptBundle | undefined,
  onBundled: () => void,
  render: (app: SiteApp) => Promise<void>,
): Promise<void> {
  if (bundle?.isCurrent) {
    loadEntries();
    await render(await bundle.load(outDir));
    bundle.close(outDir);
    return;
  }
  const reading = readApart();
  // An error is told when Astro has bundled the pages.
  reading.catch(() => undefined);
  // Astro takes a second to load, and is not needed otherwise.
  const { buildWithAstro } = await import('./astro-build.ts');
  await buildWithAstro(outDir, async (app) => {
    bundle?.keep(outDir, headsOf(app));
    onBundled();
    await reading;
    await render(app);
  });
}

/**
 * @param bundle What earlier builds bundled; nothing when Astro is to do it in any case.
 * @throws Failure with what Astro said when it could not render.
 */
export async function renderSite(
  outDir: string,
  rendering: Rendering,
  bundle: KeptBundle | undefined,
): Promise<Rendered> {
  let pages = 0;
  let fresh = 0;
  const counted: Rendering = {
    ...rendering,
    onMade: (file, bytes) => {
      if (isPage(file)) {
        pages++;
        fresh++;
      }
      return rendering.onMade(file, bytes);
    },
    onKept: (file) => {
      const isKept = rendering.onKept(file);
      if (isKept && isPage(file)) pages++;
      return isKept;
    },
  };
  try {
    await withApp(outDir, bundle, rendering.onBundled, (app) => withMadeResponses(() => renderAll(app, counted)));
  } catch (error) {
    // What is wrong with the content is told by whoever checks it, better than by what breaks on it.
    await rendering.before;
    if (error instanceof Failure) throw error;
    throw new Failure(
      `Astro could not render the site: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
  return { pages, fresh };
}
