/** A plain file server for a built site, at the root or under a path, as any static host would serve it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { Failure } from './failure.ts';

export interface StaticSite {
  /** With the base, ending in a slash. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

export interface ServeOptions {
  folder: string;
  base: string;
  /** The first port to try; 0 takes any. */
  port: number;
  /** How many further ports are tried when one is in use. */
  tries?: number;
  /** Lets pages of other sites read the files (CORS). */
  open?: boolean;
}

function listen(server: Server, port: number, tries: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else if (tries === 0)
        reject(new Failure(`The port ${port} and those before it are in use: choose another with PORT=…`));
      else resolve(listen(server, port + 1, tries - 1));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Serves a folder on loopback; a missing page answers 404 with the site's own page. */
export async function serve({ folder, base, port, tries = 20, open = false }: ServeOptions): Promise<StaticSite> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Failure(`There is no built site at ${folder}: run "npm run build" first.`);
  const files = sirv(folder, {
    dev: true,
    etag: true,
    ...(open && { setHeaders: (response) => response.setHeader('Access-Control-Allow-Origin', '*') }),
  });
  const page = join(folder, '404.html');
  const missing = existsSync(page) ? readFileSync(page) : Buffer.from('Not found');
  const server = createServer((request, response) => {
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    };
    const path = request.url ?? '/';
    if (!path.startsWith(base)) {
      if (path === '/' || `${path}/` === base) response.writeHead(302, { Location: base }).end();
      else notFound();
      return;
    }
    request.url = `/${path.slice(base.length)}`;
    files(request, response, notFound);
  });
  const taken = await listen(server, port, tries);
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
