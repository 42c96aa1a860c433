import { describe, expect, it } from 'vitest';
import { entryOf } from '../testing/samples.ts';
import { byEnd, calledOffEvents, droppedOutputs, findEndDate, isStopped } from './endings.ts';

const caseAt = (id: string, fields: Readonly<Record<string, unknown>>) =>
  entryOf('case', id, { stageReason: 'Money ran out.', ...fields });

describe('a case', () => {
  it.each([
    ['idea', false],
    ['planned', false],
    ['pilot', false],
    ['live', false],
    ['scaled', false],
    ['paused', true],
    ['ended', true],
    ['unknown', false],
  ])('that is %s counts as stopped: %s', (stage, stopped) => {
    expect(isStopped(caseAt('uz/a', { stage }))).toBe(stopped);
  });

  it.each([
    [{ ended: '2024', stageDate: '2025' }, '2024'],
    [{ stageDate: '2025' }, '2025'],
    [{}, undefined],
  ])('with %j ended %s', (fields, date) => {
    expect(findEndDate(caseAt('uz/a', { stage: 'ended', ...fields }))).toBe(date);
  });
});

describe('the order of endings', () => {
  it('is latest first, undated last', () => {
    const cases = [
      caseAt('uz/old', { stage: 'ended', ended: '2019' }),
      caseAt('uz/undated', { stage: 'paused' }),
      caseAt('uz/new', { stage: 'paused', stageDate: '2025-08' }),
    ];
    expect(cases.toSorted(byEnd).map((one) => one.id)).toEqual(['uz/new', 'uz/old', 'uz/undated']);
  });
});

describe('events and their outputs', () => {
  it.each([
    ['scheduled', 0],
    ['rescheduled', 0],
    ['postponed', 1],
    ['cancelled', 1],
  ])('a meeting that was %s', (eventStatus, count) => {
    expect(calledOffEvents([entryOf('event', '2026/a', { eventStatus })])).toHaveLength(count);
  });

  it('only what was dropped counts as dropped', () => {
    const outputs = (['proposed', 'dropped', 'delivered'] as const).map((state) => ({
      id: state,
      title: 'A proposal',
      kind: 'proposal',
      state,
    }));
    const found = droppedOutputs([entryOf('event', '2026/a', { outputs }), entryOf('event', '2026/b')]);
    expect(found.map(({ event, output }) => [event.id, output.id])).toEqual([['2026/a', 'dropped']]);
  });
});
