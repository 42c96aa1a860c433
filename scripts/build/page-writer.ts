/**
 * Renders every page and writes it, in the place of Astro's own loop. Astro writes each file by promises, through a pool
 * of threads, which costs four times the work of writing it at once, and makes several addresses for every file. Files
 * for programs are asked of their route by themselves, without the way of a request.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';

type Path = Pick<Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number], 'pathname' | 'route'>;

/** Astro's own prerenderer, with the app by which it renders. */
interface Standard extends AstroPrerenderer {
  app?: { getComponentByRoute: (route: RouteData) => Promise<unknown> };
}

interface Item {
  params: Record<string, string | undefined>;
  props: unknown;
}

interface Endpoint {
  GET: (context: Item) => Promise<Response>;
  getStaticPaths?: () => Item[] | Promise<Item[]>;
}

/** A page that hosts look for under this very name. */
const NOT_FOUND = '/404';

const trimmed = (pathname: string) => pathname.replace(/^\/|\/$/g, '');

/** The file of a page, from the folder of the site on. */
export function fileOf({ pathname, route }: Path): string {
  if (route.type === 'endpoint') return trimmed(pathname);
  return pathname === NOT_FOUND ? `${trimmed(pathname)}.html` : join(trimmed(pathname), 'index.html');
}

/** @throws Error when two routes make the same file. */
export function failOnConflict(paths: readonly Path[]): void {
  const places = new Map<string, Path>();
  for (const path of paths) {
    const file = fileOf(path);
    const other = places.get(file);
    if (other) throw new Error(`${other.route.component} and ${path.route.component} both make ${file}.`);
    places.set(file, path);
  }
}

/** What a route of files answers, in the order of its paths. */
async function* askEndpoint(route: RouteData, { app }: Standard): AsyncGenerator<Response> {
  if (!app) throw new Error('Astro has changed: its prerenderer has no app any more.');
  const { GET, getStaticPaths } = (await app.getComponentByRoute(route)) as Endpoint;
  for (const item of getStaticPaths ? await getStaticPaths() : [{ params: {}, props: {} }]) yield await GET(item);
}

async function renderPage({ pathname, route }: Path, standard: Standard, origin: string): Promise<Response> {
  const path = encodeURI(trimmed(pathname));
  const request = new Request(`${origin}${path}${path === '' ? '' : '/'}`);
  const result = await standard.render(request, { routeData: route });
  const response = result instanceof Response ? result : result.response;
  if (response.status !== 200 && pathname !== NOT_FOUND)
    throw new Error(`${pathname} (${route.component}) was not rendered: ${response.status}.`);
  return response;
}

/** Everything that the site holds, route by route. */
async function* renderAll(
  paths: readonly Path[],
  standard: Standard,
  origin: string,
): AsyncGenerator<[Path, Response]> {
  for (const [route, own] of Map.groupBy(paths, (path) => path.route)) {
    const answers = route.type === 'endpoint' ? askEndpoint(route, standard) : undefined;
    for (const path of own) {
      const answer = await answers?.next();
      if (answer?.done) throw new Error(`${route.component} has no answer for ${path.pathname}.`);
      yield [path, answer?.value ?? (await renderPage(path, standard, origin))];
    }
  }
}

/** Writes files, and makes each of their folders once. */
function createWriter(root: string): (file: string, bytes: Uint8Array) => void {
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
          getStaticPaths: async () => {
            const paths = await standard.getStaticPaths();
            failOnConflict(paths);
            const write = createWriter(root);
            for await (const [path, response] of renderAll(paths, standard, origin))
              write(fileOf(path), new Uint8Array(await response.arrayBuffer()));
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
