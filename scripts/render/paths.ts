/** The files that the routes of the site make. */
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { AstroPrerenderer } from 'astro';

export type Path = Pick<Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number], 'pathname' | 'route'>;

/** A page that hosts look for under this very name. */
export const NOT_FOUND = '/404';

export const trimmed = (pathname: string) => pathname.replace(/^\/|\/$/g, '');

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

/** A part of the pages, for one of several machines. */
export interface Shard {
  /** From 1. */
  number: number;
  of: number;
}

/** Whether a file is made by this shard: by its name, so that shards need not speak with each other. */
export function isInShard(file: string, shard: Shard | undefined): boolean {
  return shard === undefined || crc32(file) % shard.of === shard.number - 1;
}

/**
 * Pages by their routes, those with most pages first, then files for programs: so the pages that are indexed come early,
 * and Pagefind reads them while the rest is rendered.
 */
export function byRoute(paths: readonly Path[]): [Path['route'], Path[]][] {
  const routes = [...Map.groupBy(paths, ({ route }) => route)];
  const rank = (route: Path['route']) => (route.type === 'endpoint' ? 1 : 0);
  return routes.toSorted(([a, own], [b, others]) => rank(a) - rank(b) || others.length - own.length);
}
