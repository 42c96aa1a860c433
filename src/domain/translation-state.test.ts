import { describe, expect, it } from 'vitest';
import { sampleOf, SOURCE } from '../testing/samples.ts';
import { hashOfOriginal } from './translation-state.ts';

const outcome = { kind: 'figure', id: 'a', saidBy: 'X', basis: 'audit', source: 's', metric: 'Users', value: 15 };
const data = sampleOf('case', { outcomes: [outcome] });
const hash = hashOfOriginal('case', data, 'The body.');

describe('the hash of an original', () => {
  it('has 16 hexadecimal characters', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['its body', data, 'The body!'],
    ['its title', { ...data, title: 'Another portal' }, 'The body.'],
    ['words inside a list', { ...data, outcomes: [{ ...outcome, metric: 'Visitors' }] }, 'The body.'],
    ['words that are new', { ...data, cost: '22 million USD' }, 'The body.'],
  ])('is another one when %s changes', (_, changed, body) => {
    expect(hashOfOriginal('case', changed, body)).not.toBe(hash);
  });

  it.each([
    ['its stage', { ...data, stage: 'scaled' }, 'The body.'],
    ['a figure', { ...data, outcomes: [{ ...outcome, value: 16 }] }, 'The body.'],
    ['its sources', { ...data, sources: [{ ...SOURCE, url: 'https://example.org/' }] }, 'The body.'],
    ['the order of its fields', Object.fromEntries(Object.entries(data).toReversed()), 'The body.'],
    ['the blank lines around its body', data, '\n\nThe body.\n'],
  ])('stays when only %s changes', (_, changed, body) => {
    expect(hashOfOriginal('case', changed, body)).toBe(hash);
  });

  it.each([undefined, null, 'text'])('can be made of data that is broken: %s', (broken) => {
    expect(hashOfOriginal('case', broken, '')).toMatch(/^[0-9a-f]{16}$/);
  });
});
