/** A programme as a table: its events by country, with their dates and what came of them. */
import { formatDate, formatSpan } from '../domain/dates.ts';
import type { Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink } from '../domain/view.ts';
import { languagesOf, localise } from '../domain/wording.ts';
import { termLabel } from '../i18n/index.ts';
import { SOURCE_LANGUAGE } from '../site.config.ts';
import { linkOf } from './cards.ts';

export interface Dashboard {
  /** Countries of the programme and of its events, those that were at most events first. */
  countries: { id: string; link: EntryLink; events: number; cases: number }[];
  /** The newest events. */
  rows: {
    link: EntryLink;
    date: string | undefined;
    /** The countries that were there. */
    present: ReadonlySet<string>;
    outputs: { link: EntryLink; state: string }[];
  }[];
}

type Event = Entry<'event'>;

function outputsOf(event: Event, locale: string): Dashboard['rows'][number]['outputs'] {
  const written = languagesOf(event).includes(locale) ? locale : SOURCE_LANGUAGE;
  const { href } = linkOf(event, locale);
  return (localise(event, written).outputs ?? []).map((output) => ({
    link: { href: `${href}#output-${output.id}` as EntryLink['href'], title: { text: output.title, lang: written } },
    state: [
      termLabel(locale, 'outputState', output.state),
      ...(output.stateDate ? [formatDate(output.stateDate, locale)] : []),
    ].join(', '),
  }));
}

function countriesAt({ data: { place, countries } }: Event): Set<string> {
  return new Set([...(countries ?? []), ...(place?.country ? [place.country] : [])]);
}

/** @param most So many events have a row, the newest; the sums are of all. */
export function dashboardOf(programme: Entry<'programme'>, graph: Graph, locale: string, most: number): Dashboard {
  const events = graph.backlinks(programme, 'event');
  const presences = events.map(countriesAt);
  const cases = Map.groupBy(graph.backlinks(programme, 'case'), (one) => one.data.country);
  const ids = [
    ...(programme.data.countries ?? []).map((one) => one.country),
    ...presences.flatMap((present) => [...present]),
    ...cases.keys(),
  ];
  const countries = [...new Set(ids)]
    .map((id) => ({
      id,
      link: linkOf(graph.get('country', id), locale),
      events: presences.filter((present) => present.has(id)).length,
      cases: cases.get(id)?.length ?? 0,
    }))
    .toSorted((a, b) => b.events - a.events || a.link.title.text.localeCompare(b.link.title.text, locale));
  const rows = events.slice(0, most).map((event) => {
    const { start, end } = event.data;
    return {
      link: linkOf(event, locale),
      date: start ? formatSpan(start, end, locale) : undefined,
      present: countriesAt(event),
      outputs: outputsOf(event, locale),
    };
  });
  return { countries, rows };
}
