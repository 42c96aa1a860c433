/** What the search index holds of an entry besides its text. */
import { yearOf } from '../domain/dates.ts';
import type { AnyEntry } from '../domain/entry.ts';
import type { IndexedEntry } from '../search/names.ts';
import { cardOf } from './cards.ts';
import { getGraph } from './entries.ts';

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

/** The topics that an entry belongs to, those of its talks included. */
export function topicsOf(entry: AnyEntry): string[] {
  if (entry.kind === 'topic') return [entry.id];
  if (entry.kind === 'event')
    return [...new Set([...entry.data.topics, ...(entry.data.talks ?? []).flatMap((talk) => talk.topics)])];
  return entry.kind === 'case' || entry.kind === 'programme' ? (entry.data.topics ?? []) : [];
}

/** The year that an entry is found under. */
export function yearOfEntry(entry: AnyEntry): string | undefined {
  const date =
    entry.kind === 'event' || entry.kind === 'programme'
      ? entry.data.start
      : entry.kind === 'case'
        ? entry.data.started
        : undefined;
  return date ? yearOf(date) : undefined;
}

/** What the index holds of an entry besides its text. */
export async function getIndexedEntry(entry: AnyEntry, locale: string): Promise<IndexedEntry> {
  const card = cardOf(entry, await getGraph(), locale);
  return {
    kind: entry.kind,
    countries: countriesOf(entry),
    topics: topicsOf(entry),
    year: yearOfEntry(entry),
    facts: card.facts,
    grade: card.grade?.grade,
    names: (entry.data.names ?? []).map((name) => name.value),
  };
}
