/** Key facts of the kinds that are briefed but not compared; what an entry does not have is left out. */
import { formatDate, formatSpan } from '../../domain/dates.ts';
import type { AnyEntry, Entry } from '../../domain/entry.ts';
import type { FragmentRow, Line } from '../../domain/fragment.ts';
import { localise } from '../../domain/wording.ts';
import { getMessages, termLabel } from '../../i18n/index.ts';
import { linkOf } from '../cards.ts';
import { partiesOf } from '../parties.ts';
import { talksOf, talkCards } from '../talks.ts';
import {
  countLines,
  entryLines,
  gradeLines,
  linkLines,
  partyLines,
  proseLine,
  row,
  textLines,
  type RowContext,
} from './lines.ts';

/** "2024 – 2026", open at either end. */
function period(from: string | undefined, to: string | undefined, locale: string): string | undefined {
  if (!from && !to) return undefined;
  return [from, to]
    .map((date) => (date ? formatDate(date, locale) : ''))
    .join(' – ')
    .trim();
}

/** Talks with who spoke; outside their event also with its date. */
function talkLines(talks: Parameters<typeof talkCards>[0], { graph, locale }: RowContext, dated: boolean): Line[] {
  return talkCards(talks, graph, locale).flatMap(({ link, by, date }) => {
    const speakers = by.map(({ name, position, organisation, country }) =>
      [name?.text, position, organisation?.title.text ?? country?.title.text].filter(Boolean).join(', '),
    );
    const note = [speakers.filter(Boolean).join('; '), dated && date].filter(Boolean).join(' · ');
    return linkLines([link], locale).map((line) => ({ ...line, ...(note ? { note } : {}) }));
  });
}

function outputLines(outputs: NonNullable<Entry<'event'>['data']['outputs']>, context: RowContext): Line[] {
  const { locale } = context;
  return outputs.map((output) => ({
    ...proseLine(output.title, context, output.source),
    note: [
      termLabel(locale, 'outputState', output.state),
      output.stateDate && formatDate(output.stateDate, locale),
      output.note,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}

function eventRows(entry: Entry<'event'>, context: RowContext): FragmentRow[] {
  const { graph, locale } = context;
  const { entry: words } = getMessages(locale);
  const data = localise(entry, locale);
  const { start, end, place } = data;
  return [
    row('date', words.date, 'fact', textLines(start && formatSpan(start, end, locale), data.dateNote)),
    row('place', words.place, 'fact', [
      ...[place?.venue, place?.city].flatMap((text) => (text ? [proseLine(text, context)] : [])),
      ...entryLines('country', place?.country ? [place.country] : [], context),
    ]),
    row('participants', words.participants, 'fact', data.participants ? [proseLine(data.participants, context)] : []),
    row(
      'organisations',
      words.organisations,
      'lines',
      partyLines(partiesOf(data.organisations, graph, locale), locale),
    ),
    row('countries', words.countries, 'list', entryLines('country', data.countries, context)),
    row('topics', words.topics, 'list', entryLines('topic', data.topics, context)),
    row(
      'talks',
      words.talks,
      'lines',
      talkLines(
        (data.talks ?? []).map((talk) => ({ event: entry, talk })),
        context,
        false,
      ),
    ),
    row('outputs', words.outputs, 'lines', outputLines(data.outputs ?? [], context)),
  ];
}

function topicRows(entry: Entry<'topic'>, context: RowContext): FragmentRow[] {
  const { graph, locale } = context;
  const { entry: words, kinds } = getMessages(locale);
  const data = localise(entry, locale);
  const cases = graph.backlinks(entry, 'case');
  const statements = (list: typeof data.known) => (list ?? []).map((one) => proseLine(one.text, context, one.source));
  return [
    row('broader', words.broader, 'fact', entryLines('topic', data.broader ? [data.broader] : [], context)),
    row('known', words.known, 'lines', statements(data.known)),
    row('unknown', words.unknown, 'lines', statements(data.unknown)),
    row('cases', kinds.case.many, 'fact', gradeLines(cases, locale)),
    row('start', words.startHere, 'lines', entryLines('case', data.start, context)),
  ];
}

function organisationRows(entry: Entry<'organisation'>, context: RowContext): FragmentRow[] {
  const { graph, locale } = context;
  const { entry: words, kinds } = getMessages(locale);
  const { parent, predecessor, url } = entry.data;
  const cases = graph.backlinks(entry, 'case').map((one) => linkOf(one, locale));
  return [
    row('parent', words.parent, 'fact', entryLines('organisation', parent ? [parent] : [], context)),
    row(
      'predecessor',
      words.predecessor,
      'fact',
      entryLines('organisation', predecessor ? [predecessor] : [], context),
    ),
    row('website', words.website, 'fact', url ? [{ runs: [{ text: url, href: url }] }] : []),
    row('cases', kinds.case.many, 'lines', linkLines(cases, locale)),
    row('events', kinds.event.many, 'fact', countLines('event', graph.backlinks(entry, 'event').length, entry, locale)),
  ];
}

function personRows(entry: Entry<'person'>, context: RowContext): FragmentRow[] {
  const { graph, locale } = context;
  const { entry: words } = getMessages(locale);
  const positions = entry.data.positions.map((one): Line => {
    const seen = one.seen && formatDate(one.seen, locale);
    const note = period(one.from, one.to, locale) ?? seen;
    return { ...proseLine(one.title, context, one.source), ...(note ? { note } : {}) };
  });
  return [
    row('positions', words.positions, 'lines', positions),
    row('talks', words.talks, 'lines', talkLines(talksOf('person', entry.id, graph), context, true)),
  ];
}

function programmeRows(entry: Entry<'programme'>, context: RowContext): FragmentRow[] {
  const { graph, locale } = context;
  const { entry: words, kinds } = getMessages(locale);
  const data = localise(entry, locale);
  const countries = (data.countries ?? []).map((one) => one.country);
  const events = graph.backlinks(entry, 'event').map((one) => linkOf(one, locale));
  return [
    row('period', words.period, 'fact', textLines(period(data.start, data.end, locale), data.dateNote)),
    row(
      'organisations',
      words.organisations,
      'lines',
      partyLines(partiesOf(data.organisations, graph, locale), locale),
    ),
    row('countries', words.countries, 'list', entryLines('country', countries, context)),
    row('topics', words.topics, 'list', entryLines('topic', data.topics, context)),
    row('events', kinds.event.many, 'lines', linkLines(events, locale)),
  ];
}

export function otherRows(
  entry: Exclude<AnyEntry, Entry<'case'> | Entry<'country'>>,
  context: RowContext,
): FragmentRow[] {
  const rows = () => {
    switch (entry.kind) {
      case 'event':
        return eventRows(entry, context);
      case 'topic':
        return topicRows(entry, context);
      case 'organisation':
        return organisationRows(entry, context);
      case 'person':
        return personRows(entry, context);
      case 'programme':
        return programmeRows(entry, context);
      case 'page':
        return [];
    }
  };
  return rows().filter(({ lines }) => lines.length > 0);
}
