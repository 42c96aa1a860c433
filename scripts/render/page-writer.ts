/**
 * Renders every page that changed and writes it, in the place of Astro's own loop. Astro writes each file by promises,
 * through a pool of threads, which costs four times the work of writing it at once, and makes several addresses for
 * every file. Files for programs are asked of their route by themselves, without the way of a request.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import type { PageReads } from '../../src/queries/page-reads.ts';
import { codeFileOf, codeOf } from '../build/qr-codes.ts';
import type { KeptPages } from './kept-pages.ts';
import { byRoute, failOnConflict, fileOf, isInShard, NOT_FOUND, trimmed, type Path, type Shard } from './paths.ts';

export interface Rendering {
  /** The pages of an earlier build; nothing when every page is to be rendered. */
  kept: KeptPages | undefined;
  shard: Shard | undefined;
  /** Is given each page as it was rendered, and gives it as it is to be written. */
  onPage: (file: string, html: string) => string;
  /** Is told of each file that can be kept, and says whether it is to be. */
  onKept: (file: string) => boolean;
}

/** Astro's own prerenderer, with the app by which it renders. */
interface Standard extends AstroPrerenderer {
  app?: { getComponentByRoute: (route: RouteData) => Promise<unknown> };
}

interface Item {
  params: Record<string, string | undefined>;
  props: unknown;
}

interface Endpoint {
  GET: (context: Item) => Promise<Response> | Response;
  getStaticPaths?: () => Item[] | Promise<Item[]>;
  reads?: PageReads;
}

/** The list of pictures: every shard draws its own of them. */
const EVERYWHERE = 'previews.json';

const READS = '/reads.json';

async function moduleOf(route: RouteData, { app }: Standard): Promise<Endpoint> {
  if (!app) throw new Error('Astro has changed: its prerenderer has no app any more.');
  return (await app.getComponentByRoute(route)) as Endpoint;
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

/** How the pages of a route are made, each by its place among them. */
async function makerOf(route: RouteData, own: readonly Path[], standard: Standard, origin: string) {
  if (route.type !== 'endpoint') return (place: number) => renderPage(own[place] as Path, standard, origin);
  const { GET, getStaticPaths } = await moduleOf(route, standard);
  const items = getStaticPaths ? await getStaticPaths() : [{ params: {}, props: {} }];
  return async (place: number) => {
    const item = items[place];
    if (!item) throw new Error(`${route.component} has no answer for ${own[place]?.pathname ?? ''}.`);
    return GET(item);
  };
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

async function renderAll(
  all: readonly Path[],
  standard: Standard,
  site: { root: string; origin: string },
  rendering: Rendering,
) {
  const { kept, shard, onPage, onKept } = rendering;
  const paths = all.filter(({ pathname }) => pathname !== READS);
  failOnConflict(paths);
  const readsRoute = all.find(({ pathname }) => pathname === READS)?.route;
  const reads = readsRoute && (await moduleOf(readsRoute, standard)).reads;
  if (!reads) throw new Error('The route that tells what pages read is missing.');
  await kept?.begin(reads);
  const write = createWriter(site.root);
  for (const [route, own] of byRoute(paths)) {
    const make = await makerOf(route, own, standard, site.origin);
    for (const [place, path] of own.entries()) {
      const file = fileOf(path);
      if (file !== EVERYWHERE && !isInShard(file, shard)) continue;
      const code = codeFileOf(file);
      const hasCode = code !== undefined && kept?.has(code) === true && onKept(code);
      if (code && !hasCode) {
        write(code, Buffer.from(codeOf(file)));
        // The address is all that it shows.
        kept?.add(code, new Set());
      }
      if (kept?.has(file) && onKept(file)) continue;
      reads.start();
      const bytes = Buffer.from(await (await make(place)).arrayBuffer());
      kept?.add(file, reads.stop());
      write(file, file.endsWith('.html') ? Buffer.from(onPage(file, bytes.toString('utf8'))) : bytes);
    }
  }
}

export function pageWriter(rendering: Rendering): AstroIntegration {
  const site = { root: '', origin: '' };
  return {
    name: 'serai-page-writer',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: READS, entrypoint: './src/pages/_build/reads.ts', prerender: true });
      },
      'astro:config:done': ({ config }) => {
        site.root = fileURLToPath(config.outDir);
        site.origin = new URL(config.base, config.site).href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => {
            await renderAll(await standard.getStaticPaths(), standard, site, rendering);
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
