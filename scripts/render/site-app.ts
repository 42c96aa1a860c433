/**
 * The app that Astro bundles of the pages: it knows their routes and renders each. This is what is used of it; Astro hands
 * it to prerenderers, but does not promise its shape, so a version is pinned and a test renders with a kept one.
 */
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Path } from './paths.ts';

export interface SiteApp extends Required<ConstructorParameters<typeof StaticPaths>[0]> {
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** What pages have in their heads by the way they were bundled. */
export interface Heads {
  /** The styles of each page, by Astro's key of it. */
  styles: [key: string, styles: unknown[]][];
  scripts: unknown[];
}

interface BundledApp extends SiteApp {
  getOptions: () => { allPages: Record<string, { styles: unknown[] }>; settings: { scripts: unknown[] } };
  setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => void;
  setOptions: (options: {
    settings: { scripts: unknown[] };
    logger: { options: { destination: { write: (event: { message: string }) => void } } };
  }) => void;
}

export function headsOf(app: SiteApp): Heads {
  const { allPages, settings } = (app as BundledApp).getOptions();
  return { styles: Object.entries(allPages).map(([key, { styles }]) => [key, styles]), scripts: settings.scripts };
}

/** Imports an app that was bundled before. */
export async function importApp(entry: string, { styles, scripts }: Heads): Promise<SiteApp> {
  const { app } = (await import(entry)) as { app: BundledApp };
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) });
  const destination = {
    write: ({ message }: { message: string }) => {
      console.error(message);
    },
  };
  app.setOptions({ settings: { scripts }, logger: { options: { destination } } });
  return app;
}

/** The routes of the site, in Astro's order. */
export function routesOf(app: SiteApp): RouteData[] {
  return app.manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender);
}

/** The pages that a route makes; from here on Astro knows what each of them is given. */
export function pathsOf(app: SiteApp, route: RouteData): Promise<Path[]> {
  const manifest = { ...app.manifest, routes: app.manifest.routes.filter(({ routeData }) => routeData === route) };
  const { routeCache } = app;
  return new StaticPaths({
    manifest,
    routeCache,
    getComponentByRoute: (one: RouteData) => app.getComponentByRoute(one),
  }).getAll();
}
