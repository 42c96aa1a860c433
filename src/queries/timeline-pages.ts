/** The timeline of the whole, its years, and the countries': the picture first, the rest a page at a time. */
import { timelineAddress, toolAddress } from '../domain/addresses.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { getMessages } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';
import { findCountryTimeline, findTimeline, type Lane, type Placed, type Timeline } from './timelines.ts';

export interface TimelinePage {
  frame: PageFrame;
  /** The picture; a page of one year has none. */
  picture: Timeline | undefined;
  /** The years whose items stand on this page. */
  years: Timeline['years'];
  /** All years, each with its page. */
  index: { year: string; count: number; href: string; current: boolean }[];
  /** Events that have no date. */
  undated: EntryLink[];
}

/** One row a country that has cases, and one for the rest. */
function countryLanes(graph: Graph, locale: string): Lane[] {
  const countries = graph.all('country').filter((one) => graph.backlinks(one, 'case').length > 0);
  const known = new Set(countries.map(({ id }) => id));
  const lanes = countries
    .map((one) => ({
      label: titleOf(one, locale).text,
      code: one.id.toUpperCase(),
      holds: (item: Placed) => item.countries.includes(one.id),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  const rest = {
    label: getMessages(locale).tools.timeline.otherCountries,
    code: '…',
    holds: (item: Placed) => !item.countries.some((id) => known.has(id)),
  };
  return [...lanes, rest];
}

const wholes = new WeakMap<Graph, Map<string, Timeline | undefined>>();

/** Built once for each language: every year's page takes its part. */
function findWhole(graph: Graph, locale: string): Timeline | undefined {
  const known = wholes.get(graph) ?? new Map<string, Timeline | undefined>();
  wholes.set(graph, known);
  if (!known.has(locale)) {
    const { title } = getMessages(locale).tools.pages.timeline;
    const lanes = countryLanes(graph, locale);
    known.set(locale, findTimeline(title, graph.all('event'), graph.all('case'), locale, lanes));
  }
  return known.get(locale);
}

/** The first page shows whole years, the newest, until it has about this many things. */
const FIRST = 40;

function newestYears(years: Timeline['years']): Timeline['years'] {
  let shown = 0;
  return years.filter(({ items }) => {
    const fits = shown < FIRST;
    shown += items.length;
    return fits;
  });
}

function indexOf(years: Timeline['years'], locale: string, here?: string): TimelinePage['index'] {
  return years.map(({ year, items }) => ({
    year,
    count: items.length,
    href: timelineAddress(year, locale),
    current: year === here,
  }));
}

export async function getTimelinePage(locale: string): Promise<TimelinePage> {
  const { title, lead } = getMessages(locale).tools.pages.timeline;
  const whole = findWhole(await getGraph(), locale);
  const years = whole?.years ?? [];
  return {
    frame: await frameInAllLanguages(locale, toolAddress('timeline', locale), { title, description: lead }),
    picture: whole,
    years: newestYears(years),
    index: indexOf(years, locale),
    undated: whole?.undated ?? [],
  };
}

/** What has a page of its own: a year, or a country whose timeline is longer than its own page shows. */
export async function getTimelineParts(): Promise<string[]> {
  const graph = await getGraph();
  const whole = findWhole(graph, SOURCE_LANGUAGE);
  const countries = graph.all('country').filter((one) => findCountryTimeline(one, graph, SOURCE_LANGUAGE));
  return [...(whole?.years ?? []).map(({ year }) => year), ...countries.map(({ id }) => id)];
}

/** The page of a year, or of a country. */
export async function getTimelinePart(part: string, locale: string): Promise<TimelinePage> {
  const graph = await getGraph();
  const { title, lead } = getMessages(locale).tools.pages.timeline;
  const country = graph.find('country', part);
  const timeline = country ? findCountryTimeline(country, graph, locale) : findWhole(graph, locale);
  const years = timeline?.years ?? [];
  const name = country ? titleOf(country, locale).text : part;
  const crumb = { href: toolAddress('timeline', locale), title: { text: title, lang: locale } };
  const frame = await frameInAllLanguages(
    locale,
    timelineAddress(part, locale),
    { title: `${title}: ${name}`, description: `${title}: ${name}. ${lead}` },
    [crumb],
  );
  return country
    ? { frame, picture: timeline, years, index: [], undated: timeline?.undated ?? [] }
    : {
        frame,
        picture: undefined,
        years: years.filter(({ year }) => year === part),
        index: indexOf(years, locale, part),
        undated: [],
      };
}
