import { getTerms } from '../../../src/schema/vocabularies/index.ts';
import { BODY_SECTIONS } from '../../../src/schema/sections.ts';
import { bodyOf } from './body.ts';
import { idsOf, pathOf, sourcesOf, type SyntheticEntry } from './entry.ts';
import { earlier, type Plan } from './plan.ts';
import type { Tools } from './words.ts';

function talks(tools: Tools, plan: Plan): object[] {
  const { pick, words, some } = tools;
  return [1, 2, 3].map((n) => ({
    id: `t${n}`,
    title: words(5),
    kind: n === 1 ? 'keynote' : 'presentation',
    speakers: [{ person: pick(plan.people), position: words(3) }],
    topics: some(plan.topics, 2),
    said: `${tools.sentence()} ${tools.sentence()}`,
    ...(n === 2 && { cases: [pick(plan.cases)] }),
    source: 's1',
  }));
}

export function eventEntry(tools: Tools, plan: Plan, index: number): SyntheticEntry {
  const { pick, some, chance, words } = tools;
  const id = plan.events[index] ?? '';
  const sources = sourcesOf(tools, index, 2);
  const country = pick(plan.countries);
  const day = `${id.slice(0, 4)}-0${1 + (index % 9)}-1`;
  return {
    kind: 'event',
    id,
    data: {
      title: words(7),
      summary: tools.summary(),
      format: pick(getTerms('eventFormat')).code,
      start: `${day}2`,
      ...(chance(0.5) && { end: `${day}4` }),
      place: { city: words(1), country },
      programme: pick(plan.programmes),
      organisations: [{ organisation: pick(plan.organisations), role: 'organiser' }],
      countries: [...new Set([country, ...some(plan.countries, 4)])],
      topics: some(plan.topics, 2),
      talks: talks(tools, plan),
      ...(chance(0.3) && { visits: [{ id: 'v1', name: words(4), case: pick(plan.cases) }] }),
      ...(chance(0.3) && {
        outputs: [{ id: 'p1', title: words(6), kind: 'proposal', country, state: 'under-way', source: 's2' }],
      }),
      reviewed: '2026-11',
      sources,
    },
    body: bodyOf(tools, {
      headings: BODY_SECTIONS.event,
      sources: idsOf(sources),
      links: [
        pathOf('case', pick(plan.cases)),
        ...earlier(tools, plan.events, index, 1).map((one) => pathOf('event', one)),
      ],
      words: 300,
      table: chance(0.2),
    }),
  };
}
