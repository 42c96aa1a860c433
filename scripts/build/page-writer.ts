/**
 * Renders every page and writes it, in the place of Astro's own loop. Astro writes each file by promises, through a pool
 * of threads, which costs four times the work of writing it at once, and works out every address several times.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Pages that hosts look for under this very name. */
const STATUS_PAGES = new Set(['/404', '/404/']);

/** The file of a page, from the folder of the site on. */
export function fileOf(pathname: string, type: RouteData['type']): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return STATUS_PAGES.has(pathname) ? `${path}.html` : join(path, 'index.html');
}

/** The address of a page, from the address of the site on; with a slash at its end, as all pages have. */
function addressOf(pathname: string, { type }: RouteData): string {
  const path = encodeURI(pathname.replace(/^\/|\/$/g, ''));
  return type === 'endpoint' || path === '' ? path : `${path}/`;
}

/** The files that are to be written, each with its route. */
function placesOf(paths: readonly Path[]): Map<string, Path> {
  const places = new Map<string, Path>();
  for (const path of paths) {
    const file = fileOf(path.pathname, path.route.type);
    const other = places.get(file);
    if (other) throw new Error(`${other.route.component} and ${path.route.component} both make ${file}.`);
    places.set(file, path);
  }
  return places;
}

/** Writes files, and makes each of their folders once. */
function createWriter(root: string): (file: string, bytes: Buffer) => void {
  const made = new Set<string>();
  return (file, bytes) => {
    const path = join(root, file);
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(path, bytes);
  };
}

export function pageWriter(): AstroIntegration {
  let root = '';
  let origin = '';
  return {
    name: 'serai-page-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.outDir);
        origin = new URL(config.base, config.site).href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          // Nothing is left for Astro to render.
          getStaticPaths: async () => {
            const write = createWriter(root);
            for (const [file, { pathname, route }] of placesOf(await standard.getStaticPaths())) {
              const result = await standard.render(new Request(origin + addressOf(pathname, route)), { routeData: route });
              const response = result instanceof Response ? result : result.response;
              const { status } = response;
              if (status !== 200 && !STATUS_PAGES.has(pathname))
                throw new Error(`${pathname} (${route.component}) was not rendered: ${status}.`);
              write(file, Buffer.from(await response.arrayBuffer()));
            }
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
