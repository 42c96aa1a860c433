/** The fields of a kind as fields of Sveltia CMS: a widget for each shape and type. */
import { KIND_FOLDERS, type Kind } from '../../src/schema/kinds.ts';
import { getSubfields, type FieldNode, type ListNode, type ValueNode } from '../../src/schema/field-tree.ts';
import { getTerms, type VocabularyName } from '../../src/schema/vocabularies/index.ts';
import { labelOf } from '../scaffold/labels.ts';

export type CmsField = Readonly<Record<string, unknown>>;

/** What a picker writes where the name of the file is not the whole id. */
const ID_TEMPLATES: Partial<Record<Kind, string>> = { case: '{{country}}/{{slug}}' };

/** From this length on, text gets a box of several lines. */
const LONG_TEXT = 200;

/** The fields that tell one item of a list from the next, the best first. */
const SUMMARY_KEYS = [
  'title',
  'name',
  'organisation',
  'person',
  'metric',
  'text',
  'what',
  'value',
  'note',
  'id',
  'kind',
];

/** Text that shows as it is where hints are read as Markdown. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\*_~[\]<>`]/g, '\\$&');
}

function hintOf(node: FieldNode): string {
  const { help, example } = node;
  const isText = typeof example === 'string' || typeof example === 'number';
  const isTerm = node.shape === 'value' && node.vocabulary !== undefined;
  return asMarkdown(isText && !isTerm ? `${help} Example: ${example}` : help);
}

/** "Source" of "Sources", for the button that adds one. */
function singular(label: string): string {
  return label
    .replace(/ies$/, 'y')
    .replace(/aliases$/i, 'alias')
    .replace(/([^s])s$/, '$1');
}

/** Where a translation may have its own words: in texts that lie in no list, for its lists hold only some fields. */
function i18nOf(node: FieldNode): Record<string, unknown> {
  if (node.shape === 'value') return node.translate && !node.path.includes('[]') ? { i18n: true } : {};
  return node.shape === 'block' && getSubfields(node).some((field) => i18nOf(field)['i18n']) ? { i18n: true } : {};
}

function commonOf(node: FieldNode): Record<string, unknown> {
  const translated = i18nOf(node);
  return {
    name: node.key,
    label: labelOf(node.key),
    hint: hintOf(node),
    // A translation leaves out what it does not translate.
    required: node.required && translated['i18n'] ? ['en'] : node.required,
    ...translated,
  };
}

function optionsOf(vocabulary: VocabularyName): { label: string; value: string }[] {
  return getTerms(vocabulary).map(({ code, label }) => ({ label, value: code }));
}

function pickerOf(kind: Kind): Record<string, unknown> {
  return {
    widget: 'relation',
    collection: KIND_FOLDERS[kind],
    value_field: ID_TEMPLATES[kind] ?? '{{slug}}',
    display_fields: ['title'],
    search_fields: ['title'],
  };
}

function patternOf({ pattern, type, example }: ValueNode): Record<string, unknown> {
  if (!pattern) return {};
  const wanted = type === 'date' ? '2026, 2026-02 or 2026-02-03' : String(example);
  return { pattern: [pattern, `Write it in the form of ${wanted}`] };
}

function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function valueWidget(node: ValueNode): Record<string, unknown> {
  const { type, vocabulary, ref, minLength, maxLength, minimum, maximum } = node;
  if (vocabulary) return { widget: 'select', options: optionsOf(vocabulary) };
  if (ref) return pickerOf(ref);
  switch (type) {
    case 'flag':
      // A checkbox would write `false`, which the schema does not know.
      return { widget: 'select', options: [{ label: 'Yes', value: true }] };
    case 'number':
    case 'integer':
      return withoutUndefined({
        widget: 'number',
        value_type: type === 'integer' ? 'int' : 'float',
        min: minimum,
        max: maximum,
        // Indicators are printed with up to four decimals.
        step: type === 'number' ? 0.0001 : 1,
      });
    default:
      return withoutUndefined({
        widget: (maxLength ?? 0) > LONG_TEXT ? 'text' : 'string',
        minlength: minLength,
        maxlength: maxLength,
        ...patternOf(node),
      });
  }
}

function listWidget({ item, minItems, maxItems, key }: ListNode): Record<string, unknown> {
  const limits = withoutUndefined({ min: minItems, max: maxItems });
  if (item.shape === 'value' && item.vocabulary)
    return { widget: 'select', multiple: true, options: optionsOf(item.vocabulary), ...limits };
  if (item.shape === 'value' && item.ref) return { ...pickerOf(item.ref), multiple: true, ...limits };
  const list = { widget: 'list', label_singular: singular(labelOf(key)), ...limits };
  if (item.shape === 'value')
    return { ...list, field: { ...fieldOf(item), name: 'value', label: singular(labelOf(key)) } };
  if (item.shape === 'union') {
    const types = item.forms.map(({ name, fields }) => ({
      name,
      label: labelOf(name),
      widget: 'object',
      fields: fields.filter((field) => field.key !== item.typeKey).map(fieldOf),
    }));
    return { ...list, typeKey: item.typeKey, types };
  }
  const fields = getSubfields(item);
  const summaryKey = SUMMARY_KEYS.find((wanted) => fields.some((field) => field.key === wanted));
  return {
    ...list,
    collapsed: 'auto',
    ...(summaryKey ? { summary: `{{${summaryKey}}}` } : {}),
    fields: fields.map(fieldOf),
  };
}

/** One field of the form. */
export function fieldOf(node: FieldNode): CmsField {
  const common = commonOf(node);
  switch (node.shape) {
    case 'value':
      return { ...common, ...valueWidget(node) };
    case 'list':
      return { ...common, ...listWidget(node) };
    case 'block':
      return { ...common, widget: 'object', collapsed: 'auto', fields: node.fields.map(fieldOf) };
    case 'union':
      throw new Error(`${node.path} is a block of several forms outside a list: the form has no widget for that yet.`);
  }
}
