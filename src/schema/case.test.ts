import { describe, expect, it } from 'vitest';
import { CLAIM, complaintsOf, FIGURE } from '../testing/samples.ts';

const target = { ...FIGURE, kind: 'target', due: '2030' };
const finding = { kind: 'finding', ...CLAIM, text: 'Auditors found old code.' };

describe('a case', () => {
  it.each(['paused', 'ended'])('that is %s says why', (stage) => {
    expect(complaintsOf('case', { stage })).toEqual(['stageReason']);
    expect(complaintsOf('case', { stage, stageReason: 'Parliament took away its legal basis.' })).toEqual([]);
  });

  it.each([
    ['a figure', FIGURE],
    ['a figure in words', { ...FIGURE, value: undefined, valueText: 'one in five' }],
    ['a figure of nought', { ...FIGURE, value: 0 }],
    ['a target', target],
    ['a finding', finding],
  ])('may have %s in its ledger', (_, outcome) => {
    expect(complaintsOf('case', { outcomes: [outcome] })).toEqual([]);
  });

  it.each([
    ['of no known kind', { ...FIGURE, kind: 'promise' }, ['outcomes.0.kind']],
    ['without a kind', { ...FIGURE, kind: undefined }, ['outcomes.0.kind']],
    ['that says no figure', { ...FIGURE, value: undefined }, ['outcomes.0.value']],
    ['that is a target and says no figure', { ...target, value: undefined }, ['outcomes.0.value']],
    ['that is a finding without words', { ...finding, text: undefined }, ['outcomes.0.text']],
    ['that is a figure and has a date to be reached by', { ...FIGURE, due: '2030' }, ['outcomes.0']],
    ['that nobody says', { ...FIGURE, saidBy: undefined }, ['outcomes.0.saidBy']],
    ['without a source', { ...finding, source: undefined }, ['outcomes.0.source']],
    ['with a figure as text', { ...FIGURE, value: '15' }, ['outcomes.0.value']],
  ])('has no line in its ledger %s', (_, outcome, paths) => {
    expect(complaintsOf('case', { outcomes: [outcome] })).toEqual(paths);
  });

  it('has one to seven topics', () => {
    const topics = (count: number) => Array.from({ length: count }, (_, index) => `topic-${index}`);
    expect(complaintsOf('case', { topics: topics(7) })).toEqual([]);
    expect(complaintsOf('case', { topics: topics(0) })).toEqual(['topics']);
    expect(complaintsOf('case', { topics: topics(8) })).toEqual(['topics']);
  });

  it('has parties that are either an entry or a name', () => {
    const party = (parts: object) => complaintsOf('case', { organisations: [{ role: 'owner', ...parts }] });
    expect(party({ name: 'State Revenue Committee' })).toEqual([]);
    expect(party({})).toEqual(['organisations.0.organisation']);
    expect(party({ organisation: 'mdt', name: 'Ministry' })).toEqual(['organisations.0.organisation']);
  });
});
