import { describe, expect, it } from 'vitest';
import { entryOf, SOURCE } from '../testing/samples.ts';
import { gradeOf, isResult, type EvidenceGrade } from './evidence.ts';

type Line = Readonly<Record<string, unknown>>;

const claim = { saidBy: 'Ministry', basis: 'self-reported', source: 'itu-2026' };
const figure = (more: Line = {}): Line => ({
  kind: 'figure',
  ...claim,
  metric: 'Users of the portal',
  value: 15,
  ...more,
});
const target = (more: Line = {}): Line => ({ ...figure(more), kind: 'target' });
const finding = (more: Line = {}): Line => ({ kind: 'finding', ...claim, text: 'It works as promised.', ...more });

function grade(
  lines: readonly Line[],
  dates: readonly (string | undefined)[] = ['2026'],
  today = '2026-11-22',
): EvidenceGrade {
  const outcomes = lines.map((line, index) => ({ id: `line-${index}`, ...line }));
  const sources = dates.map((date, index) => ({ ...SOURCE, id: `source-${index}`, date }));
  return gradeOf(entryOf('case', 'uz/portal', { outcomes, sources }).data, today);
}

const audit = (saidBy: string): Line => finding({ basis: 'audit', saidBy });

describe('the grade of a case', () => {
  it.each<[number, string, string, Line[]]>([
    [0, 'none', 'nothing', []],
    [
      0,
      'none',
      'targets, however well founded',
      [target(), target({ basis: 'experiment' }), target({ basis: 'audit' })],
    ],
    [1, 'described', 'what the owner found, in words', [finding(), finding()]],
    [2, 'measured', 'a figure of the owner', [finding(), figure()]],
    [3, 'compared', 'a figure beside what was before', [figure({ baseline: '20 % (2016)' })]],
    [3, 'compared', 'a survey', [finding({ basis: 'survey' })]],
    [3, 'compared', 'published statistics', [figure({ basis: 'administrative-data' })]],
    [3, 'compared', 'reporters who looked', [finding({ basis: 'journalism' })]],
    [4, 'independent', 'one audit', [figure(), audit('Court of Audit')]],
    [4, 'independent', 'one study', [figure({ basis: 'peer-reviewed', saidBy: 'Kim et al.' })]],
    [4, 'independent', 'one evaluation', [finding({ basis: 'independent-evaluation', saidBy: 'World Bank' })]],
    [4, 'independent', 'two reports of one auditor', [audit('Court of Audit'), audit('Court of Audit')]],
    [
      4,
      'independent',
      'one auditor, once through a newspaper',
      [audit('Court of Audit'), audit('court of audit (as reported by Gazeta)')],
    ],
    [4, 'independent', 'one auditor, once with a place', [audit('Court of Audit'), audit('Court of Audit, Tashkent')]],
    [5, 'replicated', 'two auditors', [audit('Court of Audit'), audit('World Bank')]],
    [5, 'replicated', 'an experiment', [finding({ basis: 'experiment' })]],
    [1, 'described', 'a finding, and a target with everything', [finding(), target({ basis: 'peer-reviewed' })]],
  ])('is %i (%s) for %s', (level, reason, _, lines) => {
    expect(grade(lines)).toEqual({ grade: level, reason, aged: false });
  });

  it('does not ask how good the result is', () => {
    const bad = finding({ basis: 'audit', stance: 'contradicts', text: 'It does not work at all.' });
    expect(grade([bad]).grade).toBe(4);
  });
});

describe('the age of the sources', () => {
  it.each<[string, (string | undefined)[], boolean]>([
    ['the newest is of this year', ['2010', '2026-01'], false],
    ['the newest is five years old to the day', ['2021-11-22'], false],
    ['the newest is older by a day', ['2021-11-21'], true],
    ['the newest is of a month that was five years ago', ['2021-11'], false],
    ['the newest is of the month before', ['2021-10'], true],
    ['the newest may be of the end of that year', ['2021'], false],
    ['a year may be later than a month in it', ['2021', '2021-03'], false],
    ['the newest is of the year before', ['2020', '2019-05-05'], true],
    ['none has a date', [undefined, undefined], false],
    ['one of them has no date and the others are old', ['2015', undefined], true],
  ])('takes a level off or not: %s', (_, dates, aged) => {
    expect(grade([audit('Court of Audit')], dates)).toEqual({ grade: aged ? 3 : 4, reason: 'independent', aged });
  });

  it.each<[number, Line[]]>([
    [0, []],
    [1, [finding()]],
  ])('takes nothing off the grade %i', (level, lines) => {
    expect(grade(lines, ['2001'])).toMatchObject({ grade: level, aged: false });
  });

  it('counts from the day of the build, 29 February included', () => {
    expect(grade([figure()], ['2023-02-28'], '2028-02-29').aged).toBe(true);
    expect(grade([figure()], ['2023-03-01'], '2028-02-29').aged).toBe(false);
  });
});

describe('a line of the ledger', () => {
  it('is a result unless it is a target', () => {
    const outcomes = [figure(), target(), finding()].map((line, index) => ({ id: `line-${index}`, ...line }));
    const { data } = entryOf('case', 'uz/portal', { outcomes });
    expect(data.outcomes?.map(isResult)).toEqual([true, false, true]);
  });
});
