/** The description of the JSON files: OpenAPI 3.1. The schemas of the answers are files of their own. */
import { absolute, fileAddress } from '../domain/addresses.ts';
import { KIND_FOLDERS, KINDS, type Kind } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { LICENCE } from './licence.ts';

/** The parts of an id, for the kinds whose ids have two. */
const PARTS: Partial<Record<Kind, readonly [string, string]>> = {
  case: ['country', 'slug'],
  event: ['year', 'slug'],
};

const schemaOf = (name: string) => ({ $ref: absolute(fileAddress(`schema/v1/api/${name}.json`)) });

function answer(description: string, type: string, schema: object) {
  return { '200': { description, content: { [type]: { schema } } } };
}

function pathsOf(kind: Kind): [string, object][] {
  const folder = KIND_FOLDERS[kind];
  const parts = PARTS[kind] ?? ['id'];
  return [
    [
      `/api/v1/${folder}.json`,
      {
        get: {
          operationId: `list-${folder}`,
          summary: `All ${folder}, in short`,
          responses: answer(`A list of ${folder}.`, 'application/json', schemaOf('list')),
        },
      },
    ],
    [
      `/api/v1/${folder}/${parts.map((part) => `{${part}}`).join('/')}.json`,
      {
        get: {
          operationId: `get-${kind}`,
          summary: `One of the ${folder}, with all its fields`,
          parameters: parts.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
          responses: {
            ...answer('The entry; or what is left of one that was withdrawn.', 'application/json', schemaOf(kind)),
            '404': { description: 'There is no such entry.' },
          },
        },
      },
    ],
  ];
}

export function openApi(): object {
  return {
    openapi: '3.1.1',
    info: {
      title: SITE.name,
      summary: SITE.description[SOURCE_LANGUAGE],
      description: 'Static files: every address answers GET, takes no parameters in a query and needs no key.',
      version: '1.0.0',
      license: { name: LICENCE.name, identifier: LICENCE.id },
    },
    servers: [{ url: absolute(fileAddress('')).replace(/\/$/, '') }],
    paths: Object.fromEntries([
      ...KINDS.flatMap(pathsOf),
      [
        '/api/v1/all.ndjson',
        {
          get: {
            operationId: 'get-all',
            summary: 'All entries with all their fields, one to a line',
            responses: answer('Lines of JSON, each an entry.', 'application/x-ndjson', { type: 'string' }),
          },
        },
      ],
    ]),
  };
}
