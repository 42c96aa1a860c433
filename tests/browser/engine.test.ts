import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngineSetting } from '../../src/search/engine.ts';
import { wordsOf } from '../../src/search/folding/index.ts';
import { useBrowser } from '../lib/browser.ts';
import { engineScript, installEngine, searchIn, type Answer } from '../lib/engine.ts';
import { PATH_SITE, ROOT_SITE, useSite } from '../lib/site.ts';

const browser = useBrowser();
const site = useSite(ROOT_SITE);
let page: Page;
// A context of its own for each test: no piece of an index is left in the cache.
beforeEach(async () => {
  page = await browser.newPage();
  await installEngine(page);
});

const SETTING: EngineSetting = { bundle: '/pagefind/', locale: 'en', languages: ['en', 'ru'], sites: [] };
const urls = (answer: Answer) => answer.groups.flatMap(({ results }) => results.map(({ url }) => url));

describe('the search engine', () => {
  beforeEach(async () => {
    await page.goto(`${site.url}about/`);
  });

  it.each([
    ["o'zbekiston", '/countries/uz/'],
    ['Oʻzbekiston', '/countries/uz/'],
    ['O`zbekiston', '/countries/uz/'],
    ['Ўзбекистон', '/countries/uz/'],
    ['Qazaqstan', '/countries/kz/'],
    ['Қазақстан', '/countries/kz/'],
    ['Тоҷикистон', '/countries/tj/'],
    ['Azərbaycan', '/countries/az/'],
    ['საქართველო', '/countries/ge/'],
    ['Հայաստան', '/countries/am/'],
    ['កម្ពុជា', '/countries/kh/'],
    ['ລາວ', '/countries/la/'],
    ['우즈베키스탄에서', '/countries/uz/'],
    ['Монгол', '/countries/mn/'],
  ])('finds %s among the first three', async (query, url) => {
    const answer = await searchIn(page, SETTING, { query });
    expect(urls(answer).slice(0, 3)).toContain(url);
  });

  it('finds a Korean word inside a longer one', async () => {
    const answer = await searchIn(page, SETTING, { query: '서비스', filters: { kind: ['topic'] } });
    // 공공서비스 인공지능
    expect(urls(answer)).toContain('/topics/ai-in-public-services/');
  });

  it.each([
    ['which countries use AI for tax audits', '/cases/kg/salyk-kuzot/'],
    ['цифровое правительство Казахстан', '/cases/kz/'],
  ])('finds for "%s"', async (query, url) => {
    const answer = await searchIn(page, SETTING, { query });
    expect(urls(answer).some((one) => one.startsWith(url))).toBe(true);
  });

  it('leads to talks and outcomes, marks the words and nothing else', async () => {
    const answer = await searchIn(page, SETTING, { query: 'Baimenov', filters: { kind: ['event'] } });
    const [first] = answer.groups[0]?.results ?? [];
    expect(first?.parts.some(({ url }) => /#talk-.*baimenov/.test(url))).toBe(true);
    expect(first?.excerpt).toContain('<mark>');
    expect(JSON.stringify(answer)).not.toMatch(/zq\p{L}/u);
    await page.goto(new URL(first?.parts[0]?.url ?? '', site.url).href);
    expect(await page.evaluate(() => document.querySelector(':target') !== null)).toBe(true);
  });

  it('counts facets as filters find, own choice passed over', async () => {
    const all = await searchIn(page, SETTING, { query: 'tax' });
    const cases = await searchIn(page, SETTING, { query: 'tax', filters: { kind: ['case'] } });
    expect(cases.total).toBe(all.counts['kind']?.['case']);
    expect(cases.counts['kind']).toEqual(all.counts['kind']);
    const country = Object.entries(cases.counts['country'] ?? {})[0];
    const narrow = await searchIn(page, SETTING, {
      query: 'tax',
      filters: { kind: ['case'], country: [country?.[0] ?? ''] },
    });
    expect(narrow.total).toBe(country?.[1]);
  });

  it('shows an entry once, in the reader’s language, then the other languages', async () => {
    await page.goto(`${site.url}ru/about/`);
    const russian = { ...SETTING, locale: 'ru' };
    const answer = await searchIn(page, russian, { query: 'AI future governments' });
    expect(answer.groups.map(({ lang }) => lang)).toEqual(['ru', 'en']);
    expect(urls(answer)).toContain('/ru/events/2026/ai-for-future-governments/');
    expect(urls(answer)).not.toContain('/events/2026/ai-for-future-governments/');
    const own = await searchIn(page, russian, { query: 'AI future governments', ownLanguage: true });
    expect(own.groups.map(({ lang }) => lang)).toEqual(['ru']);
  });

  it.each([['minsitry', 'ministry']])('asks whether %s means %s', async (query, meant) => {
    const answer = await searchIn(page, SETTING, { query });
    expect(answer.total).toBe(0);
    expect(answer.help?.didYouMean).toBe(meant);
  });

  it('tells which filter to drop, and what is near', async () => {
    const answer = await searchIn(page, SETTING, { query: 'tax', filters: { kind: ['person'] } });
    expect(answer.help?.looser).toEqual([{ facet: 'kind', total: expect.any(Number) as number }]);
    const country = await searchIn(page, SETTING, { query: 'Узбекистон', filters: { year: ['1800'] } });
    expect(country.help?.nearest[0]?.url).toBe('/countries/uz/');
  });

  it.each([
    'xqzjvwk',
    '<script>alert(1)</script>',
    '(.*)+[$^',
    '\u202e\u200f\u0000',
    '\ud800',
    'a'.repeat(10_000),
    '""',
    '"',
  ])('takes %j without an exception', async (query) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const answer = await searchIn(page, SETTING, { query });
    expect(answer.failure).toBeUndefined();
    expect(errors).toEqual([]);
  });

  it('finds Khmer and Lao whether this browser takes the query apart or not', async () => {
    const split = (text: string, lang: string) =>
      page.evaluate(
        ([run, language]) => [...new Intl.Segmenter(language, { granularity: 'word' }).segment(run ?? '')].length,
        [text, lang],
      );
    console.log(
      `words of រដ្ឋាភិបាលឌីជីថល here: ${await split('រដ្ឋាភិបាលឌីជីថល', 'km')}; at the build: ${wordsOf('រដ្ឋាភិបាលឌីជីថល').length}`,
    );
    for (const [query, url] of [
      ['កម្ពុជា', '/countries/kh/'],
      ['ລາວ', '/countries/la/'],
    ] as const) {
      expect(urls(await searchIn(page, SETTING, { query }))).toContain(url);
    }
  });
});

describe('what a search costs on the real content, compressed', () => {
  it('opens with 120 kB or less, and a query of one word with its ten results takes 60 kB or less', async () => {
    let bytes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/pagefind/'))
        bytes.push(response.body().then((body) => Math.min(body.length, gzipSync(body, { level: 9 }).length)));
    });
    const cost = async (query: string) => {
      bytes = [];
      await searchIn(page, SETTING, { query });
      return (await Promise.all(bytes)).reduce((sum, size) => sum + size, 0);
    };
    await page.goto(`${site.url}about/`);
    const script = gzipSync(await engineScript(), { level: 9 }).length;
    await page.evaluate(`import('/engine-under-test.js').then((engine) => engine.preload(${JSON.stringify(SETTING)}))`);
    const opening = (await Promise.all(bytes)).reduce((sum, size) => sum + size, 0) + script;
    const query = await cost('tax');
    const two = await cost('digital identity');
    console.log(`engine ${script} B, opening ${opening} B, a query of one word ${query} B, then of two ${two} B`);
    expect(script).toBeLessThanOrEqual(10_000);
    expect(opening).toBeLessThanOrEqual(120_000);
    expect(query).toBeLessThanOrEqual(60_000);
  });
});

describe('a failure', () => {
  it.each([
    ['an index that is not there', '**/pagefind-entry.json*', 'missing'],
    ['an index without its reader', '**/pagefind.js', 'incomplete'],
    ['an index without its WebAssembly', '**/wasm.*', 'incomplete'],
    ['an index without its pieces', '**/index/*.pf_index', 'incomplete'],
    ['an index without its results', '**/fragment/*', 'incomplete'],
  ])('of %s is told, and forgotten', async (_, address, reason) => {
    await page.goto(`${site.url}about/`);
    await page.route(address, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    expect((await searchIn(page, SETTING, { query: 'tax' })).failure).toBe(reason);
    await page.unroute(address);
    const again = await searchIn(page, SETTING, { query: 'tax' });
    expect(again.failure).toBeUndefined();
    expect(again.total).toBeGreaterThan(0);
  });

  it('that comes late is not held against the next search', async () => {
    const pieces = '**/index/*.pf_index';
    const late = Promise.withResolvers<true>();
    let asked = 0;
    await page.goto(`${site.url}about/`);
    await page.route(pieces, async (route) => {
      if (asked++ === 0) await late.promise;
      await route.fulfill({ status: 404, body: 'Not found' });
    });
    expect((await searchIn(page, SETTING, { query: 'tax' })).failure).toBe('incomplete');
    expect(asked).toBeGreaterThan(1);
    await page.unroute(pieces);
    await page.route('**/pagefind-entry.json*', async (route) => {
      late.resolve(true);
      await route.continue();
    });
    const again = await searchIn(page, SETTING, { query: 'tax' });
    expect(again.failure).toBeUndefined();
    expect(again.total).toBeGreaterThan(0);
  });

  it('of a line that is cut is told', async () => {
    await page.goto(`${site.url}about/`);
    await searchIn(page, SETTING, { query: 'tax' });
    await page.context().setOffline(true);
    expect((await searchIn(page, SETTING, { query: 'procurement' })).failure).toBe('offline');
  });

  it('of a site that was built anew is told', async () => {
    await page.goto(`${site.url}about/`);
    await searchIn(page, SETTING, { query: 'tax' });
    await page.route('**/fragment/*', (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await page.route('**/pagefind-entry.json*', (route) =>
      route.fulfill({ json: { version: '1.5.2', languages: { en: { hash: 'en_new', page_count: 1 } } } }),
    );
    expect((await searchIn(page, SETTING, { query: 'procurement' })).failure).toBe('newer');
  });

  it('of WebAssembly that the policy refuses is told', async () => {
    await page.route('**/about/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replaceAll(' &#39;wasm-unsafe-eval&#39;', '')
        .replaceAll(" 'wasm-unsafe-eval'", '');
      await route.fulfill({ response, body });
    });
    await page.goto(`${site.url}about/`);
    expect((await searchIn(page, SETTING, { query: 'tax' })).failure).toBe('refused');
  });
});

describe('other sites', () => {
  const other = useSite(PATH_SITE, { open: true });
  let silent: Server;
  beforeAll(async () => {
    // Takes every request and never answers.
    silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    silent.closeAllConnections();
    silent.close();
  });

  it('are searched too, labelled, and left out after two seconds when they are silent', async () => {
    // The policy of the tested site names no other site.
    const own = await browser.newPage({ bypassCSP: true });
    await installEngine(own);
    await own.goto(`${site.url}about/`);
    const sites = [
      { name: 'Second hub', bundle: `${other.url}pagefind/` },
      { name: 'Silent hub', bundle: `http://127.0.0.1:${(silent.address() as AddressInfo).port}/pagefind/` },
    ];
    const start = performance.now();
    const answer = await searchIn(own, { ...SETTING, sites }, { query: 'TOPIS Seoul' });
    expect(performance.now() - start).toBeLessThan(6_000);
    expect(answer.failure).toBeUndefined();
    expect(answer.missingSites).toEqual(['Silent hub']);
    const labelled = answer.groups.find((group) => group.site === 'Second hub');
    expect(labelled?.results[0]?.url).toMatch(new RegExp(`^${other.url}cases/kr/`));
    expect(labelled?.results[0]?.site).toBe('Second hub');
    expect(answer.groups[0]?.site).toBeUndefined();
  });
});
