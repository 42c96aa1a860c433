import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDead, type SourceHealth } from '../../src/domain/source-health.ts';
import { checkExternalLinks, chooseDue, type ExternalOptions } from './external.ts';
import { readHealth, recordOf, writeHealth } from './health-file.ts';
import { MANNERS } from './manners.ts';
import type { SourceAddress } from './sources.ts';
import { answerByPath, startServer, type TestServer } from './test-server.ts';

const MANNERS_HERE = { ...MANNERS, pause: 1, timeout: 100, backoff: 1, longestWait: 1500 };
const TODAY = '2026-11-22';

let server: TestServer;
let folder: string;
let file: string;

beforeEach(async () => {
  server = await startServer(answerByPath, 'User-agent: *\nDisallow: /private');
  folder = mkdtempSync(join(tmpdir(), 'serai-links-'));
  file = join(folder, 'source-health.json');
});

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const sourceOf = (address: string, archived?: string): SourceAddress => ({
  address,
  archived,
  places: ['content/cases/uz/a.md:10:5'],
});

const here = (...paths: string[]) => paths.map((path) => sourceOf(server.origin + path));

async function run(options: Partial<ExternalOptions> & Pick<ExternalOptions, 'sources'>) {
  const lines: string[] = [];
  const result = await checkExternalLinks({
    health: readHealth(file),
    today: TODAY,
    manners: MANNERS_HERE,
    save: (seen) => writeHealth(file, seen),
    print: (line) => lines.push(line),
    ...options,
  });
  return { ...result, lines, written: () => readHealth(file) };
}

describe('a run', () => {
  it('writes what every address answered, sorted, and ends well whatever they say', async () => {
    const sources = [
      ...here('/ok', '/moved', '/missing', '/gone', '/busy', '/broken', '/private'),
      sourceOf('http://127.0.0.1:1/closed'),
    ];
    const { looked, left, written } = await run({ sources });
    expect({ looked, left }).toEqual({ looked: 8, left: 0 });
    const seen = written();
    expect(Object.keys(seen)).toEqual(Object.keys(seen).toSorted());
    const states = Object.fromEntries(
      Object.entries(seen).map(([address, { state, status }]) => [
        new URL(address).pathname,
        `${state} ${status ?? ''}`,
      ]),
    );
    expect(states).toEqual({
      '/ok': 'ok 200',
      '/moved': 'ok 200',
      '/missing': 'gone 404',
      '/gone': 'gone 410',
      '/busy': 'ok 200',
      '/broken': 'failed 500',
      '/private': 'robots ',
      '/closed': 'unreachable ',
    });
    expect(seen[`${server.origin}/moved`]).toEqual({
      checked: TODAY,
      state: 'ok',
      status: 200,
      redirect: `${server.origin}/ok`,
    });
  }, 20_000);

  it('says where each address that does not answer stands', async () => {
    const { lines } = await run({ sources: here('/ok', '/missing') });
    expect(lines).toEqual([`gone (404)   ${server.origin}/missing\n    content/cases/uz/a.md:10:5`]);
  });

  it('keeps the archived copy that the source names', async () => {
    const archived = 'https://web.archive.org/web/2026/https://example.org/';
    const { written } = await run({ sources: [sourceOf(`${server.origin}/missing`, archived)] });
    expect(Object.values(written())).toMatchObject([{ archived }]);
  });

  it('goes on where the last one stopped, and then has nothing to do', async () => {
    const sources = here('/a', '/b', '/c');
    await run({ sources, limit: 2 });
    expect(server.asked).toEqual(['HEAD /a', 'HEAD /b']);
    expect((await run({ sources })).looked).toBe(1);
    expect(server.asked).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /c']);
    expect((await run({ sources })).looked).toBe(0);
    expect((await run({ sources, again: true })).looked).toBe(3);
  });

  it('looks again after a week, at the oldest first', () => {
    const health: SourceHealth = {
      'https://a.org/': { checked: '2026-11-16', state: 'ok' },
      'https://b.org/': { checked: '2026-11-15', state: 'ok' },
      'https://c.org/': { checked: '2026-11-01', state: 'ok' },
    };
    const sources = ['https://a.org/', 'https://b.org/', 'https://c.org/', 'https://d.org/'].map((one) =>
      sourceOf(one),
    );
    const due = chooseDue({
      sources,
      health,
      today: TODAY,
      manners: MANNERS,
      save: () => undefined,
      print: () => undefined,
    });
    expect(due.map(({ address }) => address)).toEqual(['https://d.org/', 'https://c.org/', 'https://b.org/']);
  });

  it('looks only at what begins as it is told', async () => {
    await run({ sources: here('/a/1', '/b/1', '/a/2'), only: `${server.origin}/a` });
    expect(server.asked).toEqual(['HEAD /a/1', 'HEAD /a/2']);
  });

  it('forgets addresses that no source names any more', async () => {
    writeHealth(file, { 'https://old.org/': { checked: TODAY, state: 'ok' } });
    const { written } = await run({ sources: here('/ok') });
    expect(Object.keys(written())).toEqual([`${server.origin}/ok`]);
  });

  it('leaves the rest of a silent host for the next run', async () => {
    const { looked, left } = await run({ sources: here('/never', '/ok', '/other') });
    expect({ looked, left }).toEqual({ looked: 1, left: 2 });
  });

  it('writes nothing when nothing at all answers: the fault may be ours', async () => {
    const before = { 'http://127.0.0.1:1/a': { checked: '2026-01-01', state: 'ok' } } as const;
    writeHealth(file, before);
    const { offline, written } = await run({
      sources: [sourceOf('http://127.0.0.1:1/a'), sourceOf('http://127.0.0.1:1/b')],
    });
    expect(offline).toBe(true);
    expect(written()).toEqual(before);
  });

  it('finds a source dead when it is gone on two days, and alive when it is back', async () => {
    const address = `${server.origin}/missing`;
    const dead = async (sources: SourceAddress[], today: string) => {
      const record = (await run({ sources, today, again: true })).written()[address];
      return record && isDead(record);
    };
    expect(await dead([sourceOf(address)], '2026-11-22')).toBe(false);
    expect(await dead([sourceOf(address)], '2026-11-22')).toBe(false);
    expect(await dead([sourceOf(address)], '2026-11-29')).toBe(true);
  });
});

describe('what is known of an address', () => {
  const gone = {
    checked: '2026-11-01',
    state: 'gone',
    status: 404,
    goneFirst: '2026-11-01',
    goneLast: '2026-11-01',
  } as const;

  it.each([
    ['is gone since the first day', { state: 'gone', status: 410 } as const, '2026-11-01', TODAY],
    ['is gone too when its host has no name any more', { state: 'no-host' } as const, '2026-11-01', TODAY],
    ['is back after one good answer', { state: 'ok', status: 200 } as const, undefined, undefined],
    ['is not changed by an outage', { state: 'failed', status: 503 } as const, '2026-11-01', '2026-11-01'],
    ['is not changed by silence', { state: 'timeout' } as const, '2026-11-01', '2026-11-01'],
  ])('%s', (_, answer, goneFirst, goneLast) => {
    expect(recordOf(answer, gone, TODAY, undefined)).toMatchObject({ checked: TODAY, ...answer });
    expect(recordOf(answer, gone, TODAY, undefined).goneFirst).toBe(goneFirst);
    expect(recordOf(answer, gone, TODAY, undefined).goneLast).toBe(goneLast);
  });
});

describe('the file', () => {
  it('is written in one order, whatever came first, and leaves no draft', () => {
    const a = { checked: TODAY, state: 'ok', status: 200 } as const;
    const b = { status: 200, state: 'ok', checked: TODAY } as const;
    writeHealth(file, { 'https://b.org/': a, 'https://a.org/': b });
    const first = readFileSync(file, 'utf8');
    writeHealth(file, { 'https://a.org/': a, 'https://b.org/': b });
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(first.endsWith('}\n')).toBe(true);
    expect(readdirSync(folder)).toEqual(['source-health.json']);
  });

  it('may be missing', () => {
    expect(readHealth(join(folder, 'none.json'))).toEqual({});
  });

  it.each([
    ['is no JSON', '{', /cannot be read/],
    [
      'knows no such state',
      '{"https://a.org/": {"checked": "2026-11-22", "state": "fine"}}',
      /https:\/\/a\.org\/ → state/,
    ],
    ['holds more than it should', '{"https://a.org/": {"checked": "2026-11-22", "state": "ok", "x": 1}}', /a\.org/],
    ['holds no address', '{"javascript:x": {"checked": "2026-11-22", "state": "ok"}}', /javascript/],
  ])('is named when it %s', (_, text, message) => {
    writeFileSync(file, text);
    expect(() => readHealth(file)).toThrow(message);
    expect(() => readHealth(file)).toThrow(/put \{\} in it to begin anew/);
  });
});
