import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import { verdictOf } from './verdict.ts';

const claim = { saidBy: 'Ministry', basis: 'self-reported', source: 'itu-2026' };
const figure = { kind: 'figure', ...claim, metric: 'Users of the portal', value: 15 };
const finding = { kind: 'finding', ...claim, text: 'It works as promised.' };

function verdict(...lines: readonly object[]) {
  const outcomes = lines.map((line, index) => ({ id: `line-${index}`, ...line }));
  return verdictOf(entryOf('case', 'uz/portal', { outcomes }).data.outcomes);
}

describe('the verdict', () => {
  it('is empty where there is nothing, or only a plan', () => {
    expect(verdictOf(undefined)).toMatchObject({ headline: undefined, voices: [] });
    expect(verdict({ ...figure, kind: 'target' })).toMatchObject({ headline: undefined, voices: [] });
  });

  it('names the first figure that is a result', () => {
    expect(verdict({ ...figure, aside: 'input', metric: 'Price' }, finding, figure).headline?.metric).toBe(
      'Users of the portal',
    );
  });

  it('counts how outsiders stand to it, the owner not', () => {
    const outsider = { ...finding, basis: 'audit', saidBy: 'Court of Audit' };
    expect(
      verdict(figure, { ...outsider, stance: 'contradicts' }, { ...outsider, stance: 'qualifies' }, outsider).outside,
    ).toEqual({ contradicts: 1, qualifies: 1, supports: 0, none: 1 });
  });

  it('names each voice once, outsiders first', () => {
    expect(verdict(figure, finding, { ...finding, basis: 'journalism', saidBy: 'Gazeta' }).voices).toEqual([
      'Gazeta',
      'Ministry',
    ]);
  });
});
