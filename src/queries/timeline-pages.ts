/** The timeline of the whole, its years, the countries' and the programmes': the picture first, the rest a page at a time. */
import { programmeTimelineAddress, timelineAddress, toolAddress } from '../domain/addresses.ts';
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
import { answer } from './reads.ts';
import {
  findCountryTimeline,
  findProgrammeTimeline,
  findTimeline,
  MOST_OF_PROGRAMME,
  type Lane,
  type Placed,
  type Timeline,
} from './timelines.ts';

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

/** So many countries have a row of their own, those with the most cases. */
const LANES = 24;

/** One row a country that has cases, and one for the rest. */
function countryLanes(graph: Graph, locale: string): Lane[] {
  const countries = graph
    .all('country')
    .map((one) => ({ one, cases: graph.backlinks(one, 'case').length }))
    .filter(({ cases }) => cases > 0)
    .toSorted((a, b) => b.cases - a.cases)
    .slice(0, LANES)
    .map(({ one }) => one);
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
const SIZE = 130;

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

/** Before the id of a programme, as neither a year nor a country has it. */
export const PROGRAMME = 'programmes/';

/** The years of a part: one year of the whole, or all years of a country or programme. */
function yearsOfPart(part: string, graph: Graph, locale: string) {
  const country = graph.find('country', part);
  const programme = part.startsWith(PROGRAMME) ? graph.get('programme', part.slice(PROGRAMME.length)) : undefined;
  const timeline = country
    ? findCountryTimeline(country, graph, locale)
    : programme
      ? findProgrammeTimeline(programme, graph, locale)
      : findWhole(graph, locale);
  const all = timeline?.years ?? [];
  const entry = country ?? programme;
  return { entry, timeline, all, own: entry ? all : all.filter(({ year }) => year === part) };
}

/** What stands on a page of a part: `<part> <locale> <page>`. */
const findPart = answer('timeline-on', (graph, key) => {
  const [part = '', locale = '', number] = key.split(' ');
  const { entry, timeline, all, own } = yearsOfPart(part, graph, locale);
  const page = Number(number);
  const first = entry !== undefined && page === 1;
  return {
    name: entry ? titleOf(entry, locale).text : part,
    pages: pagesOf(own),
    picture: first ? timeline : undefined,
    years: yearsOn(own, page),
    index: entry ? [] : indexOf(all, locale, part),
    undated: first ? (timeline?.undated ?? []) : [],
  };
});

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

/** The programmes whose timeline has pages of its own, and how many each needs. */
export async function countProgrammeTimelines(): Promise<{ programme: string; pages: number }[]> {
  const graph = await getGraph();
  return graph.all('programme').flatMap((one) => {
    const timeline = findProgrammeTimeline(one, graph, SOURCE_LANGUAGE);
    return timeline && timeline.count > MOST_OF_PROGRAMME
      ? [{ programme: one.id, pages: pagesOf(timeline.years) }]
      : [];
  });
}

/** The page of a year, of a country, or of a programme: one of the pages that it needs. */
export async function getTimelinePart(part: string, locale: string, page = 1): Promise<TimelinePage> {
  const { title, lead } = getMessages(locale).tools.pages.timeline;
  const { name, pages, ...shown } = findPart(await getGraph(), `${part} ${locale} ${page}`);
  const address = part.startsWith(PROGRAMME)
    ? programmeTimelineAddress(part.slice(PROGRAMME.length), locale)
    : timelineAddress(part, locale);
  const crumb = { href: toolAddress('timeline', locale), title: { text: title, lang: locale } };
  const words = { title: `${title}: ${name}`, description: `${title}: ${name}. ${lead}` };
  return { frame: await numberedFrame(locale, address, words, findPager(address, page, pages), [crumb]), ...shown };
}
