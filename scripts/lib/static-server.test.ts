import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from './failure.ts';
import { serve, type ServeOptions, type StaticSite } from './static-server.ts';

const root = mkdtempSync(join(tmpdir(), 'serai-site-'));
const folder = join(root, 'dist');
const open: { close: () => unknown }[] = [];

beforeAll(() => {
  mkdirSync(join(folder, 'topics/cloud'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'topics/cloud/index.html'), 'cloud');
  writeFileSync(join(folder, 'style.css'), 'a{}');
  writeFileSync(join(root, 'secret.txt'), 'secret');
});

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

afterAll(() => rmSync(root, { recursive: true }));

async function start(options: Partial<ServeOptions> = {}): Promise<StaticSite> {
  const site = await serve({ folder, base: '/', port: 0, ...options });
  open.push(site);
  return site;
}

/** A server that holds a port. */
async function occupy(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
  return (server.address() as AddressInfo).port;
}

/** The status of a path that is sent as it stands, dots included. */
function statusOf(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe.each(['/', '/a/b/'])('a site at %s', (base) => {
  it.each([
    ['', 200, 'home', 'text/html'],
    ['?q=x', 200, 'home', 'text/html'],
    ['topics/cloud/', 200, 'cloud', 'text/html'],
    ['style.css', 200, 'a{}', 'text/css'],
    ['nowhere/', 404, 'nothing here', 'text/html'],
    ['nowhere.css', 404, 'nothing here', 'text/html'],
  ])('answers "%s" with %i', async (path, status, text, type) => {
    const site = await start({ base });
    expect(site.url).toBe(`http://127.0.0.1:${site.port}${base}`);
    const response = await fetch(site.url + path);
    expect([response.status, await response.text()]).toEqual([status, text]);
    expect(response.headers.get('content-type')).toContain(type);
  });

  it.each(['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', '%00', '%'])(
    'gives nothing outside the folder: "%s"',
    async (path) => {
      const { port } = await start({ base });
      expect(await statusOf(port, base + path)).toBe(404);
    },
  );
});

describe('a site below a path', () => {
  it.each(['/', '/a/b'])('is found from %s', async (path) => {
    const { port } = await start({ base: '/a/b/' });
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/a/b/']);
  });

  it.each(['/style.css', '/a/', '/a/bc/', '/topics/cloud/'])(
    'has its own page for what is missing beside it: %s',
    async (path) => {
      const { port } = await start({ base: '/a/b/' });
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      expect([response.status, await response.text()]).toEqual([404, 'nothing here']);
    },
  );
});

describe('a port in use', () => {
  it('is passed over for the next that is free', async () => {
    const taken = await occupy();
    const site = await start({ port: taken });
    expect(site.port).toBeGreaterThan(taken);
    expect(await (await fetch(site.url)).text()).toBe('home');
  });

  it('is told when no further one may be tried', async () => {
    const taken = await occupy();
    await expect(serve({ folder, base: '/', port: taken, tries: 0 })).rejects.toThrow(Failure);
  });

  it('is free again after the site was closed', async () => {
    const site = await serve({ folder, base: '/', port: 0 });
    await site.close();
    const again = await start({ port: site.port, tries: 0 });
    expect(again.port).toBe(site.port);
  });
});

describe('a folder without a site', () => {
  it('is told in a sentence, with what to do', async () => {
    await expect(serve({ folder: join(root, 'none'), base: '/', port: 0 })).rejects.toThrow(
      /^There is no built site at .*npm run build/,
    );
  });
});
