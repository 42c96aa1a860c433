import { z } from 'zod';
import { baseFields, requiredSourcesField, summary } from './base.ts';
import { field, localId, partialDate, ref, term, text, wording } from './field.ts';
import { partySchema, topics } from './relations.ts';

const citedSource = field(text(1, 80), 'The id of the source that says so.', 'itu-2026');

/** What each line of the claims ledger carries. */
const claim = {
  id: localId('Its part of the address: #outcome-<id>.', 'users-2026'),
  saidBy: field(text(2, 200), 'Who says so.', 'Ministry of Digital Technologies'),
  basis: term('basis', 'What the statement rests on.', 'self-reported'),
  stance: term('stance', 'How an outside finding stands to what the owner says.', 'qualifies').optional(),
  aside: term(
    'aside',
    'What the line tells of when it is no result of the case itself; such a line does not count for the evidence grade.',
    'wider',
  ).optional(),
  source: citedSource,
  note: wording(3, 500, 'What a reader should know about this line.', 'The method is not published.').optional(),
};

const quantity = {
  metric: wording(3, 200, 'What was counted or measured.', 'People who use the portal'),
  value: field(z.number().optional(), 'The figure as a number.', 15),
  valueText: wording(1, 160, 'The figure in words, where it is not one number.', 'one in five').optional(),
  qualifier: term('qualifier', 'How the source hedges the figure.', 'more-than').optional(),
  unit: wording(1, 120, 'What the figure counts, with its scale.', 'million people').optional(),
  asOf: partialDate('The date that the figure holds for.', '2026-06').optional(),
};

const figureSchema = z.strictObject({
  kind: field(z.literal('figure'), 'A measured or counted result.', 'figure'),
  ...claim,
  ...quantity,
  baseline: wording(1, 160, 'What it was before, as the source gives it.', '20 % (2016)').optional(),
});

const targetSchema = z.strictObject({
  kind: field(z.literal('target'), 'A plan, goal or forecast: never shown as a result.', 'target'),
  ...claim,
  ...quantity,
  due: partialDate('When it is to be reached.', '2030').optional(),
});

const findingSchema = z.strictObject({
  kind: field(z.literal('finding'), 'What somebody found, in words.', 'finding'),
  ...claim,
  text: wording(10, 700, 'The finding, in our own words.', 'Auditors found most systems built on old code.'),
  asOf: partialDate('The date that the finding holds for.', '2025-02').optional(),
});

const outcomeSchema = z
  .discriminatedUnion('kind', [figureSchema, targetSchema, findingSchema])
  .refine((outcome) => outcome.kind === 'finding' || outcome.value !== undefined || outcome.valueText !== undefined, {
    path: ['value'],
    message: 'is missing: give value (a number) or valueText (words)',
  });

const milestoneSchema = z.strictObject({
  date: partialDate('When it happened.', '2022-09'),
  what: wording(3, 300, 'What happened.', 'The portal opened.'),
  source: citedSource.optional(),
});

const prerequisiteSchema = z.strictObject({
  kind: term('prerequisite', 'What had to be there.', 'data-exchange'),
  level: term('prerequisiteLevel', 'Whether it is needed or only helps.', 'needed'),
  note: wording(3, 300, 'What exactly, as the sources say.', 'Registers of several ministries are linked.').optional(),
});

const aiSchema = z.strictObject({
  use: term('aiUse', 'Whether AI does a part of the work.', 'yes'),
  task: wording(3, 300, 'What the AI does.', 'Sorts appeals by subject.').optional(),
  autonomy: term('aiAutonomy', 'Who decides.', 'suggests').optional(),
  oversight: wording(3, 300, 'How people keep control.', 'Every proposal is checked by an official.').optional(),
});

/** A country case: schema.org `Article` about a `GovernmentService`. */
export const caseSchema = z
  .strictObject({
    ...baseFields(
      'What it is, in words a stranger understands.',
      'my.gov.uz: the single portal and its proactive services',
    ),
    summary: summary(
      'What it does and how it went, for a card.',
      'One portal for the services of all agencies of Uzbekistan since 2013; more than 15 million users by the government’s own count.',
    ),
    country: ref('country', 'The country, by its two letters; the folder has the same name.', 'uz'),
    kind: term('caseKind', 'What sort of thing it is.', 'service'),
    level: term('level', 'At which level of government it works.', 'national'),
    place: wording(2, 120, 'The city or region, when it is not national.', 'Seoul').optional(),
    functions: field(
      z.array(term('function', 'A function of government (COFOG division).', '10')).min(1, 'needs at least one'),
      'The functions of government that it serves (COFOG divisions).',
      ['01'],
    ),
    topics,
    stage: term('stage', 'How far it is.', 'live'),
    stageDate: partialDate('Since when, or when that was last known.', '2026-06').optional(),
    stageReason: wording(5, 400, 'Why it was paused or ended.', 'Parliament took away its legal basis.').optional(),
    started: partialDate('When it began.', '2013-07-01').optional(),
    ended: partialDate('When it ended.', '2025-08').optional(),
    organisations: field(
      z.array(partySchema).min(1, 'needs at least the owner'),
      'Who owns, builds, pays for, evaluates it.',
      [],
    ),
    beneficiaries: field(z.array(term('beneficiary', 'Who is served.', 'people')).optional(), 'Whom it serves.', [
      'people',
    ]),
    technologies: field(
      z.array(term('technology', 'A technology in use.', 'portal')).optional(),
      'The technologies in use.',
      ['portal'],
    ),
    ai: field(aiSchema.optional(), 'What part AI has in it.', { use: 'yes' }),
    prerequisites: field(
      z.array(prerequisiteSchema).optional(),
      'What had to be there first, as far as sources say.',
      [],
    ),
    cost: wording(
      3,
      300,
      'What it cost, with currency, year and who says so.',
      '22 million USD loan, World Bank 2021',
    ).optional(),
    outcomes: field(z.array(outcomeSchema).optional(), 'The claims ledger: figures, targets, findings.', []),
    timeline: field(z.array(milestoneSchema).optional(), 'What happened when.', []),
    events: field(
      z.array(ref('event', 'An event where it was shown.', '2026/ai-for-future-governments')).optional(),
      'Events where it was shown or visited.',
      ['2026/ai-for-future-governments'],
    ),
    related: field(
      z.array(ref('case', 'Another case.', 'kr/topis-seoul')).optional(),
      'Cases that it builds on or belongs with.',
      ['kr/topis-seoul'],
    ),
    sources: requiredSourcesField,
  })
  .refine((entry) => !['paused', 'ended'].includes(entry.stage) || entry.stageReason, {
    path: ['stageReason'],
    message: 'is missing: a case that was paused or ended says why',
  });
