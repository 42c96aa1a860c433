import { z } from 'zod';
import { baseFields, requiredSourcesField, summary } from './base.ts';
import { field, languageTag, localId, partialDate, ref, term, text, webAddress, wording } from './field.ts';
import { countries, partySchema, topics } from './relations.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is not a time: write it as '09:30'");

const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone.includes('/');
  } catch {
    return false;
  }
}, 'is not an IANA time zone such as Asia/Tashkent');

const speakerSchema = z
  .strictObject({
    person: ref('person', 'The speaker’s entry.', 'alikhan-baimenov').optional(),
    name: field(
      text(2, 160).optional(),
      'The speaker’s name, or who spoke, when there is no entry.',
      'A Korean expert (not named)',
    ),
    position: wording(2, 200, 'The office held on that day.', 'Minister of Justice of Georgia').optional(),
    organisation: ref('organisation', 'The body the speaker stood for on that day.', 'acsh').optional(),
    country: ref('country', 'The country the speaker stood for.', 'ge').optional(),
  })
  .refine((speaker) => speaker.person ?? speaker.name ?? speaker.organisation ?? speaker.country, {
    path: ['person'],
    message: 'names nobody: give person, name, organisation or country',
  });

/** One talk: an addressable part of an event (`#talk-<id>`). */
export const talkSchema = z.strictObject({
  id: localId('Its part of the address: #talk-<id>.', 'keynote-georgia'),
  title: wording(3, 200, 'The exact title, when it is known.', 'Key Technologies of E-Government').optional(),
  kind: term('talkKind', 'Its place in the programme.', 'keynote'),
  speakers: field(z.array(speakerSchema).optional(), 'Who spoke, in which office then.', []),
  topics: field(
    z.array(ref('topic', 'A topic of the talk.', 'cybersecurity')).min(1, 'needs at least one topic'),
    'What the talk was about.',
    ['cybersecurity'],
  ),
  date: partialDate('The day, when it is known.', '2026-02-03').optional(),
  lang: languageTag('The language of the talk.', 'en').optional(),
  said: wording(
    10,
    1200,
    'What was said, attributed, in our own words: a statement, not a finding.',
    'He said that …',
  ).optional(),
  cases: field(
    z.array(ref('case', 'A case that the talk showed.', 'uz/my-gov-uz')).optional(),
    'Cases that the talk showed.',
    ['uz/my-gov-uz'],
  ),
  slides: webAddress('The slides.', 'https://example.org/slides.pdf').optional(),
  recording: webAddress('The recording.', 'https://example.org/video').optional(),
  source: field(text(1, 80).optional(), 'The id of the source that tells of it.', 'acsh'),
});

const visitSchema = z.strictObject({
  id: localId('Its part of the address: #visit-<id>.', 'topis'),
  name: wording(3, 200, 'What was visited.', 'Seoul Transport Operation and Information Service (TOPIS)'),
  city: wording(2, 80, 'Where it is.', 'Seoul').optional(),
  organisation: ref('organisation', 'Who showed it.', 'nia').optional(),
  case: ref('case', 'The case about it.', 'kr/topis-seoul').optional(),
  note: wording(5, 400, 'What the visitors were shown.', 'They saw how the traffic centre works.').optional(),
});

/** Something that came out of an event, and what became of it. */
const outputSchema = z.strictObject({
  id: localId('Its part of the address: #output-<id>.', 'ai-teachers'),
  title: wording(5, 300, 'What came out of the event.', 'Enhancing the Capacity of Computer Science Teachers in AI'),
  kind: term('outputKind', 'What sort of thing it is.', 'proposal'),
  country: ref('country', 'The country that it is for.', 'uz').optional(),
  state: term('outputState', 'What became of it, as far as sources say.', 'support-proposed'),
  stateDate: partialDate('When that was known.', '2025-10').optional(),
  note: wording(5, 500, 'What is known of it.', 'Korean experts proposed to support it.').optional(),
  case: ref('case', 'The case that grew out of it.', 'uz/ai-teacher-training').optional(),
  source: field(text(1, 80).optional(), 'The id of the source that tells of it.', 'mdt'),
});

const linkSchema = z.strictObject({
  kind: term('linkKind', 'What is found there.', 'photos'),
  url: webAddress('The address.', 'https://example.org/gallery'),
  label: wording(3, 160, 'Words for the link.', 'Photographs of the side event').optional(),
});

/** An event: schema.org `Event`, RFC 5545 `VEVENT`. */
export const eventSchema = z
  .strictObject({
    ...baseFields('The event’s own title, in full.', 'AI for Future Governments: Country Experiences and Practices'),
    summary: summary(
      'What happened, for a card: who met, about what.',
      'Ministers and experts of ten countries compared how they put AI to work in government, at a side event of the World Governments Summit.',
    ),
    format: term('eventFormat', 'What sort of event it is.', 'roundtable'),
    start: partialDate('The first day; the month or year when no more is known.', '2026-02-03').optional(),
    end: partialDate('The last day, when it is another one.', '2026-02-05').optional(),
    dateNote: wording(5, 400, 'What is inferred or open about the dates.', 'The source gives no year.').optional(),
    startTime: field(time.optional(), 'When it begins, local time.', '09:30'),
    endTime: field(time.optional(), 'When it ends, local time.', '12:00'),
    timeZone: field(timeZone.optional(), 'The IANA time zone of the place.', 'Asia/Dubai'),
    eventStatus: term('eventStatus', 'Whether it takes place as planned; so when left out.', 'scheduled').default(
      'scheduled',
    ),
    attendanceMode: term('attendanceMode', 'Whether people met or took part on line.', 'offline').optional(),
    place: field(
      z
        .strictObject({
          venue: wording(2, 160, 'The building.', 'Madinat Jumeirah').optional(),
          city: wording(2, 80, 'The city.', 'Dubai').optional(),
          country: ref('country', 'The country.', 'ae').optional(),
        })
        .optional(),
      'Where it took place.',
      { city: 'Dubai', country: 'ae' },
    ),
    parent: ref('event', 'The larger event that it was a part of.', '2026/world-governments-summit').optional(),
    programme: ref('programme', 'The programme that it belongs to.', 'koica-ciat').optional(),
    organisations: field(z.array(partySchema).optional(), 'Who ran it, and in which role.', []),
    countries,
    topics,
    languages: field(z.array(languageTag('A working language.', 'en')).optional(), 'The working languages.', [
      'en',
      'ru',
    ]),
    participants: wording(
      3,
      300,
      'How many and who took part, as the source says.',
      'More than 70 people from public bodies of 12 countries',
    ).optional(),
    talks: field(z.array(talkSchema).optional(), 'The talks, in the order of the programme.', []),
    visits: field(z.array(visitSchema).optional(), 'What was visited.', []),
    outputs: field(z.array(outputSchema).optional(), 'What came out of it, and what became of that.', []),
    links: field(z.array(linkSchema).optional(), 'Photographs, videos, the agenda.', []),
    sources: requiredSourcesField,
  })
  .refine((event) => event.start ?? event.dateNote, {
    path: ['start'],
    message: 'is missing: give the first day, month or year, or say in dateNote why it is not known',
  })
  .refine((event) => !event.start || !event.end || event.end.padEnd(10, '-99') >= event.start, {
    path: ['end'],
    message: 'is before the start',
  });
