/** A server on loopback that answers in every way that the web does, for tests of the link check. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  /** `http://127.0.0.1:<port>`, without a slash. */
  origin: string;
  /** What was asked, in order: `HEAD /gone`; robots.txt apart. */
  asked: string[];
  /** The user agents that asked. */
  agents: Set<string>;
  /** When each was asked, in milliseconds. */
  times: number[];
  close: () => Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void;

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Starts a server; `robots` is its robots.txt, `handle` gets how often the path was asked before. */
export async function startServer(handle: Handler, robots?: string): Promise<TestServer> {
  const asked: string[] = [];
  const agents = new Set<string>();
  const times: number[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    agents.add(request.headers['user-agent'] ?? '');
    times.push(performance.now());
    if (path === '/robots.txt') {
      response.writeHead(robots === undefined ? 404 : 200, { 'Content-Type': 'text/plain' }).end(robots);
      return;
    }
    asked.push(`${request.method ?? ''} ${path}`);
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    handle(request, response, count);
  });
  const port = await portOf(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    agents,
    times,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The paths of the test server, each with its own way to answer. */
export const answerByPath: Handler = (request, response, count) => {
  const path = request.url ?? '/';
  const status = (code: number, headers: Record<string, string> = {}) => response.writeHead(code, headers).end();
  if (path === '/moved') status(301, { Location: '/ok' });
  else if (path === '/moved-twice') status(302, { Location: '/moved' });
  else if (path === '/moved-away') status(301, { Location: '/missing' });
  else if (path === '/round') status(301, { Location: '/round' });
  else if (path === '/to-file') status(301, { Location: 'file:///etc/hosts' });
  else if (path === '/missing') status(404);
  else if (path === '/gone') status(410);
  else if (path === '/members') status(403);
  else if (path === '/no-head') status(request.method === 'HEAD' ? 405 : 200);
  else if (path === '/lies-to-head') status(request.method === 'HEAD' ? 404 : 200);
  else if (path === '/busy') status(count < 2 ? 429 : 200, { 'Retry-After': '1' });
  else if (path === '/busy-for-long') status(429, { 'Retry-After': '3600' });
  else if (path === '/stumbles') status(count < 2 ? 500 : 200);
  else if (path === '/broken') status(500);
  else if (path === '/slow') setTimeout(() => status(200), 300);
  else if (path === '/endless') {
    response.writeHead(200);
    if (request.method === 'HEAD') response.end();
    else response.write('and so on');
  } else if (path !== '/never') status(200);
};
