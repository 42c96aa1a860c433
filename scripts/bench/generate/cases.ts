import { getTerms } from '../../../src/schema/vocabularies/index.ts';
import { BODY_SECTIONS } from '../../../src/schema/sections.ts';
import { bodyOf } from './body.ts';
import { idsOf, pathOf, sourcesOf, type SyntheticEntry } from './entry.ts';
import { earlier, type Plan } from './plan.ts';
import type { Tools } from './words.ts';

const codes = (name: Parameters<typeof getTerms>[0]) => getTerms(name).map(({ code }) => code);

/** As often as in the real collection, or nearly: little is stopped. */
const STAGES = [...codes('stage'), ...Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? 'scaled' : 'live'))];

function outcomes({ words, pick, sentence }: Tools, index: number): object[] {
  const claim = (n: number) => ({ id: `o${n}`, saidBy: words(2), source: `s${n}` });
  return [
    {
      kind: 'figure',
      ...claim(1),
      basis: 'self-reported',
      metric: words(4),
      value: index + 10,
      unit: 'people',
      asOf: '2024',
    },
    { kind: 'target', ...claim(2), basis: 'self-reported', metric: words(4), value: 90, unit: '%', due: '2030' },
    {
      kind: 'finding',
      ...claim(3),
      basis: pick(['audit', 'independent-evaluation', 'survey', 'journalism']),
      text: sentence(),
      asOf: '2023-05',
    },
  ];
}

export function caseEntry(tools: Tools, plan: Plan, index: number): SyntheticEntry {
  const { pick, some, chance, words } = tools;
  const id = plan.cases[index] ?? '';
  const sources = sourcesOf(tools, index);
  const topics = some(plan.topics, 3);
  const related = earlier(tools, plan.cases, index, 2);
  const stage = pick(STAGES);
  const year = 2008 + (index % 16);
  const links = [...related.map((one) => pathOf('case', one)), pathOf('topic', topics[0] ?? '')];
  return {
    kind: 'case',
    id,
    data: {
      title: words(7),
      summary: tools.summary(),
      country: id.slice(0, 2),
      kind: pick(codes('caseKind')),
      level: 'national',
      functions: some(codes('function'), 2),
      topics,
      stage,
      ...(['paused', 'ended'].includes(stage) && { stageReason: tools.sentence() }),
      started: `${year}-0${1 + (index % 9)}`,
      organisations: [
        { organisation: pick(plan.organisations), role: 'owner' },
        { organisation: pick(plan.organisations), role: 'implementer' },
      ],
      beneficiaries: some(codes('beneficiary'), 2),
      technologies: some(codes('technology'), 3),
      ...(chance(0.25) && { ai: { use: 'yes', task: words(8), autonomy: 'suggests' } }),
      prerequisites: some(codes('prerequisite'), 2).map((kind) => ({ kind, level: 'needed', note: words(6) })),
      outcomes: outcomes(tools, index),
      timeline: [
        { date: `${year}-0${1 + (index % 9)}`, what: words(6), source: 's1' },
        { date: `${year + 1}`, what: words(6) },
      ],
      ...(chance(0.5) && { events: [pick(plan.events)] }),
      ...(related.length > 0 && { related }),
      reviewed: '2026-11',
      sources,
    },
    body: bodyOf(tools, {
      headings: BODY_SECTIONS.case,
      sources: idsOf(sources),
      links,
      words: 420,
      table: chance(0.2),
    }),
  };
}
