/** What the search index holds of an entry besides its text. */
import { formatSpan } from '../domain/dates.ts';
import type { AnyEntry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { titleOf } from '../domain/wording.ts';
import { fill, getMessages } from '../i18n/index.ts';
import type { IndexedEntry } from '../search/names.ts';
import { cardOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { countriesOf, facetValues, findDate, topicsOf } from './facets.ts';
import { getKeywords } from './keywords.ts';

/** Names of countries in a result; the rest are counted. */
const COUNTRIES = 3;

/** What a card says, and what only a result needs: since when a case runs, who took part in an event. */
export function resultFacts(entry: AnyEntry, graph: Graph, locale: string): string[] {
  const { search } = getMessages(locale);
  const { facts } = cardOf(entry, graph, locale);
  if (entry.kind === 'case' && entry.data.started) {
    const { started, ended } = entry.data;
    return [
      ...facts,
      ended ? formatSpan(started, ended, locale) : fill(search.since, { date: formatSpan(started, undefined, locale) }),
    ];
  }
  if (entry.kind === 'programme' && entry.data.start) {
    return [...facts, formatSpan(entry.data.start, entry.data.end, locale)];
  }
  if (entry.kind !== 'event') return facts;
  const names = (entry.data.countries ?? []).map((code) => titleOf(graph.get('country', code), locale).text);
  const rest = names.length - COUNTRIES;
  const shown = names.slice(0, COUNTRIES).join(', ');
  return [...facts, ...(shown ? [rest > 0 ? `${shown} +${rest}` : shown] : [])];
}

/** What the index holds of an entry besides its text. */
export async function getIndexedEntry(entry: AnyEntry, locale: string): Promise<IndexedEntry> {
  const graph = await getGraph();
  const grade = cardOf(entry, graph, locale).grade?.grade;
  // Dates and grades sort as text; what has none comes last.
  const date = findDate(entry)?.padEnd(10, '-00') ?? '0000-00-00';
  return {
    values: facetValues(entry, graph, locale),
    sorts: {
      newest: date,
      evidence: `${grade === undefined ? '-' : `g${grade}`} ${date}`,
    },
    facts: resultFacts(entry, graph, locale),
    grade,
    keywords: await getKeywords(entry, locale, {
      codes: countriesOf(entry),
      topics: topicsOf(entry),
    }),
  };
}
