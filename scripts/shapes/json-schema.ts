/** JSON Schema of a kind, draft 2020-12, for editors and for programs that read the data. */
import { z } from 'zod';
import { getMessages } from '../../src/i18n/index.ts';
import { SCHEMAS } from '../../src/schema/index.ts';
import type { Kind } from '../../src/schema/kinds.ts';
import { TRANSLATION_SCHEMAS } from '../../src/schema/translation.ts';
import { getTerms, type VocabularyName } from '../../src/schema/vocabularies/index.ts';
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { labelOf } from '../scaffold/labels.ts';

interface Json {
  [key: string]: unknown;
  vocabulary?: VocabularyName;
  examples?: unknown[];
  properties?: Record<string, Json>;
  items?: Json;
  oneOf?: Json[];
}

function isShell(example: unknown): boolean {
  return typeof example === 'object' && example !== null && Object.keys(example).length === 0;
}

/** Our own words become those that editors know: a label, and a sentence for each term of a list. */
function annotate(json: Json, key: string): Json {
  const { vocabulary, ref, translate, examples, properties, items, oneOf, ...rest } = json;
  const shown = examples?.filter((example) => !isShell(example)) ?? [];
  return {
    ...(key ? { title: labelOf(key) } : {}),
    ...rest,
    ...(shown.length > 0 ? { examples: shown } : {}),
    ...(vocabulary ? { 'x-vocabulary': vocabulary, ...termWords(vocabulary) } : {}),
    ...(ref ? { 'x-ref': ref } : {}),
    ...(translate ? { 'x-translate': true } : {}),
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, child]) => [name, annotate(child, name)]),
          ),
        }
      : {}),
    ...(items ? { items: annotate(items, '') } : {}),
    ...(oneOf ? { oneOf: oneOf.map((form) => annotate(form, '')) } : {}),
  };
}

/** VS Code and others show these beside each value that they offer. */
function termWords(vocabulary: VocabularyName): Json {
  return { enumDescriptions: getTerms(vocabulary).map(({ label, help }) => `${label}: ${help}`) };
}

function toJson(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' }) as Json;
}

/** The schema of the originals of a kind. */
export function jsonSchemaOf(kind: Kind): Json {
  const { $schema, ...schema } = annotate(toJson(SCHEMAS[kind]), '');
  return {
    $schema,
    $id: `${SITE.schemaAddress}${kind}.json`,
    title: getMessages(SOURCE_LANGUAGE).kinds[kind].one,
    description: 'The front matter of one file. The project’s own check judges more: references, dates, facts.',
    ...schema,
  };
}

/** The schema of the translations of a kind. */
export function translationSchemaOf(kind: Kind): Json {
  const { $schema, ...schema } = annotate(toJson(TRANSLATION_SCHEMAS[kind]), '');
  return {
    $schema,
    $id: `${SITE.schemaAddress}${kind}.translation.json`,
    title: `${getMessages(SOURCE_LANGUAGE).kinds[kind].one}, translated`,
    description: 'The front matter of a translation: words only; facts stay in the original.',
    ...schema,
  };
}
