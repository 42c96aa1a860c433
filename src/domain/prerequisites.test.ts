import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import { needsOf } from './prerequisites.ts';

const needs = (kind: string, level = 'needed') => ({ kind, level });
const caseWith = (id: string, ...prerequisites: object[]) => entryOf('case', `uz/${id}`, { prerequisites });

describe('what cases need', () => {
  it.each([
    ['needed', [needs('digital-identity')]],
    ['needed', [needs('funding'), needs('digital-identity')]],
    ['needed', [needs('digital-identity', 'helpful'), needs('digital-identity')]],
    ['helpful', [needs('digital-identity', 'helpful')]],
    ['helpful', [needs('digital-identity', 'helpful'), needs('funding')]],
    ['others', [needs('funding')]],
    ['silent', []],
  ] as const)('stands under "%s" for %j', (list, prerequisites) => {
    const found = needsOf([caseWith('a', ...prerequisites)], 'digital-identity');
    const filled = (['needed', 'helpful', 'others', 'silent'] as const).filter((name) => found[name].length > 0);
    expect(filled).toEqual([list]);
  });

  it('a case without the field says nothing either way', () => {
    expect(needsOf([entryOf('case', 'uz/a')], 'payment').silent).toHaveLength(1);
  });

  it('carries the notes of that kind only', () => {
    const entry = caseWith('a', { ...needs('payment'), note: 'A card is enough.' }, needs('funding'));
    expect(needsOf([entry], 'payment').needed[0]?.named).toEqual([
      { kind: 'payment', level: 'needed', note: 'A card is enough.' },
    ]);
  });
});
