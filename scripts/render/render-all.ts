/**
 * Renders every page that changed and has it written, in the place of Astro's own loop. Astro writes each file by promises,
 * through a pool of threads, which costs four times the work of writing it at once, and makes several addresses for
 * every file. Files for programs are asked of their route by themselves, without the way of a request.
 */
import { setImmediate } from 'node:timers/promises';
import type { RouteData } from 'astro';
import type { PageReads } from '../../src/queries/page-reads.ts';
import { SITE } from '../../src/site.config.ts';
import type { KeptPages } from './kept-pages.ts';
import { byRoute, failOnConflict, fileOf, isInShard, NOT_FOUND, trimmed, type Path, type Shard } from './paths.ts';
import { codeFileOf } from './qr-codes.ts';
import { pathsOf, routesOf, type SiteApp } from './site-app.ts';

export interface Rendering {
  /** The pages of an earlier build; nothing when every page is to be rendered. */
  kept: KeptPages | undefined;
  shard: Shard | undefined;
  /**
   * What ends the making of pages when it fails. Before it is over no kept page is touched; until then it is worked out
   * which ones are made anew.
   */
  before: Promise<unknown>;
  /** Is told when Astro has bundled the pages, and the folder of the site is there for its files. */
  onBundled: () => void;
  /** Is given each file that was made; a promise asks to wait before the next one. */
  onMade: (file: string, bytes: ArrayBuffer) => Promise<void>;
  /** Is told of each page whose QR code has to be drawn, and of the file for it. */
  onCode: (page: string, file: string) => void;
  /** Is told of each file that can be kept, and says whether it is to be. */
  onKept: (file: string) => boolean;
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

/** Pages of a route between two looks at what fails meanwhile. */
const ROUND = 200;

/** The list of pictures: every shard draws its own of them. */
const EVERYWHERE = 'previews.json';

/** The route by which the bundle is asked what pages read. */
export const READS = '/reads.json';

const ORIGIN = new URL(SITE.base, SITE.address).href;

async function moduleOf(route: RouteData, app: SiteApp): Promise<Endpoint> {
  const module: unknown = await app.getComponentByRoute(route);
  return module as Endpoint;
}

async function renderPage({ pathname, route }: Path, app: SiteApp): Promise<Response> {
  const path = encodeURI(trimmed(pathname));
  const request = new Request(`${ORIGIN}${path}${path === '' ? '' : '/'}`);
  const response = await app.render(request, { routeData: route });
  if (response.status !== 200 && pathname !== NOT_FOUND)
    throw new Error(`${pathname} (${route.component}) was not rendered: ${response.status}.`);
  return response;
}

/** How the pages of a route are made, each by its place among them; Astro has been asked for its paths. */
async function makerOf(route: RouteData, own: readonly Path[], app: SiteApp) {
  if (route.type !== 'endpoint') return (place: number) => renderPage(own[place] as Path, app);
  const { GET, getStaticPaths } = await moduleOf(route, app);
  const items = getStaticPaths ? await getStaticPaths() : [{ params: {}, props: {} }];
  return async (place: number) => {
    const item = items[place];
    if (!item) throw new Error(`${route.component} has no answer for ${own[place]?.pathname ?? ''}.`);
    return GET(item);
  };
}

async function readsOf(app: SiteApp, routes: readonly RouteData[]): Promise<PageReads> {
  const route = routes.find(({ pathname }) => pathname === READS);
  const reads = route && (await moduleOf(route, app)).reads;
  if (!reads) throw new Error('The route that tells what pages read is missing.');
  return reads;
}

/** The pages that each route makes: to count them, Astro has long lists put together, so those of the last build stay. */
async function findPaths(app: SiteApp, routes: readonly RouteData[], reads: PageReads, kept: KeptPages | undefined) {
  const paths: Path[] = [];
  for (const route of routes) {
    const known = kept?.pathsOf(route.route);
    if (known) {
      for (const pathname of known) paths.push({ pathname, route });
      continue;
    }
    reads.start();
    const own = await pathsOf(app, route);
    const pathnames = own.map(({ pathname }) => pathname);
    kept?.addPaths(route.route, pathnames, reads.stop());
    for (const path of own) paths.push(path);
  }
  return paths;
}

export async function renderAll(
  app: SiteApp,
  { kept, shard, before, onMade, onCode, onKept }: Omit<Rendering, 'onBundled'>,
): Promise<void> {
  const routes = routesOf(app);
  const reads = await readsOf(app, routes);
  kept?.begin(reads);
  const paths = await findPaths(
    app,
    routes.filter(({ pathname }) => pathname !== READS),
    reads,
    kept,
  );
  failOnConflict(paths);
  const isOwn = (file: string) => file === EVERYWHERE || isInShard(file, shard);
  for (const file of paths.map(fileOf)) if (isOwn(file)) kept?.judge(file);
  if (kept?.hasPages) await before;
  await kept?.open();
  for (const [route, own] of byRoute(paths)) {
    let make: ((place: number) => Promise<Response> | Response) | undefined;
    for (const [place, path] of own.entries()) {
      const file = fileOf(path);
      if (!isOwn(file)) continue;
      // What other threads say is heard only when this one rests.
      if (place % ROUND === 0) await Promise.race([before, setImmediate()]);
      const code = codeFileOf(file);
      if (code && kept?.has(code)) kept.stay(code);
      else if (code) {
        onCode(file, code);
        // The address is all that it shows.
        kept?.add(code, new Set());
      }
      if (kept?.has(file) && onKept(file)) {
        kept.stay(file);
        continue;
      }
      // Else what makes the paths would be read by the first page that asks for them.
      if (!make) await pathsOf(app, route);
      make ??= await makerOf(route, own, app);
      reads.start();
      const bytes = await (await make(place)).arrayBuffer();
      kept?.add(file, reads.stop());
      await onMade(file, bytes);
    }
  }
  await before;
}
