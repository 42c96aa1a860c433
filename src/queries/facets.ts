/** The values under which each facet of the search finds an entry. */
import { yearOf } from '../domain/dates.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { gradeOf } from '../domain/evidence.ts';
import type { Graph } from '../domain/graph.ts';
import { withBroader } from '../domain/topics.ts';
import { getReferences } from '../schema/references.ts';
import type { Facet } from '../search/names.ts';
import { TODAY } from '../site.config.ts';

/** The countries that an entry belongs to, by code. */
export function countriesOf(entry: AnyEntry): string[] {
  switch (entry.kind) {
    case 'case':
      return [entry.data.country];
    case 'event':
      return entry.data.countries ?? [];
    case 'country':
      return [entry.id];
    case 'organisation':
    case 'person':
      return entry.data.country ? [entry.data.country] : [];
    case 'programme':
      return (entry.data.countries ?? []).map((one) => one.country);
    default:
      return [];
  }
}

/** The topics that an entry is filed under, those of its talks included; each once. */
export function topicsOf(entry: AnyEntry): string[] {
  if (entry.kind === 'topic') return [entry.id];
  if (entry.kind === 'event')
    return [...new Set([...entry.data.topics, ...(entry.data.talks ?? []).flatMap((talk) => talk.topics)])];
  return entry.kind === 'case' || entry.kind === 'programme' ? (entry.data.topics ?? []) : [];
}

/** The day, month or year that an entry stands for, where it has one. */
export function findDate(entry: AnyEntry): string | undefined {
  if (entry.kind === 'event' || entry.kind === 'programme') return entry.data.start;
  return entry.kind === 'case' ? entry.data.started : undefined;
}

/** Itself, and all it points to; a case also belongs to the programmes whose events showed it. */
function related(entry: AnyEntry, kind: 'programme' | 'organisation', graph: Graph): string[] {
  const references = getReferences(entry.kind, entry.data);
  const shown = entry.kind === 'case' && kind === 'programme' ? references.filter((one) => one.kind === 'event') : [];
  return [
    ...(entry.kind === kind ? [entry.id] : []),
    ...references.filter((one) => one.kind === kind).map((one) => one.id),
    ...shown.flatMap(({ id }) => graph.find('event', id)?.data.programme ?? []),
  ];
}

export function facetValues(entry: AnyEntry, graph: Graph, locale: string): Record<Facet, string[]> {
  const countries = countriesOf(entry);
  const date = findDate(entry);
  const values: Record<Facet, string[]> = {
    kind: [entry.kind],
    country: countries,
    region: countries.map((code) => graph.get('country', code).data.region),
    topic: withBroader(topicsOf(entry), graph),
    programme: related(entry, 'programme', graph),
    organisation: related(entry, 'organisation', graph),
    year: date ? [yearOf(date)] : [],
    stage: entry.kind === 'case' ? [entry.data.stage] : [],
    grade: entry.kind === 'case' ? [`${gradeOf(entry.data, TODAY).grade}`] : [],
    language: [locale],
  };
  for (const [facet, list] of Object.entries(values)) values[facet as Facet] = [...new Set(list)];
  return values;
}
