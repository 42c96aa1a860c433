/** The fields of an entry as YAML: bare, or with the help of every field and the fields that are still empty. */
import { Document, isMap, isScalar, isSeq, Scalar, visit, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Kind } from '../../src/schema/kinds.ts';
import { getTerms } from '../../src/schema/vocabularies/index.ts';
import { exampleOf, getFields, type Field } from './fields.ts';
import { inFileOrder } from './field-order.ts';

const STYLE = { lineWidth: 0, singleQuote: true } as const;

/** Dates and times: some readers of YAML take them for numbers or moments when they stand bare. */
const DATE_OR_TIME = /^\d{4}(?:-\d{2}){0,2}$|^\d{2}:\d{2}$/;

/** Longer lists of terms are told by their number alone: an editor completes them. */
const MAX_TERMS = 12;

/** The sentence of help, with the terms where there is a short closed list. */
function helpOf(field: Field): string {
  const values = field.values ?? field.item?.values;
  const vocabulary = field.vocabulary ?? field.item?.vocabulary;
  if (!values || values.length < 2) return field.help;
  const isCoded = vocabulary !== undefined && values.every((value) => /^\d+$/.test(value));
  const terms = isCoded
    ? getTerms(vocabulary)
        .map(({ code, label }) => `${code} ${label}`)
        .toSorted()
    : values;
  return terms.length <= MAX_TERMS ? `${field.help} One of: ${terms.join(isCoded ? '; ' : ', ')}.` : field.help;
}

function asComment(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** The fields that a block of an entry does not have, as comments. */
function restOf(map: YAMLMap, fields: readonly Field[]): string {
  const present = new Set(map.items.map(keyText));
  return fields
    .filter(({ key, required }) => !present.has(key) && !required)
    .map((field) => render(field, exampleOf(field), 'nested'))
    .join('')
    .trimEnd();
}

/** Puts help behind values, and before lists and blocks. */
function annotate(node: unknown, field: Field, withRest: boolean): void {
  if (isSeq(node) && field.item) {
    for (const [index, item] of node.items.entries()) annotate(item, field.item, withRest && index === 0);
    return;
  }
  if (!isMap(node)) return;
  const forms = field.forms.find((form) =>
    form.some(({ key, values }) => key === 'kind' && values?.[0] === node.get('kind')),
  );
  for (const pair of node.items) {
    const child = field.fields.find(({ key }) => key === keyText(pair));
    if (!child) continue;
    if (isScalar(pair.value)) pair.value.comment = asComment(helpOf(child));
    else if (isScalar(pair.key)) {
      pair.key.commentBefore = asComment(helpOf(child));
      annotate(pair.value, child, false);
    }
  }
  const rest = withRest ? restOf(node, forms ?? field.fields) : '';
  if (rest !== '') node.comment = asComment(rest);
}

/** YAML of a value, written out without references from one place to another. */
function documentOf(value: unknown): Document {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && DATE_OR_TIME.test(node.value)) node.type = Scalar.QUOTE_SINGLE;
    },
  });
  return document;
}

/** The value of a field with its parts in the order of the schema. */
function inOrder(field: Field, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => (field.item ? inOrder(field.item, item) : item));
  return field.type === 'block' && typeof value === 'object' && value !== null
    ? blockInOrder(field.fields, value)
    : value;
}

function blockInOrder(fields: readonly Field[], value: object): Record<string, unknown> {
  const block = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields.filter(({ key }) => block[key] !== undefined).map((field) => [field.key, inOrder(field, block[field.key])]),
  );
}

/** One field with its value: its help above it, or behind it where it stands inside another. */
function render(field: Field, value: unknown, place: 'top' | 'nested', withRest = false): string {
  const document = documentOf({ [field.key]: inOrder(field, value) });
  const [pair] = isMap(document.contents) ? document.contents.items : [];
  const node = pair?.value as Node | undefined;
  if (node) annotate(node, field, withRest);
  if (place === 'nested' && isScalar(node)) node.comment = asComment(helpOf(field));
  else document.commentBefore = asComment(helpOf(field));
  // A blank line parts the comment of a document from its contents; here they belong together.
  return document.toString(STYLE).replace(/^((?:#.*\n)+)\n/, '$1');
}

/** Only the fields that have a value, in the order of a file. */
export function bareFrontMatter(kind: Kind, data: Readonly<Record<string, unknown>>): string {
  return documentOf(blockInOrder(inFileOrder(getFields(kind)), data)).toString(STYLE);
}

/** Every field with its help; those without a value as comments with their example. */
export function explainedFrontMatter(kind: Kind, data: Readonly<Record<string, unknown>>): string {
  return inFileOrder(getFields(kind))
    .map((field) => {
      const value = data[field.key];
      if (value !== undefined) return render(field, value, 'top', true);
      const lines = render(field, exampleOf(field), 'top').trimEnd().split('\n');
      return `${lines.map((line) => (line.startsWith('#') ? line : `# ${line}`)).join('\n')}\n`;
    })
    .join('\n');
}
