/** The answers of the API as Zod schemas: types, JSON Schema and OpenAPI all come from here. */
import { z } from 'zod';
import { KIND_FOLDERS, KINDS, type Kind } from '../schema/kinds.ts';
import { terms } from '../schema/vocabularies/index.ts';
import { SITE } from '../site.config.ts';

const url = z.string().meta({ format: 'uri' });
const kind = z.enum(KINDS as [Kind, ...Kind[]]);
const titles = z
  .record(z.string(), z.string())
  .meta({ description: 'The title by language, in the languages of the site that have one.' });
const date = z.string().meta({ description: 'YYYY, YYYY-MM or YYYY-MM-DD.' });

const linkSchema = z
  .strictObject({
    kind,
    id: z.string(),
    url,
    titles,
    status: z.enum(['archived', 'retracted']).optional(),
  })
  .meta({ description: 'Another entry, by name.' });

const referenceSchema = linkSchema.extend({
  fields: z.array(z.string()).meta({ description: 'The fields in `data` that name it.' }),
});

const gradeSchema = z
  .strictObject({
    grade: z.int().min(0).max(5),
    reason: z.string(),
    words: z.string().meta({ description: 'The reason in English.' }),
    aged: z.boolean().meta({ description: 'True when one level was taken off because the evidence is old.' }),
  })
  .meta({ description: 'How well the results are known, from 0 to 5: not how good they are.' });

const translationSchema = z.strictObject({
  url,
  method: z.enum(terms('translationMethod')),
  date,
  outdated: z.boolean().meta({ description: 'True when the original has changed since.' }),
  wording: z.record(z.string(), z.unknown()).meta({ description: 'The translated fields; lists by `id`.' }),
  body: z.string(),
});

const common = {
  kind,
  id: z.string(),
  url: url.meta({ description: 'The page for readers.' }),
  json: url.meta({ description: 'The entry with all its fields.' }),
  titles,
  licence: url,
  modified: date.optional(),
};

/** One entry in a list. */
const summarySchema = z.strictObject({
  ...common,
  markdown: url,
  status: z.enum(['public', 'archived']),
  languages: z.array(z.string()),
  summary: z.string().optional(),
  countries: z.array(z.string()).optional(),
  topics: z.array(z.string()).optional(),
  start: date.optional(),
  end: date.optional(),
  stage: z.enum(terms('stage')).optional(),
  grade: z.int().min(0).max(5).optional(),
});

export const listSchema = z.strictObject({
  kind,
  url,
  licence: url,
  attribution: z.string(),
  count: z.int().min(0),
  items: z.array(summarySchema),
});

/** One entry with everything; `data` is described by the schema of its kind. */
export const recordSchema = z.strictObject({
  ...common,
  markdown: url,
  status: z.enum(['public', 'archived']),
  attribution: z.string(),
  languages: z.array(z.string()),
  grade: gradeSchema.optional(),
  data: z.record(z.string(), z.unknown()).meta({ description: 'All fields, in English.' }),
  body: z.string().meta({ description: 'The text as Markdown; [^id] cites a source of that id.' }),
  translations: z.record(z.string(), translationSchema),
  links: z.array(referenceSchema).meta({ description: 'The entries that `data` names.' }),
  backlinks: z.array(linkSchema).meta({ description: 'The entries that name this one.' }),
});

/** What is left of an entry that was withdrawn. */
export const withdrawnSchema = z.strictObject({
  ...common,
  status: z.literal('retracted'),
  changes: z.array(z.strictObject({ date, kind: z.enum(terms('changeKind')), note: z.string() })),
});

export type Link = z.output<typeof linkSchema>;
export type EntrySummary = z.output<typeof summarySchema>;
export type EntryList = z.output<typeof listSchema>;
export type EntryRecord = z.output<typeof recordSchema>;
export type WithdrawnRecord = z.output<typeof withdrawnSchema>;

type Json = Record<string, unknown> & { properties?: Record<string, unknown> };

function toJson(schema: z.ZodType): Json {
  const json = z.toJSONSchema(schema, { io: 'output', reused: 'inline' }) as Json;
  // The dialect is said once, by the whole.
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== '$schema'));
}

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema of the list of a kind. */
export function listJsonSchema(): Json {
  return {
    $schema: DIALECT,
    $id: `${SITE.schemaAddress}api/list.json`,
    title: 'The entries of a kind',
    ...toJson(listSchema),
  };
}

/** The JSON Schema of an entry of a kind; its fields are those of the front matter, whose schema it names. */
export function recordJsonSchema(of: Kind): Json {
  const whole = toJson(recordSchema);
  const properties = { ...whole.properties, kind: { const: of }, data: { $ref: `../${of}.json` } };
  const withdrawn = toJson(withdrawnSchema);
  return {
    $schema: DIALECT,
    $id: `${SITE.schemaAddress}api/${of}.json`,
    title: `An entry of ${KIND_FOLDERS[of]}`,
    oneOf: [
      { ...whole, properties },
      { ...withdrawn, properties: { ...withdrawn.properties, kind: { const: of } } },
    ],
  };
}
