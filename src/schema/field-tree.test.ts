import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldTreeOf, getFieldTree, getSubfields, type FieldNode } from './field-tree.ts';
import { field, partialDate, ref, term, text, webAddress } from './field.ts';
import { SCHEMAS } from './index.ts';
import { KINDS } from './kinds.ts';

function* allOf(nodes: readonly FieldNode[]): Generator<FieldNode> {
  for (const node of nodes) {
    yield node;
    if (node.shape === 'list') yield node.item;
    yield* allOf(getSubfields(node));
  }
}

describe('the tree of fields', () => {
  it.each<[string, z.ZodType, object]>([
    ['text with its limits', field(text(2, 9), 'Help.', 'ab'), { type: 'text', minLength: 2, maxLength: 9 }],
    ['a date', partialDate('Help.', '2026'), { type: 'date' }],
    ['an address', webAddress('Help.', 'https://example.org'), { type: 'address' }],
    ['a term', term('stage', 'Help.', 'live'), { type: 'term', vocabulary: 'stage' }],
    ['a reference', ref('topic', 'Help.', 'a'), { type: 'ref', ref: 'topic' }],
    ['a flag', field(z.literal(true), 'Help.', true), { type: 'flag' }],
    ['a whole number without limits', field(z.int(), 'Help.', 1), { type: 'integer', minimum: undefined }],
    ['a number with limits', field(z.number().min(1).max(4), 'Help.', 2), { minimum: 1, maximum: 4 }],
  ])('knows %s', (_, schema, expected) => {
    expect(fieldTreeOf(z.strictObject({ a: schema }))).toMatchObject([
      { key: 'a', path: 'a', required: true, shape: 'value', help: 'Help.', ...expected },
    ]);
  });

  it('knows what may be left out', () => {
    const [a, b] = fieldTreeOf(z.strictObject({ a: z.string().optional(), b: z.string().default('x') }));
    expect([a?.required, b?.required]).toEqual([false, false]);
  });

  it('keeps the forms of a block apart, and has each of their fields once below it', () => {
    const outcomes = getFieldTree('case').find(({ key }) => key === 'outcomes');
    expect(outcomes).toMatchObject({
      shape: 'list',
      item: { shape: 'union', typeKey: 'kind', forms: [{ name: 'figure' }, { name: 'target' }, { name: 'finding' }] },
    });
    const keys = outcomes ? getSubfields(outcomes).map(({ key }) => key) : [];
    expect(keys).toContain('due');
    expect(keys).toEqual([...new Set(keys)]);
  });

  it.each(KINDS)('of a %s has every key of its schema, in its order', (kind) => {
    expect(getFieldTree(kind).map(({ key }) => key)).toEqual(Object.keys(SCHEMAS[kind].shape));
  });

  it.each(KINDS)('of a %s has help for every field', (kind) => {
    const named = [...allOf(getFieldTree(kind))].filter(({ key }) => key !== '');
    expect(named.filter(({ help }) => help === '').map(({ path }) => path)).toEqual([]);
  });
});
