/** Which countries have cases of which topics: the countries of a topic, the topics of a country and its gaps. */
import { searchAddress, type Address } from '../domain/addresses.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink } from '../domain/view.ts';
import { linkOf } from './cards.ts';
import { contributeWith } from './matrix-table.ts';

type Cases = readonly Entry<'case'>[];

interface TopicTable {
  /** The cases of a topic, by country. */
  byTopic: ReadonlyMap<string, ReadonlyMap<string, Cases>>;
  /** The countries that have any case. */
  countries: ReadonlySet<string>;
}

const tables = new WeakMap<Graph, TopicTable>();

function getTable(graph: Graph): TopicTable {
  const known = tables.get(graph);
  if (known) return known;
  const cases = graph.all('case');
  const byTopic = new Map(
    graph
      .all('topic')
      .map((topic) => [topic.id, Map.groupBy(graph.backlinks(topic, 'case'), (one) => one.data.country)] as const),
  );
  const table = { byTopic, countries: new Set(cases.map((one) => one.data.country)) };
  tables.set(graph, table);
  return table;
}

export interface CountedLink {
  link: EntryLink;
  count: number;
}

/** The countries with cases of a topic, those with most first. */
export function countriesOfTopic(topic: string, graph: Graph, locale: string): CountedLink[] {
  return [...(getTable(graph).byTopic.get(topic) ?? [])]
    .map(([country, cases]) => ({ link: linkOf(graph.get('country', country), locale), count: cases.length }))
    .toSorted((a, b) => b.count - a.count || a.link.title.text.localeCompare(b.link.title.text, locale));
}

/** The topics of a country's cases, those with most cases first. */
export function topicsOfCountry(
  country: string,
  graph: Graph,
  locale: string,
): { topic: EntryLink; cases: EntryLink[] }[] {
  return [...getTable(graph).byTopic]
    .flatMap(([topic, byCountry]) => {
      const cases = byCountry.get(country);
      return cases
        ? [
            {
              topic: linkOf(graph.get('topic', topic), locale),
              cases: cases.map((one) => linkOf(one as AnyEntry, locale)),
            },
          ]
        : [];
    })
    .toSorted(
      (a, b) => b.cases.length - a.cases.length || a.topic.title.text.localeCompare(b.topic.title.text, locale),
    );
}

export interface Gap {
  topic: EntryLink;
  /** How many of the countries with cases have one of this topic. */
  have: number;
  of: number;
  /** The search for the cases of the others. */
  search: Address;
  /** Where a case is added; nothing where the site has no such place. */
  add: string | undefined;
}

/** Topics of which most countries with cases have one, and this country none; for countries with cases only. */
export function gapsOf(country: string, graph: Graph, locale: string): Gap[] {
  const { byTopic, countries } = getTable(graph);
  if (!countries.has(country)) return [];
  const contribute = contributeWith(graph, locale);
  return [...byTopic]
    .filter(([, byCountry]) => !byCountry.has(country) && byCountry.size * 2 > countries.size)
    .map(([topic, byCountry]) => ({
      topic: linkOf(graph.get('topic', topic), locale),
      have: byCountry.size,
      of: countries.size,
      search: searchAddress(locale, { kind: 'case', topic }),
      add: contribute({ topic, country }),
    }))
    .toSorted((a, b) => b.have - a.have || a.topic.title.text.localeCompare(b.topic.title.text, locale));
}
