/** The fields of a kind as a tree of plain data: what the guide, the forms and the templates are made from. */
import { z } from 'zod';
import { partialDate, webAddress, type FieldMeta } from './field.ts';
import { SCHEMAS } from './index.ts';
import type { Kind } from './kinds.ts';
import type { VocabularyName } from './vocabularies/index.ts';

export type FieldType = 'text' | 'date' | 'address' | 'number' | 'integer' | 'flag' | 'term' | 'ref' | 'constant';

interface Common {
  /** The key in the front matter; empty for the items of a list. */
  key: string;
  /** From the root of the front matter: `place.city`, `sources[].url`. */
  path: string;
  required: boolean;
  help: string;
  example: unknown;
  translate: boolean;
}

export interface ValueNode extends Common {
  shape: 'value';
  type: FieldType;
  vocabulary: VocabularyName | undefined;
  ref: Kind | undefined;
  /** The only value that a constant may have. */
  constant: string | undefined;
  default: unknown;
  pattern: string | undefined;
  minLength: number | undefined;
  maxLength: number | undefined;
  minimum: number | undefined;
  maximum: number | undefined;
}

export interface BlockNode extends Common {
  shape: 'block';
  fields: FieldNode[];
}

/** A block in one of several forms; its `kind` says which. */
export interface UnionNode extends Common {
  shape: 'union';
  typeKey: string;
  forms: { name: string; help: string; fields: FieldNode[] }[];
}

export interface ListNode extends Common {
  shape: 'list';
  item: FieldNode;
  minItems: number | undefined;
  maxItems: number | undefined;
}

export type FieldNode = ValueNode | BlockNode | UnionNode | ListNode;

interface Json extends Partial<FieldMeta> {
  type?: string;
  const?: unknown;
  enum?: string[];
  default?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  oneOf?: Json[];
}

const toJson = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { io: 'input', reused: 'inline', unrepresentable: 'any' }) as Json;

const DATE = toJson(partialDate('A date.', '2026')).pattern;
const ADDRESS = toJson(webAddress('An address.', 'https://example.org')).pattern;
/** The field that tells the forms of a block apart. */
const TYPE_KEY = 'kind';

function typeOf(json: Json): FieldType {
  if (json.vocabulary) return 'term';
  if (json.ref) return 'ref';
  if (json.const === true) return 'flag';
  if (json.const !== undefined) return 'constant';
  if (json.type === 'integer') return 'integer';
  if (json.type === 'number') return 'number';
  if (json.pattern === DATE) return 'date';
  return json.pattern === ADDRESS ? 'address' : 'text';
}

function fieldsOf(json: Json, path: string): FieldNode[] {
  return Object.entries(json.properties ?? {}).map(([key, child]) =>
    nodeOf(key, child, path ? `${path}.${key}` : key, json.required?.includes(key) ?? false),
  );
}

function nodeOf(key: string, json: Json, path: string, required: boolean): FieldNode {
  const common = {
    key,
    path,
    required,
    help: json.description ?? '',
    example: json.examples?.[0],
    translate: json.translate ?? false,
  };
  if (json.items) {
    const { minItems, maxItems } = json;
    return { ...common, shape: 'list', item: nodeOf('', json.items, `${path}[]`, true), minItems, maxItems };
  }
  if (json.oneOf) {
    const forms = json.oneOf.map((form) => {
      const type = form.properties?.[TYPE_KEY];
      return { name: String(type?.const), help: type?.description ?? '', fields: fieldsOf(form, path) };
    });
    return { ...common, shape: 'union', typeKey: TYPE_KEY, forms };
  }
  if (json.properties) return { ...common, shape: 'block', fields: fieldsOf(json, path) };
  const { vocabulary, ref, pattern, minLength, maxLength } = json;
  return {
    ...common,
    shape: 'value',
    type: typeOf(json),
    vocabulary,
    ref,
    constant: typeof json.const === 'string' ? json.const : undefined,
    default: json.default,
    pattern,
    minLength,
    maxLength,
    // Zod prints the limits of safe integers where the schema sets none.
    minimum: json.minimum === Number.MIN_SAFE_INTEGER ? undefined : json.minimum,
    maximum: json.maximum === Number.MAX_SAFE_INTEGER ? undefined : json.maximum,
  };
}

/** The fields of an object's schema, in its order. */
export function fieldTreeOf(schema: z.ZodType): FieldNode[] {
  return fieldsOf(toJson(schema), '');
}

/** The fields of one kind, in the order of its schema. */
export function getFieldTree(kind: Kind): FieldNode[] {
  return fieldTreeOf(SCHEMAS[kind]);
}

/** The fields directly below a field: of a block, of the items of a list, of all forms together. */
export function getSubfields(node: FieldNode): FieldNode[] {
  if (node.shape === 'list') return getSubfields(node.item);
  if (node.shape === 'block') return node.fields;
  if (node.shape === 'value') return [];
  const byKey = new Map<string, FieldNode>();
  for (const field of node.forms.flatMap((form) => form.fields)) if (!byKey.has(field.key)) byKey.set(field.key, field);
  return [...byKey.values()];
}
