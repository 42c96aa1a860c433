import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import { findBeforeAfter } from './before-after.ts';
import type { Outcome } from './evidence.ts';

function lineOf(baseline: string | undefined, more: Readonly<Record<string, unknown>> = {}): Outcome {
  const line = {
    id: 'time',
    kind: 'figure',
    saidBy: 'Ministry',
    basis: 'self-reported',
    source: 'itu-2026',
    metric: 'Time for a tender',
    value: 53,
    unit: 'days',
    ...(baseline ? { baseline } : {}),
    ...more,
  };
  const [outcome] = entryOf('case', 'uz/portal', { outcomes: [line] }).data.outcomes ?? [];
  if (!outcome) throw new Error('The sample has no outcome.');
  return outcome;
}

describe('before and after', () => {
  it.each([
    ['100 days', 'days', 100, undefined],
    ['100', 'days', 100, undefined],
    ['2 % (2017)', '%', 2, '2017'],
    ['150 (2010)', 'centres', 150, '2010'],
    ['11,506 (same months of 2023)', 'businesses', 11_506, 'same months of 2023'],
    ['0.527 million the year before', 'million returns', 0.527, 'the year before'],
    ['129,000 in 2023', 'cases', 129_000, 'in 2023'],
    ['12 % before', '%', 12, 'before'],
    ['50 million USD (2018)', 'million USD', 50, '2018'],
  ])('are drawn for "%s" of %s', (baseline, unit, before, when) => {
    expect(findBeforeAfter(lineOf(baseline, { unit }))).toMatchObject({ before, when, after: 53, unit });
  });

  it.each([
    ['no baseline', undefined, {}],
    ['words', 'Moderately satisfactory', {}],
    ['two numbers', '45 % (2012), 39 % (2013)', { unit: '%' }],
    ['another unit', '3 weeks', {}],
    ['a date', '31 December 2019', {}],
    ['a figure in words', '100 days', { value: undefined, valueText: 'less' }],
    ['a figure below zero', '100 days', { value: -40 }],
    ['nothing on both sides', '0 days', { value: 0 }],
    ['a line beside the results', '12 days', { aside: 'rule' }],
    ['a plan', undefined, { kind: 'target' }],
  ])('are not drawn for %s', (_, baseline, more) => {
    expect(findBeforeAfter(lineOf(baseline, more))).toBeUndefined();
  });
});
