/** The type of a field in plain words. */
import { fill, getMessages } from '../../i18n/index.ts';
import type { FieldNode, ListNode, ValueNode } from '../../schema/field-tree.ts';
import type { VocabularyName } from '../../schema/vocabularies/index.ts';

export interface TypeWords {
  text: string;
  /** The closed list that the words end with. */
  vocabulary: VocabularyName | undefined;
}

function valueWords(node: ValueNode, locale: string): string {
  const { guide, kinds } = getMessages(locale);
  const { type, ref, constant, minLength: min, maxLength: max } = node;
  const words = guide.types[type];
  if (ref) return fill(words, { kind: kinds[ref].one });
  if (constant !== undefined) return `${words} ${constant}`;
  return min !== undefined && max !== undefined ? `${words}, ${fill(guide.characters, { min, max })}` : words;
}

function limitWords({ minItems: min, maxItems: max }: ListNode, locale: string): string {
  const { items } = getMessages(locale).guide;
  if (min !== undefined && max !== undefined) return `, ${fill(items.between, { min, max })}`;
  if (min !== undefined) return `, ${fill(items.atLeast, { min })}`;
  return max !== undefined ? `, ${fill(items.atMost, { max })}` : '';
}

export function typeWords(node: FieldNode, locale: string): TypeWords {
  const { types } = getMessages(locale).guide;
  if (node.shape === 'value') return { text: valueWords(node, locale), vocabulary: node.vocabulary };
  if (node.shape !== 'list') return { text: types[node.shape], vocabulary: undefined };
  const item = typeWords(node.item, locale);
  return { text: `${types.list}${limitWords(node, locale)}: ${item.text}`, vocabulary: item.vocabulary };
}

/** An example as it stands in a file, on one line; undefined where the parts have examples of their own. */
export function findExample(node: FieldNode): string | undefined {
  const { example } = node;
  if (example === undefined || (typeof example === 'object' && Object.keys(example ?? {}).length === 0))
    return undefined;
  return typeof example === 'string' ? example : JSON.stringify(example).replaceAll('"', "'");
}
