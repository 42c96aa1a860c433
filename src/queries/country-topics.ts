/** Which countries have cases of which topics: the countries of a topic, the topics of a country and its gaps. */
import { searchAddress, type Address } from '../domain/addresses.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink } from '../domain/view.ts';
import { linkOf } from './cards.ts';
import { contributeWith } from './matrix-table.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';

type Cases = readonly Entry<'case'>[];

interface TopicTable {
  /** The cases of a topic, by country. */
  byTopic: ReadonlyMap<string, ReadonlyMap<string, Cases>>;
  /** The countries that have any case. */
  countries: ReadonlySet<string>;
}

const getTable = once('case topics', (graph): TopicTable => {
  const cases = graph.all('case');
  const byTopic = new Map(
    graph
      .all('topic')
      .map((topic) => [topic.id, Map.groupBy(graph.backlinks(topic, 'case'), (one) => one.data.country)] as const),
  );
  return { byTopic, countries: new Set(cases.map((one) => one.data.country)) };
});

/** Country and number of cases, for a topic. */
const findCountries = answer('countries-of-topic', (graph, topic) =>
  [...(getTable(graph, '').byTopic.get(topic) ?? [])].map(([country, cases]) => [country, cases.length] as const),
);

/** Topic and the ids of its cases, for a country. */
const findTopics = answer('topics-of-country', (graph, country) =>
  [...getTable(graph, '').byTopic].flatMap(([topic, byCountry]) => {
    const cases = byCountry.get(country)?.map((one) => one.id);
    return cases ? [[topic, cases] as const] : [];
  }),
);

/** Topic and how many of how many countries have a case of it, where most do and this one does not. */
const findGaps = answer('gaps-of-country', (graph, country) => {
  const { byTopic, countries } = getTable(graph, '');
  if (!countries.has(country)) return [];
  return [...byTopic]
    .filter(([, byCountry]) => !byCountry.has(country) && byCountry.size * 2 > countries.size)
    .map(([topic, byCountry]) => ({ topic, have: byCountry.size, of: countries.size }));
});

export interface CountedLink {
  link: EntryLink;
  count: number;
}

/** The countries with cases of a topic, those with most first. */
export function countriesOfTopic(topic: string, graph: Graph, locale: string): CountedLink[] {
  return findCountries(graph, topic)
    .map(([country, count]) => ({ link: linkOf(graph.get('country', country), locale), count }))
    .toSorted((a, b) => b.count - a.count || a.link.title.text.localeCompare(b.link.title.text, locale));
}

/** Where more names of cases than this would stand, there are only their numbers. */
const MOST_NAMES = 120;

export interface CountryTopics {
  /** With the names of the cases, where they are few. */
  list: { topic: EntryLink; count: number; cases: EntryLink[] }[];
  /** The search, which finds them by topic where they are many. */
  search: Address | undefined;
}

/** The topics of a country's cases, those with most cases first. */
export function topicsOfCountry(country: string, graph: Graph, locale: string): CountryTopics {
  const topics = findTopics(graph, country);
  const many = topics.reduce((sum, [, cases]) => sum + cases.length, 0) > MOST_NAMES;
  const list = topics.map(([topic, cases]) => ({
    topic: linkOf(graph.get('topic', topic), locale),
    count: cases.length,
    cases: many ? [] : cases.map((id) => linkOf(graph.get('case', id), locale)),
  }));
  return {
    list: list.toSorted((a, b) => b.count - a.count || a.topic.title.text.localeCompare(b.topic.title.text, locale)),
    search: many ? searchAddress(locale, { kind: 'case', country }) : undefined,
  };
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
  const contribute = contributeWith(graph, locale);
  return findGaps(graph, country)
    .map(({ topic, have, of }) => ({
      topic: linkOf(graph.get('topic', topic), locale),
      have,
      of,
      search: searchAddress(locale, { kind: 'case', topic }),
      add: contribute({ topic, country }),
    }))
    .toSorted((a, b) => b.have - a.have || a.topic.title.text.localeCompare(b.topic.title.text, locale));
}
