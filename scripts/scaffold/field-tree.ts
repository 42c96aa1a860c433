/** The fields of a kind as scaffolds ask for, write and read them: one shape for values, lists and blocks. */
import * as schema from '../../src/schema/field-tree.ts';
import type { Kind } from '../../src/schema/kinds.ts';
import { getTerms, type VocabularyName } from '../../src/schema/vocabularies/index.ts';

export interface FieldNode {
  key: string;
  type: 'text' | 'number' | 'flag' | 'list' | 'block';
  help: string;
  /** As the schema gives it; an empty list or block where the parts have examples of their own. */
  example: unknown;
  required: boolean;
  ref: Kind | undefined;
  vocabulary: VocabularyName | undefined;
  /** The only values that there are, when the list of them is closed. */
  values: readonly string[] | undefined;
  /** The fields of a block. */
  fields: readonly FieldNode[];
  /** What a list holds. */
  item: FieldNode | undefined;
  /** Where a block comes in several forms: the fields of each. `fields` holds those of all. */
  forms: readonly (readonly FieldNode[])[];
}

/** The order of the vocabulary, but for codes of digits: JavaScript puts some of these first. */
function valuesOf({ vocabulary, constant }: schema.ValueNode): readonly string[] | undefined {
  if (!vocabulary) return constant === undefined ? undefined : [constant];
  const codes = getTerms(vocabulary).map(({ code }) => code);
  return codes.every((code) => /^\d+$/.test(code)) ? codes.toSorted() : codes;
}

function typeOf(node: schema.FieldNode): FieldNode['type'] {
  if (node.shape !== 'value') return node.shape === 'list' ? 'list' : 'block';
  if (node.type === 'number' || node.type === 'integer') return 'number';
  return node.type === 'flag' ? 'flag' : 'text';
}

/** The fields of all forms, each once; one that tells the forms apart has the values of all. */
function merge(forms: readonly (readonly FieldNode[])[]): FieldNode[] {
  const merged = new Map<string, FieldNode>();
  for (const field of forms.flat()) {
    const other = merged.get(field.key);
    const values = other ? [...new Set([...(other.values ?? []), ...(field.values ?? [])])] : field.values;
    const everywhere = forms.every((form) => form.some(({ key, required }) => key === field.key && required));
    merged.set(field.key, { ...(other ?? field), values: values?.length ? values : undefined, required: everywhere });
  }
  return [...merged.values()];
}

/** @param key of the list, for its items, which have none of their own. */
function nodeOf(node: schema.FieldNode, key = node.key): FieldNode {
  const forms = node.shape === 'union' ? node.forms.map(({ fields }) => fields.map((field) => nodeOf(field))) : [];
  const fields = node.shape === 'block' ? node.fields.map((field) => nodeOf(field)) : merge(forms);
  return {
    key,
    type: typeOf(node),
    help: node.help,
    example: node.example,
    required: node.required,
    ref: node.shape === 'value' ? node.ref : undefined,
    vocabulary: node.shape === 'value' ? node.vocabulary : undefined,
    values: node.shape === 'value' ? valuesOf(node) : undefined,
    fields,
    item: node.shape === 'list' ? nodeOf(node.item, key) : undefined,
    forms,
  };
}

const trees = new Map<Kind, readonly FieldNode[]>();

/** The fields of a kind, in the order of its schema. */
export function getFieldTree(kind: Kind): readonly FieldNode[] {
  let tree = trees.get(kind);
  if (!tree) {
    tree = schema.getFieldTree(kind).map((node) => nodeOf(node));
    trees.set(kind, tree);
  }
  return tree;
}

/** The field at a path of keys and numbers: `['sources', 0, 'url']`. */
export function findField(kind: Kind, path: readonly PropertyKey[]): FieldNode | undefined {
  let node: FieldNode | undefined;
  let fields = getFieldTree(kind);
  for (const part of path) {
    node = typeof part === 'number' ? node?.item : fields.find(({ key }) => key === part);
    if (!node) return undefined;
    fields = node.fields;
  }
  return node;
}

function isShell(example: unknown): boolean {
  return typeof example === 'object' && example !== null && Object.keys(example).length === 0;
}

/** Fields of one block of which an entry has only one: an example shows the first. */
const EITHER_OR: Readonly<Record<string, string>> = { name: 'organisation' };

function exampleBlock(fields: readonly FieldNode[]): Record<string, unknown> {
  const isParty = fields.some(({ key }) => key === 'role');
  return Object.fromEntries(
    fields
      .filter(({ key }) => !(isParty && fields.some((other) => other.key === EITHER_OR[key])))
      .map((field) => [field.key, exampleOf(field)]),
  );
}

/** A whole example of a field, put together from those of its parts. */
export function exampleOf(field: FieldNode): unknown {
  if (!isShell(field.example) && field.example !== undefined) return field.example;
  if (field.type === 'list' && field.item) {
    const { item } = field;
    return item.forms.length > 0 ? item.forms.map(exampleBlock) : [exampleOf(item)];
  }
  return field.type === 'block' ? exampleBlock(field.fields) : field.values?.[0];
}
