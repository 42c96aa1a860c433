import { describe, expect, it } from 'vitest';
import { mainOutcomes, type Outcome } from './outcomes.ts';

const outcome = (id: string, kind: 'figure' | 'target', basis: Outcome['basis']): Outcome => ({
  kind,
  id,
  metric: id,
  value: 1,
  saidBy: 'Somebody',
  basis,
  source: 's',
});
const own = (id: string) => outcome(id, 'figure', 'self-reported');
const audit = (id: string) => outcome(id, 'figure', 'audit');
const target = (id: string) => outcome(id, 'target', 'self-reported');
const ids = (outcomes: readonly Outcome[]) => outcomes.map(({ id }) => id).join(' ');

describe('the main outcomes', () => {
  it.each<[string, Outcome[], number, string]>([
    ['all, when there is room', [own('a'), target('b'), audit('c')], 4, 'c a b'],
    ['what others found first', [own('a'), own('b'), audit('c'), audit('d')], 4, 'c d a b'],
    [
      'no more than half from outside while the owner speaks',
      ['a', 'b', 'c', 'd'].map(audit).concat(own('e')),
      3,
      'a b e',
    ],
    ['only outsiders, when the owner says nothing', ['a', 'b', 'c'].map(audit), 2, 'a b'],
    ['targets last', [target('a'), target('b'), own('c'), own('d'), own('e')], 4, 'c d a b'],
    ['nothing of nothing', [], 4, ''],
  ])('are %s', (_, outcomes, count, chosen) => {
    expect(ids(mainOutcomes(outcomes, count))).toBe(chosen);
  });
});
