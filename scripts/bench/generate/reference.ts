/** Entries that cases and events point to. */
import { getTerms } from '../../../src/schema/vocabularies/index.ts';
import { bodyOf } from './body.ts';
import { idsOf, pathOf, sourcesOf, type SyntheticEntry } from './entry.ts';
import { earlier, type Plan } from './plan.ts';
import type { Tools } from './words.ts';

type Maker = (tools: Tools, plan: Plan, id: string, index: number) => SyntheticEntry;

export const countryEntry: Maker = ({ words }, _plan, id, index) => ({
  kind: 'country',
  id,
  data: {
    title: words(1),
    names: [{ value: words(1, 'ko'), lang: 'ko', kind: 'original' }],
    iso3: `${id.toUpperCase()}X`,
    m49: String(100 + index),
    region: getTerms('region')[index % 9]?.code,
    tile: { column: 1 + (index % 8), row: 1 + Math.floor(index / 8) },
  },
  body: '',
});

export const topicEntry: Maker = (tools, plan, id, index) => {
  const sources = sourcesOf(tools, index, 2);
  return {
    kind: 'topic',
    id,
    data: {
      title: tools.words(3),
      summary: tools.summary(),
      kind: getTerms('topicKind')[index % 5]?.code,
      ...(index >= 8 && { broader: plan.topics[index % 8] }),
      ...(index > 0 && { related: earlier(tools, plan.topics, index, 2) }),
      known: [{ text: tools.sentence(), source: 's1', cases: tools.some(plan.cases, 2) }],
      unknown: [{ text: tools.sentence() }],
      start: tools.some(plan.cases, 2),
      sources,
    },
    body: bodyOf(tools, {
      headings: ['What it is', 'What is known'],
      sources: idsOf(sources),
      links: [pathOf('case', tools.pick(plan.cases))],
      words: 200,
      table: false,
    }),
  };
};

export const organisationEntry: Maker = ({ words, pick, sentence, chance }, plan, id, index) => ({
  kind: 'organisation',
  id,
  data: {
    title: words(4),
    names: [{ value: words(2, 'ko'), lang: 'ko', kind: 'original' }],
    summary: sentence(),
    kind: getTerms('organisationKind')[index % 8]?.code,
    country: pick(plan.countries),
    ...(index > 4 && chance(0.3) && { parent: plan.organisations[index % 4] }),
  },
  body: '',
});

export const personEntry: Maker = ({ words, pick, sentence }, plan, id) => ({
  kind: 'person',
  id,
  data: {
    title: words(3),
    names: [{ value: words(3, 'ko'), lang: 'ko', kind: 'original' }],
    summary: sentence(),
    country: pick(plan.countries),
    positions: [{ title: words(3), organisation: pick(plan.organisations), from: '2005' }],
  },
  body: '',
});

export const programmeEntry: Maker = (tools, plan, id) => ({
  kind: 'programme',
  id,
  data: {
    title: tools.words(4),
    summary: tools.summary(),
    kind: 'training-programme',
    start: '2012',
    organisations: [{ organisation: tools.pick(plan.organisations), role: 'organiser' }],
    countries: tools.some(plan.countries, 4).map((country) => ({ country, role: 'beneficiary' })),
    topics: tools.some(plan.topics, 2),
  },
  body: bodyOf(tools, { headings: ['Aims'], sources: [], links: [], words: 80, table: false }),
});
