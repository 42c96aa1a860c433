/** The files for programs, each read by a parser or judged by a validator that is not ours. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { parse as parseHtml } from 'node-html-parser';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { SITE } from '../../src/site.config.ts';
import { mistakesIn, VOCABULARY_SIZE } from '../lib/schema-org.ts';
import { addressOf, pagesOf, PATH_SITE, readPage, ROOT_SITE } from '../lib/site.ts';

interface RecordLike {
  kind: string;
  id: string;
  url: string;
  json: string;
  status: string;
  links: { url: string }[];
}

describe.each([ROOT_SITE, PATH_SITE])('the files for programs $name', (site) => {
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const json = (path: string): unknown => JSON.parse(read(path));
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  );
  const start = SITE.address + site.base;
  /** The file that an address of the site leads to. */
  const fileOf = (url: string) => {
    const path = url.slice(start.length).replace(/#.*/, '');
    return join(site.folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  };
  const leadsNowhere = (url: string) => !url.startsWith(start) || !existsSync(fileOf(url));
  const records = read('api/v1/all.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RecordLike);
  const pages = pagesOf(site).map((path) => ({ path, root: parseHtml(readPage(site, path)) }));

  it('answer as the schemas say', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    for (const path of files.filter((file) => /^schema\/v1\/.*\.json$/.test(file))) ajv.addSchema(json(path) as object);
    const mistakes = (schema: string, value: unknown) =>
      ajv.validate(`${SITE.schemaAddress}api/${schema}.json`, value) ? [] : (ajv.errors ?? []);
    const judged = files.flatMap((path) => {
      const match = /^api\/v1\/(\w+)(\/.+)?\.json$/.exec(path);
      if (!match || ['index', 'openapi'].includes(match[1] ?? '')) return [];
      const value = json(path) as RecordLike;
      return [{ path, mistakes: mistakes(match[2] ? value.kind : 'list', value) }];
    });
    expect(judged.length).toBeGreaterThan(records.length);
    expect(judged.filter((one) => one.mistakes.length > 0).slice(0, 3)).toEqual([]);
    expect(mistakes('case', { ...records[0], url: 1 })).not.toEqual([]);
  });

  it('are described by valid OpenAPI, whose paths and schemas exist', async () => {
    const description = json('api/v1/openapi.json') as { servers: { url: string }[]; paths: Record<string, unknown> };
    // That validator knows only references within one file, so the schemas are put into it.
    const schemas = files.filter((file) => /^schema\/v1\/(?:api\/)?\w+\.json$/.test(file));
    const nameOf = (path: string) => path.replace(/^.*schema\/v1\/|\.json$/g, '').replace('/', '-');
    const inOne = JSON.stringify({
      ...description,
      components: {
        schemas: Object.fromEntries(
          schemas.map((path) => [nameOf(path), { ...(json(path) as object), $id: undefined }]),
        ),
      },
    })
      .replace(
        /"\$ref":"[^"]*schema\/v1\/([^"]+)"/g,
        (_, path: string) => `"$ref":"#/components/schemas/${nameOf(path)}"`,
      )
      .replace(/"\$ref":"\.\.\/([^"]+)"/g, (_, path: string) => `"$ref":"#/components/schemas/${nameOf(path)}"`);
    const result = await new Validator().validate(JSON.parse(inOne) as Record<string, unknown>);
    expect(result).toMatchObject({ valid: true });
    expect(`${description.servers[0]?.url ?? ''}/`).toBe(start);
    const plain = Object.keys(description.paths).filter((path) => !path.includes('{'));
    expect(plain.filter((path) => leadsNowhere(start + path.slice(1)))).toEqual([]);
    const referred = [...read('api/v1/openapi.json').matchAll(/"\$ref":"([^"]+)"/g)].map(([, url = '']) => url);
    expect(referred.length).toBeGreaterThan(8);
    expect(referred.filter(leadsNowhere)).toEqual([]);
  });

  it('name addresses that lead somewhere, under the path of the site too', () => {
    const urls = records.flatMap(({ url, json: own, links }) => [url, own, ...links.map((link) => link.url)]);
    expect(urls.length).toBeGreaterThan(records.length * 2);
    expect([...new Set(urls)].filter(leadsNowhere)).toEqual([]);
    const inText = read('llms.txt').match(/https?:\/\/[^\s)]+/g) ?? [];
    expect(
      inText
        .filter((url) => url.startsWith(SITE.address))
        .map((url) => url.replace(/[,.;]$/, ''))
        .filter(leadsNowhere),
    ).toEqual([]);
  });

  it('hold every entry once', () => {
    const keys = records.map(({ kind, id }) => `${kind}:${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    const listed = files.filter((path) => /^api\/v1\/[a-z]+\.json$/.test(path) && !/index|openapi/.test(path));
    const counts = listed.map((path) => (json(path) as { count: number; items: unknown[] }).items.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(records.length);
  });

  it('are tables that a spreadsheet reads', () => {
    const tables = files.filter((path) => path.endsWith('.csv'));
    expect(tables).toHaveLength(9);
    for (const path of tables) {
      const text = read(path);
      expect(text.startsWith('\uFEFF'), path).toBe(true);
      expect(text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', ''), path).not.toMatch(/[\r\n]/);
      const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      expect(errors, path).toEqual([]);
      const [head] = Papa.parse<string[]>(text, { preview: 1 }).data;
      expect(new Set(head).size, path).toBe(head?.length);
      expect(data.length, path).toBeGreaterThan(0);
      const dangerous = data.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell));
      expect(dangerous, path).toEqual([]);
    }
    const outcomes = Papa.parse<Record<string, string>>(read('data/outcomes.csv'), {
      header: true,
      skipEmptyLines: true,
    });
    const inRecords = records.flatMap((record) => (record as { data?: { outcomes?: unknown[] } }).data?.outcomes ?? []);
    expect(outcomes.data).toHaveLength(inRecords.length);
    expect(
      outcomes.data.filter((row) => !row['source_tier'] || !row['said_by'] || leadsNowhere(row['url'] ?? '')),
    ).toEqual([]);
  });

  it('are a SKOS scheme of topics and closed lists', () => {
    const quads = new Parser({ format: 'text/turtle' }).parse(read('data/skos.ttl'));
    const SKOS = 'http://www.w3.org/2004/02/skos/core#';
    const objects = (subject: string, property: string) =>
      quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === SKOS + property);
    const concepts = quads
      .filter(({ object }) => object.value === `${SKOS}Concept`)
      .map(({ subject }) => subject.value);
    expect(concepts.length).toBeGreaterThan(100);
    for (const concept of concepts) {
      const languages = objects(concept, 'prefLabel').map(({ object }) =>
        'language' in object ? object.language : '',
      );
      expect(new Set(languages).size, concept).toBe(languages.length);
      expect(languages, concept).toContain('en');
      const related = objects(concept, 'related').map(({ object }) => object.value);
      const hierarchy = ['broader', 'narrower'].flatMap((property) =>
        objects(concept, property).map(({ object }) => object.value),
      );
      expect(
        related.filter((one) => hierarchy.includes(one)),
        concept,
      ).toEqual([]);
      const oneWay = related.filter((one) => !objects(one, 'related').some(({ object }) => object.value === concept));
      expect(oneWay, concept).toEqual([]);
    }
    const topics = concepts.filter((concept) => concept.startsWith(`${start}topics/`));
    expect(topics.filter(leadsNowhere)).toEqual([]);
    expect(topics).toHaveLength(records.filter(({ kind }) => kind === 'topic').length);
  });

  it.each(['data/graph.jsonld', 'data/dcat.jsonld'])('are RDF: %s', async (path) => {
    // In safe mode it stops at what would be lost, such as a key that the context does not know.
    const options = { format: 'application/n-quads', safe: true } as const;
    const quads = new Parser({ format: 'N-Quads' }).parse(
      (await jsonld.toRDF(json(path) as object, options)) as unknown as string,
    );
    expect(quads.length).toBeGreaterThan(40);
    const licences = quads
      .filter(({ predicate }) => /license$/.test(predicate.value))
      .map(({ object }) => object.value);
    expect(new Set(licences)).toEqual(new Set(['https://creativecommons.org/licenses/by/4.0/']));
    const own = quads
      .flatMap(({ subject, object }) => [subject, object])
      .filter(({ termType, value }) => termType === 'NamedNode' && value.startsWith(SITE.address));
    expect(
      [...new Set(own.map(({ value }) => value))].filter((url) => !url.includes('{query}') && leadsNowhere(url)),
    ).toEqual([]);
  });

  it('use only terms of schema.org, where they belong', () => {
    expect(VOCABULARY_SIZE).toBeGreaterThan(800);
    expect(mistakesIn({ '@type': 'Event', author: { '@type': 'Nobody' } })).not.toEqual([]);
    expect(mistakesIn({ '@type': 'Event', location: { '@type': 'Person' } })).toEqual(['Event.location: Person']);
    const { '@graph': graph } = json('data/graph.jsonld') as { '@graph': unknown[] };
    expect([...new Set(graph.flatMap(mistakesIn))]).toEqual([]);
    const ids = graph.map((node) => (node as { '@id': string })['@id']);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('stand in the head of every page that search engines should know', () => {
    const wrong = pages.flatMap(({ path, root }) => {
      const hidden = root.querySelector('meta[name="robots"]') ?? root.querySelector('meta[http-equiv="refresh"]');
      const blocks = root.querySelectorAll('script[type="application/ld+json"]');
      if (hidden) return blocks.length > 0 ? [`${path}: hidden, with data`] : [];
      if (blocks.length !== 1) return [`${path}: ${blocks.length} blocks`];
      const { '@context': context, '@graph': nodes } = JSON.parse(blocks[0]?.textContent ?? '') as Record<
        string,
        unknown
      >;
      const page = (nodes as { '@type': string; '@id': string; license?: string }[]).find(
        (node) => node['@type'] === 'WebPage',
      );
      return [
        ...(context === 'https://schema.org' ? [] : [`${path}: context`]),
        ...(page?.['@id'] === start + addressOf(path) && page.license ? [] : [`${path}: page`]),
        ...mistakesIn(nodes).map((mistake) => `${path}: ${mistake}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('are all named on the page about them, and nothing else is', () => {
    const page = pages.find(({ path }) => path === 'data/index.html')?.root;
    const named =
      page?.querySelectorAll('.data-files a').map((link) => link.getAttribute('href')?.slice(site.base.length) ?? '') ??
      [];
    expect(named.filter((path) => !existsSync(join(site.folder, path)))).toEqual([]);
    const data = files.filter((path) => /^data\/.+\.(?!html)\w+$|^api\/v1\/[^/]+\.\w+$/.test(path));
    expect(data.filter((path) => !named.includes(path) && !path.endsWith('/qr.svg'))).toEqual([]);
    expect(existsSync(join(site.folder, 'exports.pack'))).toBe(false);
  });

  it('are sent so that pages elsewhere may read them', () => {
    const headers = read('_headers');
    for (const path of ['api/*', 'data/*', 'schema/*', '*/index.md'])
      expect(headers).toContain(`\n${site.base}${path}\n  Access-Control-Allow-Origin: *`);
  });
});
