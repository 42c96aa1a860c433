/** An event with its talks. */
import { absolute, entryAddress, identifierOf } from '../../domain/addresses.ts';
import type { AnyEntry, Entry } from '../../domain/entry.ts';
import type { JsonLdNode } from '../../domain/view.ts';
import { findSummary, localise, titleOf } from '../../domain/wording.ts';
import { termLabel } from '../../i18n/index.ts';
import type { DataOf } from '../../schema/index.ts';
import { bodiesIn, given, refsTo, refTo, type NodeContext } from './node.ts';

const STATUS: Record<DataOf<'event'>['eventStatus'], string> = {
  scheduled: 'EventScheduled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  cancelled: 'EventCancelled',
};

const ATTENDANCE: Record<NonNullable<DataOf<'event'>['attendanceMode']>, string> = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
};

const termOfSchema = (name: string) => `https://schema.org/${name}`;

type Talk = NonNullable<DataOf<'event'>['talks']>[number];

function speakersOf({ speakers }: Talk, context: NodeContext): object[] {
  return (speakers ?? []).flatMap(({ person, name, organisation }) => {
    if (person) return refTo('person', person, context);
    if (name) return { '@type': 'Person', name };
    return organisation ? refTo('organisation', organisation, context) : [];
  });
}

function talkNode(entry: Entry<'event'>, talk: Talk, context: NodeContext): JsonLdNode {
  return {
    '@type': 'Event',
    '@id': identifierOf(entry, `talk-${talk.id}`),
    name: talk.title ?? termLabel(context.locale, 'talkKind', talk.kind),
    ...given('startDate', talk.date),
    ...given('inLanguage', talk.lang),
    ...given('performer', speakersOf(talk, context)),
    // On a page the event itself names its topics.
    ...(context.form === 'graph' ? given('about', refsTo('topic', talk.topics, context)) : {}),
  };
}

function placeOf({ place }: DataOf<'event'>): object | undefined {
  if (!place?.city && !place?.country) return undefined;
  return {
    '@type': 'Place',
    ...given('name', place.venue ?? place.city),
    address: {
      '@type': 'PostalAddress',
      ...given('addressLocality', place.city),
      ...given('addressCountry', place.country?.toUpperCase()),
    },
  };
}

export function eventNodes(entry: Entry<'event'>, context: NodeContext): JsonLdNode[] {
  const { locale } = context;
  const any = entry as AnyEntry;
  const data = localise(entry, locale);
  const { start, startTime, end, parent, attendanceMode } = data;
  return [
    {
      '@type': 'Event',
      '@id': identifierOf(entry),
      name: titleOf(any, locale).text,
      ...given('description', findSummary(any, locale)?.text),
      url: absolute(entryAddress(entry, locale)),
      ...given('startDate', start?.length === 10 && startTime ? `${start}T${startTime}` : start),
      ...given('endDate', end),
      eventStatus: termOfSchema(STATUS[data.eventStatus]),
      ...given('eventAttendanceMode', attendanceMode && termOfSchema(ATTENDANCE[attendanceMode])),
      ...given('location', placeOf(data)),
      ...given('inLanguage', data.languages),
      ...given('organizer', bodiesIn(data.organisations, ['organiser', 'host'], context)),
      ...given('contributor', bodiesIn(data.organisations, ['partner'], context)),
      ...given('funder', bodiesIn(data.organisations, ['funder'], context)),
      ...given('about', refsTo('topic', data.topics, context)),
      ...given('superEvent', parent && refTo('event', parent, context)),
      ...given(
        'subEvent',
        (data.talks ?? []).map((talk) => talkNode(entry, talk, context)),
      ),
      ...given('sameAs', data.sameAs),
    },
  ];
}
