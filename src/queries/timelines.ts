/** Timelines: of the whole, of a country, of a programme; each a picture and its list. */
import { formatDate, formatSpan } from '../domain/dates.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { byYear, findTimeScale, momentOf, placeOn } from '../domain/timeline.ts';
import type { EntryLink } from '../domain/view.ts';
import { titleOf, type Words } from '../domain/wording.ts';
import { fill, getMessages, plural } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { linkOf } from './cards.ts';
import { countriesOf } from './facets.ts';
import { once } from './once.ts';

type Mark = 'event' | 'milestone';

export interface TimelineItem {
  kind: Mark;
  date: string;
  when: string;
  /** What happened; an event is its own title. */
  what: Words | undefined;
  link: EntryLink;
}

export interface Timeline {
  description: string;
  ticks: { label: string; x: number }[];
  lanes: { label: string; code: string | undefined; marks: { kind: Mark; x: number }[] }[];
  years: { year: string; items: TimelineItem[] }[];
  /** Events that have no date. */
  undated: EntryLink[];
  count: number;
}

export interface Placed extends TimelineItem {
  countries: readonly string[];
}

export interface Lane {
  label: string;
  code?: string;
  holds: (item: Placed) => boolean;
}

function eventItems(events: readonly Entry<'event'>[], locale: string): Placed[] {
  return events.flatMap((event) => {
    const { start, end, place } = event.data;
    if (!start) return [];
    const countries = [...countriesOf(event), ...(place?.country ? [place.country] : [])];
    const when = formatSpan(start, end, locale);
    return [{ kind: 'event', date: start, when, what: undefined, link: linkOf(event, locale), countries } as const];
  });
}

function milestoneItems(cases: readonly Entry<'case'>[], locale: string): Placed[] {
  return cases.flatMap((entry) =>
    (entry.data.timeline ?? []).map(
      ({ date, what }) =>
        ({
          kind: 'milestone',
          date,
          when: formatDate(date, locale),
          what: { text: what, lang: SOURCE_LANGUAGE },
          link: linkOf(entry, locale),
          countries: [entry.data.country],
        }) as const,
    ),
  );
}

/** A picture draws no more marks than this; where more would stand, those that nearly lie on each other are one. */
const MOST_MARKS = 1500;
/** Steps of the line in per cent: a mark is about one per cent wide. */
const STEPS = [0.1, 0.5, 1, 2];

type Lanes = Timeline['lanes'];

/** Marks that would lie on each other are drawn once. */
function uniqueMarks({ marks, ...lane }: Lanes[number], step: number): Lanes[number] {
  const placed = marks.map(({ kind, x }) => ({ kind, x: Math.round(Math.round(x / step) * step * 10) / 10 }));
  return { ...lane, marks: [...new Map(placed.map((mark) => [`${mark.kind}${mark.x}`, mark])).values()] };
}

function thinned(lanes: Lanes): Lanes {
  const all = STEPS.map((step) => lanes.map((lane) => uniqueMarks(lane, step)));
  const fits = all.find((some) => some.reduce((sum, { marks }) => sum + marks.length, 0) <= MOST_MARKS);
  return fits ?? all.at(-1) ?? lanes;
}

/** The timeline of some events and cases; undefined where nothing has a date. */
export function findTimeline(
  title: string,
  events: readonly Entry<'event'>[],
  cases: readonly Entry<'case'>[],
  locale: string,
  lanes: readonly Lane[],
): Timeline | undefined {
  const items = [...eventItems(events, locale), ...milestoneItems(cases, locale)];
  const scale = findTimeScale(items.map(({ date }) => date));
  if (!scale) return undefined;
  const { tools, kinds } = getMessages(locale);
  const years = byYear(items, ({ date }) => date);
  const milestones = items.filter(({ kind }) => kind === 'milestone').length;
  const inLane = ({ label, code, holds }: Lane) => ({
    label,
    code,
    marks: items.filter(holds).map(({ kind, date }) => ({ kind, x: placeOn(scale, momentOf(date)) })),
  });
  return {
    description: fill(tools.timeline.picture, {
      title,
      from: years.at(-1)?.year ?? scale.from,
      to: scale.to - 1,
      events: plural(locale, kinds.event.count, items.length - milestones),
      milestones: plural(locale, tools.timeline.steps, milestones),
    }),
    ticks: [
      ...(scale.folded ? [{ label: `< ${scale.from}`, x: placeOn(scale, scale.from - 1) }] : []),
      ...scale.ticks.map((year) => ({ label: String(year), x: placeOn(scale, year) })),
    ],
    lanes: thinned(lanes.map(inLane).filter(({ marks }) => marks.length > 0)),
    years,
    undated: events.filter(({ data }) => !data.start).map((event) => linkOf(event, locale)),
    count: items.length,
  };
}

/** Two rows: events, and steps of cases. */
function twoLanes(locale: string): Lane[] {
  const { events, milestones } = getMessages(locale).tools.timeline;
  return [
    { label: events, holds: ({ kind }) => kind === 'event' },
    { label: milestones, holds: ({ kind }) => kind === 'milestone' },
  ];
}

/** Made once, as its own page and its numbered pages show it. */
const countryTimeline = once('country timeline', (graph, key) => {
  const [id = '', locale = ''] = key.split(' ');
  const country = graph.get('country', id);
  const cases = graph.backlinks(country, 'case').filter(({ data }) => data.country === country.id);
  const title = titleOf(country, locale).text;
  return findTimeline(title, graph.backlinks(country, 'event'), cases, locale, twoLanes(locale));
});

/** What happened in a country, and where it took part. */
export function findCountryTimeline(country: Entry<'country'>, graph: Graph, locale: string): Timeline | undefined {
  return countryTimeline(graph, `${country.id} ${locale}`);
}

/** Made once, as its own page and its numbered pages show it. */
const programmeTimeline = once('programme timeline', (graph, key) => {
  const [id = '', locale = ''] = key.split(' ');
  const programme = graph.get('programme', id);
  const events = graph.backlinks(programme, 'event');
  const shown = new Set(
    events.flatMap(({ data }) => [
      ...(data.talks ?? []).flatMap((talk) => talk.cases ?? []),
      ...[...(data.visits ?? []), ...(data.outputs ?? [])].flatMap((one) => one.case ?? []),
    ]),
  );
  for (const one of events.flatMap((event) => graph.backlinks(event, 'case'))) shown.add(one.id);
  const cases = graph.all('case').filter(({ id }) => shown.has(id));
  return findTimeline(titleOf(programme, locale).text, events, cases, locale, twoLanes(locale));
});

/** The events of a programme, and the steps of the cases that they showed. */
export function findProgrammeTimeline(
  programme: Entry<'programme'>,
  graph: Graph,
  locale: string,
): Timeline | undefined {
  return programmeTimeline(graph, `${programme.id} ${locale}`);
}

/** A longer timeline of a programme has pages of its own. */
export const MOST_OF_PROGRAMME = 40;
