/** The fields of a kind as scaffolds ask for, write and read them: the tree of the schema, brought to one shape. */
import { getFieldTree, getSubfields, type FieldNode, type ValueNode } from '../../src/schema/field-tree.ts';
import type { Kind } from '../../src/schema/kinds.ts';
import { getTerms, type VocabularyName } from '../../src/schema/vocabularies/index.ts';

export interface Field {
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
  fields: readonly Field[];
  /** What a list holds. */
  item: Field | undefined;
  /** Where a block comes in several forms: the fields of each. `fields` holds those of all. */
  forms: readonly (readonly Field[])[];
}

/** The order of the vocabulary, but for codes of digits: JavaScript puts some of these first. */
function valuesOf({ vocabulary, constant }: ValueNode): readonly string[] | undefined {
  if (!vocabulary) return constant === undefined ? undefined : [constant];
  const codes = getTerms(vocabulary).map(({ code }) => code);
  return codes.every((code) => /^\d+$/.test(code)) ? codes.toSorted() : codes;
}

function typeOf(node: FieldNode): Field['type'] {
  if (node.shape !== 'value') return node.shape === 'list' ? 'list' : 'block';
  if (node.type === 'number' || node.type === 'integer') return 'number';
  return node.type === 'flag' ? 'flag' : 'text';
}

/** A field as all forms of a block have it: one that tells them apart has the values of all; required is what each needs. */
function acrossForms(field: Field, forms: readonly (readonly Field[])[]): Field {
  const same = forms.flatMap((form) => form.filter(({ key }) => key === field.key));
  const values = [...new Set(same.flatMap((one) => one.values ?? []))];
  const required = same.length === forms.length && same.every((one) => one.required);
  return { ...field, values: values.length > 0 ? values : undefined, required };
}

/** @param key of the list, for its items, which have none of their own. */
function fieldOf(node: FieldNode, key = node.key): Field {
  const forms = node.shape === 'union' ? node.forms.map(({ fields }) => fields.map((field) => fieldOf(field))) : [];
  const fields = node.shape === 'list' ? [] : getSubfields(node).map((field) => fieldOf(field));
  return {
    key,
    type: typeOf(node),
    help: node.help,
    example: node.example,
    required: node.required,
    ref: node.shape === 'value' ? node.ref : undefined,
    vocabulary: node.shape === 'value' ? node.vocabulary : undefined,
    values: node.shape === 'value' ? valuesOf(node) : undefined,
    fields: node.shape === 'union' ? fields.map((field) => acrossForms(field, forms)) : fields,
    item: node.shape === 'list' ? fieldOf(node.item, key) : undefined,
    forms,
  };
}

const trees = new Map<Kind, readonly Field[]>();

/** The fields of a kind, in the order of its schema. */
export function getFields(kind: Kind): readonly Field[] {
  let tree = trees.get(kind);
  if (!tree) {
    tree = getFieldTree(kind).map((node) => fieldOf(node));
    trees.set(kind, tree);
  }
  return tree;
}

/** The field at a path of keys and numbers: `['sources', 0, 'url']`. */
export function findField(kind: Kind, path: readonly PropertyKey[]): Field | undefined {
  let node: Field | undefined;
  let fields = getFields(kind);
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

function exampleBlock(fields: readonly Field[]): Record<string, unknown> {
  const isParty = fields.some(({ key }) => key === 'role');
  return Object.fromEntries(
    fields
      .filter(({ key }) => !(isParty && fields.some((other) => other.key === EITHER_OR[key])))
      .map((field) => [field.key, exampleOf(field)]),
  );
}

/** A whole example of a field, put together from those of its parts. */
export function exampleOf(field: Field): unknown {
  if (!isShell(field.example) && field.example !== undefined) return field.example;
  if (field.type === 'list' && field.item) {
    const { item } = field;
    return item.forms.length > 0 ? item.forms.map(exampleBlock) : [exampleOf(item)];
  }
  return field.type === 'block' ? exampleBlock(field.fields) : field.values?.[0];
}
