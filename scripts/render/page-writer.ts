/**
 * Renders every page that changed and has it written, in the place of Astro's own loop. Astro writes each file by promises,
 * through a pool of threads, which costs four times the work of writing it at once, and makes several addresses for
 * every file. Files for programs are asked of their route by themselves, without the way of a request.
 */
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import type { PageReads } from '../../src/queries/page-reads.ts';
import type { KeptPages } from './kept-pages.ts';
import { withMadeResponses } from './made-response.ts';
import { byRoute, failOnConflict, fileOf, isInShard, NOT_FOUND, trimmed, type Path, type Shard } from './paths.ts';
import { codeFileOf } from './qr-codes.ts';

export interface Rendering {
  /** The pages of an earlier build; nothing when every page is to be rendered. */
  kept: KeptPages | undefined;
  shard: Shard | undefined;
  /** Is given each file that was made; a promise asks to wait before the next one. */
  onMade: (file: string, bytes: ArrayBuffer) => Promise<void>;
  /** Is told of each page whose QR code has to be drawn, and of the file for it. */
  onCode: (page: string, file: string) => void;
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

async function renderAll(all: readonly Path[], standard: Standard, origin: string, rendering: Rendering) {
  const { kept, shard, onMade, onCode, onKept } = rendering;
  const paths = all.filter(({ pathname }) => pathname !== READS);
  failOnConflict(paths);
  const readsRoute = all.find(({ pathname }) => pathname === READS)?.route;
  const reads = readsRoute && (await moduleOf(readsRoute, standard)).reads;
  if (!reads) throw new Error('The route that tells what pages read is missing.');
  await kept?.begin(reads);
  for (const [route, own] of byRoute(paths)) {
    const make = await makerOf(route, own, standard, origin);
    for (const [place, path] of own.entries()) {
      const file = fileOf(path);
      if (file !== EVERYWHERE && !isInShard(file, shard)) continue;
      const code = codeFileOf(file);
      const hasCode = code !== undefined && kept?.has(code) === true && onKept(code);
      if (code && !hasCode) {
        onCode(file, code);
        // The address is all that it shows.
        kept?.add(code, new Set());
      }
      if (kept?.has(file) && onKept(file)) continue;
      reads.start();
      const bytes = await (await make(place)).arrayBuffer();
      kept?.add(file, reads.stop());
      await onMade(file, bytes);
    }
  }
}

export function pageWriter(rendering: Rendering): AstroIntegration {
  let origin = '';
  return {
    name: 'serai-page-writer',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: READS, entrypoint: './src/pages/_build/reads.ts', prerender: true });
      },
      'astro:config:done': ({ config }) => {
        origin = new URL(config.base, config.site).href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => {
            const paths = await standard.getStaticPaths();
            await withMadeResponses(() => renderAll(paths, standard, origin, rendering));
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
