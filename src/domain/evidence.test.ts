import { describe, expect, it } from 'vitest';
import { entryOf, SOURCE } from '../testing/samples.ts';
import { gradeOf, GRADE_OF_REASON, isResult, type EvidenceGrade, type GradeReason } from './evidence.ts';

type Line = Readonly<Record<string, unknown>>;

const claim = { saidBy: 'Ministry', basis: 'self-reported', source: 'own' };
const figure = (more: Line = {}): Line => ({
  kind: 'figure',
  ...claim,
  metric: 'Users of the portal',
  value: 15,
  ...more,
});
const target = (more: Line = {}): Line => ({ ...figure(more), kind: 'target' });
const finding = (more: Line = {}): Line => ({
  kind: 'finding',
  ...claim,
  source: 'outside',
  text: 'It works as promised.',
  ...more,
});
const audit = (saidBy: string, more: Line = {}): Line => finding({ basis: 'audit', saidBy, ...more });

interface Dates {
  own?: string | undefined;
  outside?: string | undefined;
  today?: string;
}

function grade(
  lines: readonly Line[],
  { own = '2026', outside = '2026', today = '2026-11-22' }: Dates = {},
): EvidenceGrade {
  const outcomes = lines.map((line, index) => ({ id: `line-${index}`, ...line }));
  const sources = [
    { ...SOURCE, id: 'own', tier: 'self-report', date: own },
    { ...SOURCE, id: 'outside', tier: 'independent', date: outside },
  ];
  return gradeOf(entryOf('case', 'uz/portal', { outcomes, sources }).data, today);
}

describe('the grade of a case', () => {
  it.each<[GradeReason, string, Line[]]>([
    ['none', 'nothing', []],
    [
      'promised',
      'targets, however well founded',
      [target(), target({ basis: 'experiment' }), target({ basis: 'audit' })],
    ],
    ['aside', 'a study of something else', [audit('Court of Audit', { aside: 'elsewhere' })]],
    ['aside', 'a study of something else, and a plan', [audit('Court of Audit', { aside: 'wider' }), target()]],
    ['described', 'what the owner found, in words', [finding(), finding()]],
    ['measured', 'a figure of the owner', [finding(), figure()]],
    [
      'measured',
      'a figure of the owner beside a study of the time before',
      [figure(), audit('IMF', { aside: 'before' })],
    ],
    [
      'measured',
      'a mark in words that was another before',
      [figure({ value: undefined, valueText: 'Good', baseline: 'Fair' })],
    ],
    ['compared', 'a figure beside what was before', [figure(), figure({ baseline: '20 % (2016)' })]],
    ['surveyed', 'a survey', [figure(), finding({ basis: 'survey' })]],
    ['counted', 'published statistics', [figure({ basis: 'administrative-data' })]],
    ['reported', 'reporters who looked', [finding({ basis: 'journalism' })]],
    ['audited', 'one audit', [figure(), audit('Court of Audit')]],
    ['studied', 'one study', [figure({ basis: 'peer-reviewed', source: 'outside', saidBy: 'Kim et al.' })]],
    ['evaluated', 'one evaluation', [finding({ basis: 'independent-evaluation', saidBy: 'World Bank' })]],
    ['audited', 'two reports of one auditor', [audit('Court of Audit'), audit('Court of Audit')]],
    [
      'audited',
      'one auditor, once through a newspaper',
      [audit('Court of Audit'), audit('court of audit (as reported by Gazeta)')],
    ],
    ['audited', 'one auditor, once with a place', [audit('Court of Audit'), audit('Court of Audit, Tashkent')]],
    [
      'audited',
      'one auditor, and another on something else',
      [audit('Court of Audit'), audit('World Bank', { aside: 'wider' })],
    ],
    ['several', 'two auditors', [audit('Court of Audit'), audit('World Bank')]],
    ['experiment', 'an experiment', [finding({ basis: 'experiment' })]],
    ['described', 'a finding, and a target with everything', [finding(), target({ basis: 'peer-reviewed' })]],
    ['described', 'an evaluation that is known from the owner alone', [audit('Court of Audit', { source: 'own' })]],
    ['measured', 'its figure, known from the owner alone', [figure({ basis: 'independent-evaluation' })]],
    [
      'audited',
      'two voices, one of them known from the owner alone',
      [audit('Court of Audit'), audit('World Bank', { source: 'own' })],
    ],
  ])('is that of "%s" for %s', (reason, _, lines) => {
    expect(grade(lines)).toEqual({ grade: GRADE_OF_REASON[reason], reason, aged: false });
  });

  it('rises from nothing to an experiment', () => {
    expect(GRADE_OF_REASON).toMatchObject({ none: 0, described: 1, measured: 2, compared: 3, audited: 4, several: 5 });
  });

  it('does not ask how good the result is', () => {
    const bad = finding({ basis: 'audit', stance: 'contradicts', text: 'It does not work at all.' });
    expect(grade([bad]).grade).toBe(4);
  });
});

describe('the age of what decides', () => {
  it.each<[string, string | undefined, boolean]>([
    ['is of this year', '2026-01', false],
    ['is five years old to the day', '2021-11-22', false],
    ['is older by a day', '2021-11-21', true],
    ['is of a month that was five years ago', '2021-11', false],
    ['is of the month before', '2021-10', true],
    ['may be of the end of that year', '2021', false],
    ['is of the year before', '2020', true],
  ])('takes a level off or not: it %s', (_, outside, aged) => {
    expect(grade([audit('Court of Audit')], { outside })).toEqual({ grade: aged ? 3 : 4, reason: 'audited', aged });
  });

  it('is that of the figure where it has a date of its own, whenever it was printed', () => {
    expect(grade([audit('Court of Audit', { asOf: '2014' })])).toMatchObject({ grade: 3, aged: true });
    expect(grade([audit('Court of Audit', { asOf: '2025' })], { outside: '2014' })).toMatchObject({
      grade: 4,
      aged: false,
    });
  });

  it('is not made younger by a new word of the owner', () => {
    expect(grade([figure(), audit('Court of Audit')], { outside: '2014' })).toMatchObject({ grade: 3, aged: true });
  });

  it('takes off one level also where nothing newer is left', () => {
    expect(grade([audit('Court of Audit'), audit('World Bank')], { outside: '2014', own: '2014' })).toEqual({
      grade: 4,
      reason: 'several',
      aged: true,
    });
  });

  it('is that of the newest source for a line without a date; without any date nothing is taken off', () => {
    const sources = [{ ...SOURCE, date: undefined }];
    const { data } = entryOf('case', 'uz/portal', {
      sources,
      outcomes: [{ id: 'a', ...audit('Court of Audit', { source: SOURCE.id }) }],
    });
    expect(gradeOf(data, '2026-11-22')).toMatchObject({ grade: 4, aged: false });
    const old = [...sources, { ...SOURCE, id: 'old', date: '2015' }];
    expect(
      gradeOf({ ...data, sources: entryOf('case', 'x', { sources: old }).data.sources }, '2026-11-22'),
    ).toMatchObject({
      grade: 3,
      aged: true,
    });
  });

  it.each<[number, Line[]]>([
    [0, []],
    [1, [finding()]],
  ])('takes nothing off the grade %i', (level, lines) => {
    expect(grade(lines, { own: '2001', outside: '2001' })).toMatchObject({ grade: level, aged: false });
  });

  it('counts from the day of the build, 29 February included', () => {
    expect(grade([figure()], { own: '2023-02-28', today: '2028-02-29' }).aged).toBe(true);
    expect(grade([figure()], { own: '2023-03-01', today: '2028-02-29' }).aged).toBe(false);
  });
});

describe('a line of the ledger', () => {
  it('is a result unless it is a target or about something else', () => {
    const outcomes = [figure(), target(), finding(), figure({ aside: 'input' })].map((line, index) => ({
      id: `line-${index}`,
      ...line,
    }));
    const { data } = entryOf('case', 'uz/portal', { outcomes });
    expect(data.outcomes?.map(isResult)).toEqual([true, false, true, false]);
  });
});
