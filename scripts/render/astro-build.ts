/** Has Astro bundle the site, and renders the pages while the bundle is there. */
import { build, type AstroIntegration, type AstroPrerenderer } from 'astro';
import { READS } from './render-all.ts';
import type { SiteApp } from './site-app.ts';

/** Astro's own prerenderer, with the app by which it renders. */
interface Standard extends AstroPrerenderer {
  app?: SiteApp;
}

function renderer(render: (app: SiteApp) => Promise<void>): AstroIntegration {
  return {
    name: 'serai-renderer',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: READS, entrypoint: './src/pages/_build/reads.ts', prerender: true });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard: Standard) => ({
          ...standard,
          getStaticPaths: async () => {
            if (!standard.app) throw new Error('Astro has changed: its prerenderer has no app any more.');
            await render(standard.app);
            // Nothing is left for Astro to render.
            return [];
          },
        }));
      },
      // With a prerenderer of its own, Astro leaves it to the integration what the bundle begins with.
      'astro:build:setup': ({ target, updateConfig }) => {
        if (target === 'server')
          updateConfig({
            environments: { prerender: { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } } },
          });
      },
    },
  };
}

export async function buildWithAstro(outDir: string, render: (app: SiteApp) => Promise<void>): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await build({ outDir, logLevel: 'error', integrations: [renderer(render)] });
}
