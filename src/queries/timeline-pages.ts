/** The timeline of the whole, its years, and the countries': the picture first, the rest a page at a time. */
import { timelineAddress, toolAddress } from '../domain/addresses.ts';
import type { Graph } from '../domain/graph.ts';
import { pagesFor, rangesOn } from '../domain/paging.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { titleOf } from '../domain/wording.ts';
import { getMessages } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages, numberedFrame } from './lists.ts';
import { findPager } from './numbered.ts';
import { once } from './once.ts';
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

/** Built once for each language: every year's page takes its part. */
const findWhole = once('timeline', (graph, locale) => {
  const { title } = getMessages(locale).tools.pages.timeline;
  return findTimeline(title, graph.all('event'), graph.all('case'), locale, countryLanes(graph, locale));
});

/** So many things stand on a page. */
const SIZE = 150;

const countsOf = (years: Timeline['years']) => years.map(({ items }) => items.length);
const pagesOf = (years: Timeline['years']) =>
  pagesFor(
    countsOf(years).reduce((sum, count) => sum + count, 0),
    SIZE,
  );

/** What of these years stands on one of the pages that they need. */
function yearsOn(years: Timeline['years'], page: number): Timeline['years'] {
  return rangesOn(countsOf(years), page, SIZE).flatMap(({ group, from, to }) => {
    const year = years[group];
    return year ? [{ ...year, items: year.items.slice(from, to) }] : [];
  });
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
    years: yearsOn(newestYears(years), 1),
    index: indexOf(years, locale),
    undated: whole?.undated ?? [],
  };
}

/** The years of a part: one year of the whole, or all years of a country. */
function yearsOfPart(part: string, graph: Graph, locale: string) {
  const country = graph.find('country', part);
  const timeline = country ? findCountryTimeline(country, graph, locale) : findWhole(graph, locale);
  const all = timeline?.years ?? [];
  return { country, timeline, all, own: country ? all : all.filter(({ year }) => year === part) };
}

/** What has pages of its own: a year, or a country whose timeline is longer than its own page shows. */
export async function countTimelineParts(): Promise<{ part: string; pages: number }[]> {
  const graph = await getGraph();
  const years = (findWhole(graph, SOURCE_LANGUAGE)?.years ?? []).map((one) => ({
    part: one.year,
    pages: pagesOf([one]),
  }));
  const countries = graph.all('country').flatMap((one) => {
    const timeline = findCountryTimeline(one, graph, SOURCE_LANGUAGE);
    return timeline ? [{ part: one.id, pages: pagesOf(timeline.years) }] : [];
  });
  return [...years, ...countries];
}

/** The page of a year, or of a country: one of the pages that it needs. */
export async function getTimelinePart(part: string, locale: string, page = 1): Promise<TimelinePage> {
  const { title, lead } = getMessages(locale).tools.pages.timeline;
  const { country, timeline, all, own } = yearsOfPart(part, await getGraph(), locale);
  const name = country ? titleOf(country, locale).text : part;
  const address = timelineAddress(part, locale);
  const crumb = { href: toolAddress('timeline', locale), title: { text: title, lang: locale } };
  const words = { title: `${title}: ${name}`, description: `${title}: ${name}. ${lead}` };
  const first = page === 1;
  return {
    frame: await numberedFrame(locale, address, words, findPager(address, page, pagesOf(own)), [crumb]),
    picture: country && first ? timeline : undefined,
    years: yearsOn(own, page),
    index: country ? [] : indexOf(all, locale, part),
    undated: country && first ? (timeline?.undated ?? []) : [],
  };
}
