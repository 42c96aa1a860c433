/** What the page about data lists, in its order; a further shape of the facts is a further section. */
import { KIND_FOLDERS, KINDS, type Kind } from '../schema/kinds.ts';
import { API } from './api-version.ts';

export interface DataFile {
  /** Relative to the root of the site; may hold `{id}` where one stands for many. */
  path: string;
  mediaType: string;
  /** The kind of entry that it holds, where it is one. */
  kind?: Kind;
}

export interface DataSection {
  id: string;
  files: readonly DataFile[];
}

const perKind = (mediaType: string, pathOf: (kind: Kind) => string): DataFile[] =>
  KINDS.map((kind) => ({ kind, mediaType, path: pathOf(kind) }));

const JSON_TYPE = 'application/json';
const LD_TYPE = 'application/ld+json';

/** The ids are keys of the texts (`data.sections` in src/i18n). */
export const DATA_SECTIONS = [
  {
    id: 'tables',
    files: [
      { path: 'data/outcomes.csv', mediaType: 'text/csv' },
      ...perKind('text/csv', (kind) => `data/${KIND_FOLDERS[kind]}.csv`),
    ],
  },
  {
    id: 'api',
    files: [
      { path: `${API}index.json`, mediaType: JSON_TYPE },
      { path: `${API}openapi.json`, mediaType: JSON_TYPE },
      { path: `${API}all.ndjson`, mediaType: 'application/x-ndjson' },
      ...perKind(JSON_TYPE, (kind) => `${API}${KIND_FOLDERS[kind]}.json`),
    ],
  },
  {
    id: 'schemas',
    files: [
      { path: 'schema/v1/api/list.json', mediaType: 'application/schema+json' },
      ...perKind('application/schema+json', (kind) => `schema/v1/api/${kind}.json`),
      ...perKind('application/schema+json', (kind) => `schema/v1/${kind}.json`),
    ],
  },
  {
    id: 'linked',
    files: [
      { path: 'data/graph.jsonld', mediaType: LD_TYPE },
      { path: 'data/skos.ttl', mediaType: 'text/turtle' },
      { path: 'data/dcat.jsonld', mediaType: LD_TYPE },
    ],
  },
  { id: 'text', files: [{ path: 'llms.txt', mediaType: 'text/plain' }] },
] as const satisfies readonly DataSection[];

export type DataSectionId = (typeof DATA_SECTIONS)[number]['id'];

/** The files that hold the facts themselves: what a catalogue calls distributions. */
export const DISTRIBUTIONS: readonly DataFile[] = DATA_SECTIONS.flatMap((section): readonly DataFile[] =>
  section.id === 'schemas' ? [] : section.files,
).filter(({ path }) => path !== 'data/dcat.jsonld');
