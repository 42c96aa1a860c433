import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { findRetryAfter, MANNERS, type Manners } from './manners.ts';
import { answerByPath, startServer, type TestServer } from './test-server.ts';
import { createVisitor, stateOfError, stateOfStatus } from './visit.ts';

const QUICK: Manners = { ...MANNERS, pause: 1, timeout: 900, backoff: 5, longestWait: 2000 };

const servers: TestServer[] = [];

async function start(...args: Parameters<typeof startServer>): Promise<TestServer> {
  const server = await startServer(...args);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const look = async (path: string, manners = QUICK) => {
  const server = await start(answerByPath);
  const answer = await createVisitor(manners).visit(server.origin + path);
  return { answer, asked: server.asked, origin: server.origin };
};

describe('an address', () => {
  it.each([
    ['that answers is asked once, for its head alone', '/ok', { state: 'ok', status: 200 }, ['HEAD /ok']],
    ['that takes its time is waited for', '/slow', { state: 'ok', status: 200 }, ['HEAD /slow']],
    [
      'of a server that knows no HEAD is asked with GET',
      '/no-head',
      { state: 'ok', status: 200 },
      ['HEAD /no-head', 'GET /no-head'],
    ],
    [
      'is gone only when GET says so too',
      '/lies-to-head',
      { state: 'ok', status: 200 },
      ['HEAD /lies-to-head', 'GET /lies-to-head'],
    ],
    ['with 404 is gone', '/missing', { state: 'gone', status: 404 }, ['HEAD /missing', 'GET /missing']],
    ['with 410 is gone', '/gone', { state: 'gone', status: 410 }, ['HEAD /gone', 'GET /gone']],
    [
      'that lets nobody in is not gone',
      '/members',
      { state: 'refused', status: 403 },
      ['HEAD /members', 'GET /members'],
    ],
    [
      'that stumbles is asked again',
      '/stumbles',
      { state: 'ok', status: 200 },
      ['HEAD /stumbles', 'GET /stumbles', 'GET /stumbles'],
    ],
    [
      'that stays broken is left after four tries',
      '/broken',
      { state: 'failed', status: 500 },
      ['HEAD /broken', 'GET /broken', 'GET /broken', 'GET /broken'],
    ],
    [
      'that redirects to no web address has failed at that',
      '/to-file',
      { state: 'failed', status: 301 },
      ['HEAD /to-file', 'GET /to-file', 'GET /to-file', 'GET /to-file'],
    ],
  ])('%s', async (_, path, expected, requests) => {
    const { answer, asked } = await look(path);
    expect(answer).toEqual(expected);
    expect(asked).toEqual(requests);
  });

  it.each([
    ['/moved', { state: 'ok', status: 200 }, '/ok'],
    ['/moved-twice', { state: 'ok', status: 200 }, '/ok'],
    ['/moved-away', { state: 'gone', status: 404 }, '/missing'],
  ])('that moved (%s) is followed to where it leads', async (path, expected, target) => {
    const { answer, origin } = await look(path);
    expect(answer).toEqual({ ...expected, redirect: origin + target });
  });

  it('that redirects in a circle ends after ten hops', async () => {
    const { answer, asked } = await look('/round');
    expect(answer).toMatchObject({ state: 'failed', status: 301 });
    expect(asked).toHaveLength(11);
  });

  it('that never answers is given up, and so is its host', async () => {
    const server = await start(answerByPath);
    const visitor = createVisitor({ ...QUICK, timeout: 60 });
    expect(await visitor.visit(`${server.origin}/never`)).toEqual({ state: 'timeout' });
    expect(visitor.isLeftAlone(`${server.origin}/other`)).toBe(true);
    expect(visitor.isLeftAlone('http://127.0.0.1:1/other')).toBe(false);
  });

  it('whose body never ends is not waited for', async () => {
    const server = await start((request, response, count) => {
      if (count === 0) response.writeHead(405).end();
      else answerByPath(request, response, count);
    });
    const began = performance.now();
    expect(await createVisitor(QUICK).visit(`${server.origin}/endless`)).toEqual({ state: 'ok', status: 200 });
    expect(performance.now() - began).toBeLessThan(800);
  });

  it('where nobody listens cannot be reached', async () => {
    const server = await startServer(answerByPath);
    await server.close();
    expect(await createVisitor(QUICK).visit(`${server.origin}/ok`)).toEqual({ state: 'unreachable' });
  });

  it('with a certificate that nobody vouches for says so, and is asked once', async () => {
    const pem = readFileSync(new URL('fixtures/self-signed.pem', import.meta.url));
    let requests = 0;
    const server = createServer({ key: pem, cert: pem }, (_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await createVisitor(QUICK).visit(`https://127.0.0.1:${port}/`)).toEqual({ state: 'tls' });
    expect(requests).toBe(0);
    server.close();
  });

  it('that speaks no TLS where https was asked says so', async () => {
    const server = await start(answerByPath);
    const secure = server.origin.replace('http:', 'https:');
    expect(await createVisitor(QUICK).visit(secure)).toEqual({ state: 'tls' });
  });
});

describe('a busy server', () => {
  it('is asked again after the time that it wants', async () => {
    const began = performance.now();
    const { answer, asked } = await look('/busy');
    expect(answer).toEqual({ state: 'ok', status: 200 });
    expect(asked).toEqual(['HEAD /busy', 'GET /busy', 'GET /busy']);
    expect(performance.now() - began).toBeGreaterThan(1950);
  });

  it('that wants more time than there is, is left alone for the run', async () => {
    const server = await start(answerByPath);
    const visitor = createVisitor(QUICK);
    expect(await visitor.visit(`${server.origin}/busy-for-long`)).toEqual({ state: 'busy', status: 429 });
    expect(server.asked).toEqual(['HEAD /busy-for-long']);
    expect(visitor.isLeftAlone(server.origin)).toBe(true);
  });

  it.each([
    ['120', 120_000],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('says %j and means %j milliseconds', (header, expected) => {
    expect(findRetryAfter(header, Date.parse('2026-11-22T10:00:00Z'))).toBe(expected);
  });
});

describe('a host', () => {
  it('learns who asks', async () => {
    const server = await start(answerByPath);
    await createVisitor(QUICK).visit(`${server.origin}/ok`);
    expect([...server.agents]).toEqual([MANNERS.userAgent]);
    expect(MANNERS.userAgent).toMatch(/^SeraiLinkCheck\/1\.0 \(\+https?:\/\/[^)]+\)$/);
  });

  it('is given a pause between two requests, also by two visits at the same time', async () => {
    const server = await start(answerByPath);
    const visitor = createVisitor({ ...QUICK, pause: 60 });
    await Promise.all(['/a', '/b', '/c'].map((path) => visitor.visit(server.origin + path)));
    const gaps = server.times.slice(1).map((time, index) => time - (server.times[index] ?? 0));
    expect(gaps).toHaveLength(3);
    expect(Math.min(...gaps)).toBeGreaterThan(45);
  });

  it('is obeyed when its robots.txt says no, to us or to all', async () => {
    const server = await start(
      answerByPath,
      'User-agent: *\nDisallow: /private/\n\nUser-agent: SeraiLinkCheck\nDisallow: /us\n',
    );
    const visitor = createVisitor(QUICK);
    expect(await visitor.visit(`${server.origin}/us`)).toEqual({ state: 'robots' });
    expect(await visitor.visit(`${server.origin}/ok`)).toEqual({ state: 'ok', status: 200 });
    const other = await start(answerByPath, 'User-agent: *\nDisallow: /private/\n');
    expect(await visitor.visit(`${other.origin}/private/x`)).toEqual({ state: 'robots' });
    expect([...server.asked, ...other.asked]).toEqual(['HEAD /ok']);
  });

  it('is obeyed also where a redirect leads to what it closes', async () => {
    const server = await start(
      (_, response) => response.writeHead(301, { Location: '/us' }).end(),
      'User-agent: *\nDisallow: /us',
    );
    const answer = await createVisitor(QUICK).visit(`${server.origin}/moved`);
    expect(answer).toEqual({ state: 'robots', redirect: `${server.origin}/us` });
    expect(server.asked).toEqual(['HEAD /moved']);
  });

  it('is given the pause that its robots.txt asks for', async () => {
    const server = await start(answerByPath, 'User-agent: *\nCrawl-delay: 0.2\n');
    const visitor = createVisitor(QUICK);
    await visitor.visit(`${server.origin}/a`);
    await visitor.visit(`${server.origin}/b`);
    expect((server.times[2] ?? 0) - (server.times[1] ?? 0)).toBeGreaterThan(180);
  });
});

describe('a failed request', () => {
  it.each([
    ['ENOTFOUND', 'no-host'],
    ['EAI_AGAIN', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ])('with the code %s is "%s"', (code, state) => {
    const cause = Object.assign(new Error(code), { code });
    expect(stateOfError(new TypeError('fetch failed', { cause }))).toBe(state);
  });
});

describe('a status', () => {
  it.each([
    [200, 'ok'],
    [301, 'failed'],
    [401, 'refused'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'busy'],
    [451, 'refused'],
    [503, 'failed'],
  ])('of %d is "%s"', (status, state) => {
    expect(stateOfStatus(status)).toBe(state);
  });
});
