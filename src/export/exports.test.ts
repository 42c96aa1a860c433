import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import type { AnyEntry } from '../domain/entry.ts';
import { buildGraph } from '../domain/graph.ts';
import { isPublic } from '../domain/visibility.ts';
import { entryOf, SOURCE } from '../testing/samples.ts';
import { apiFiles } from './api.ts';
import type { ExportContext, ExportFile } from './context.ts';
import { dcatFiles } from './dcat.ts';
import { tableFiles } from './entry-table.ts';
import { graphFiles } from './json-ld/graph.ts';
import { pageJsonLd } from './json-ld/page.ts';
import { llmsFiles } from './llms.ts';
import { outcomeFiles } from './outcome-table.ts';
import { skosFiles } from './skos.ts';
import { iri, literal, subject, turtle } from './turtle.ts';

const outcome = {
  kind: 'figure',
  id: 'users',
  metric: '=HYPERLINK("https://example.org")',
  value: -15,
  asOf: '2026-06',
  saidBy: 'ITU',
  basis: 'audit',
  source: SOURCE.id,
};

const ENTRIES = [
  entryOf('country', 'uz'),
  entryOf('organisation', 'mdt', { country: 'uz' }),
  entryOf('topic', 'smart-city', { related: ['data'] }, { ru: { title: 'Умный город' } }),
  entryOf('topic', 'data', { title: 'Data', broader: 'smart-city' }),
  entryOf('case', 'uz/portal', {
    outcomes: [outcome],
    changelog: [{ date: '2026-05', kind: 'corrected', note: 'The year was wrong.' }],
  }),
  entryOf('case', 'uz/withdrawn', {
    title: 'Withdrawn xyzzy',
    status: 'retracted',
    summary: 'It said something wrong plugh, and that is why it was withdrawn from here.',
  }),
  entryOf('case', 'uz/secret', { title: 'Draft quux', status: 'draft' }),
] as unknown as AnyEntry[];

const CONTEXT: ExportContext = {
  graph: buildGraph(ENTRIES.filter(isPublic)),
  today: '2026-11-22',
  bodyOf: (file) => `Body of ${file}.`,
};

const all = (): ExportFile[] => [
  ...[apiFiles, tableFiles, outcomeFiles, graphFiles, skosFiles, dcatFiles, llmsFiles].flatMap((make) => [
    ...make(CONTEXT),
  ]),
];
const files = new Map(all().map(({ path, text }) => [path, text]));
const read = (path: string) => files.get(path) ?? '';

describe('the exports', () => {
  it('hold no draft', () => {
    const leaks = [...files].filter(([path, text]) => path.includes('secret') || /quux|secret/.test(text));
    expect(leaks.map(([path]) => path)).toEqual([]);
  });

  it('keep of a withdrawn entry only its own file, which says so and no more', () => {
    const traces = [...files].filter(([, text]) => text.includes('xyzzy')).map(([path]) => path);
    expect(traces).toEqual(['api/v1/cases/uz/withdrawn.json']);
    expect(JSON.parse(read(traces[0] ?? ''))).toMatchObject({ status: 'retracted', titles: { en: 'Withdrawn xyzzy' } });
    expect([...files.values()].join('')).not.toContain('plugh');
  });

  it('are the same each time', () => {
    expect(all()).toEqual([...files].map(([path, text]) => ({ path, text })));
  });

  it('resolve the names of what an entry links to, in all languages', () => {
    const record = JSON.parse(read('api/v1/cases/uz/portal.json')) as Record<string, unknown>;
    expect(record['links']).toContainEqual({
      kind: 'topic',
      id: 'smart-city',
      url: 'https://serai.example.org/topics/smart-city/',
      titles: { en: 'Smart city', ru: 'Умный город' },
      fields: ['topics'],
    });
    expect(record).toMatchObject({
      grade: { grade: 4, reason: 'audited' },
      modified: '2026-05',
      body: 'Body of case/uz/portal.md.',
    });
  });

  it('give the outcomes one row each, safe for spreadsheets', () => {
    expect(read('data/outcomes.csv')).toContain(
      `uz/portal,A portal,uz,Uzbekistan,users,figure,"'=HYPERLINK(""https://example.org"")",,-15,`,
    );
  });

  it('leave related out of SKOS where broader says more', () => {
    const quads = new Parser().parse(read('data/skos.ttl'));
    expect(quads.filter(({ predicate }) => predicate.value.endsWith('#related'))).toEqual([]);
    expect(
      quads.filter(
        ({ predicate, subject: { value } }) =>
          predicate.value.endsWith('#narrower') && value.endsWith('smart-city/#id'),
      ),
    ).toHaveLength(1);
  });
});

describe('Turtle', () => {
  it('lets no text out of its quotes', () => {
    const hostile = 'a "b" \\ c\n\t\r> <x> . ;';
    const [quad] = new Parser().parse(
      turtle({ p: 'https://example.org/' }, [
        subject(iri('https://e.org/a>b c'), [
          ['p:q', literal(hostile, 'en')],
          ['p:r', undefined],
        ]),
      ]),
    );
    expect(quad?.object.value).toBe(hostile);
    expect(quad?.subject.value).toBe('https://e.org/a%3Eb%20c');
  });
});

describe('the data block of a page', () => {
  it('cannot be ended by what it holds', () => {
    const text = pageJsonLd({
      locale: 'en',
      address: '/x/' as never,
      title: '</script><b>',
      description: '',
      alternates: [],
      crumbs: [],
      footer: [],
    });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{ '@type': 'WebPage', name: '</script><b>' }] });
  });
});
