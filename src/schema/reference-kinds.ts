/** The kinds that events and cases point to: topic, country, organisation, person, programme, page. */
import { z } from 'zod';
import { baseFields, sourcesField, summary } from './base.ts';
import { field, languageTag, partialDate, ref, term, text, webAddress, wording } from './field.ts';
import { partySchema } from './relations.ts';

const statementSchema = z.strictObject({
  text: wording(
    10,
    500,
    'What is known, or is not, in a sentence or two.',
    'No case has yet been evaluated independently.',
  ),
  source: field(text(1, 80).optional(), 'The id of the source, when there is one of its own.', 'oecd-2024'),
  cases: field(z.array(ref('case', 'A case that shows it.', 'bd/e-gp')).optional(), 'Cases that show it.', ['bd/e-gp']),
});

/** A topic: SKOS `Concept`, schema.org `DefinedTerm`. */
export const topicSchema = z.strictObject({
  ...baseFields('The preferred name of the topic.', 'Proactive public services'),
  summary: summary(
    'The definition: what belongs to the topic and what does not.',
    'Services that the state offers before anybody asks, because its registers already show who is entitled.',
  ),
  kind: term('topicKind', 'What sort of topic it is.', 'service'),
  broader: ref('topic', 'The wider topic that it is a part of.', 'public-services').optional(),
  related: field(z.array(ref('topic', 'A neighbouring topic.', 'data-exchange')).optional(), 'Neighbouring topics.', [
    'data-exchange',
  ]),
  known: field(z.array(statementSchema).optional(), 'What the cases and sources show.', []),
  unknown: field(z.array(statementSchema).optional(), 'What nobody has shown yet.', []),
  start: field(
    z.array(ref('case', 'A case to read first.', 'kz/digital-family-card')).optional(),
    'Where to start reading.',
    ['kz/digital-family-card'],
  ),
  sources: sourcesField,
});

const indicatorSchema = z
  .strictObject({
    scheme: term('indexScheme', 'The index.', 'egdi'),
    year: field(z.int().min(1990).max(2100), 'The edition.', 2024),
    rank: field(z.int().min(1).optional(), 'The rank.', 63),
    of: field(z.int().min(1).optional(), 'How many were ranked.', 193),
    value: field(z.number().optional(), 'The value, as printed.', 0.7999),
    class: wording(1, 60, 'The class or group, as printed.', 'very high').optional(),
    source: field(text(1, 80), 'The id of the source.', 'my-gov-uz-2024'),
  })
  .refine((indicator) => (indicator.rank ?? indicator.value ?? indicator.class) !== undefined, {
    path: ['rank'],
    message: 'says nothing: give rank, value or class',
  });

/** A country: ISO 3166-1, UN M49; the file name is its two letters. */
export const countrySchema = z.strictObject({
  ...baseFields('The short English name.', 'Uzbekistan'),
  summary: summary(
    'What a reader should know of its digital government, when sources tell.',
    'A national strategy for AI to 2030 and one portal for the services of all agencies, in use since 2013.',
  ).optional(),
  iso3: field(
    z.string().regex(/^[A-Z]{3}$/, 'is not three capital letters'),
    'The three letters of ISO 3166-1.',
    'UZB',
  ),
  m49: field(
    z.string().regex(/^\d{3}$/, "is not three digits in quotes, such as '860'"),
    'The UN M49 number, in quotes.',
    '860',
  ),
  region: term('region', 'The region (UN M49).', 'central-asia'),
  languages: field(
    z.array(languageTag('A language of its administration.', 'uz')).optional(),
    'The languages of its administration.',
    ['uz'],
  ),
  tile: field(
    z
      .strictObject({
        column: field(z.int().min(1).max(40), 'Its column, from the left.', 5),
        row: field(z.int().min(1).max(40), 'Its row, from the top.', 2),
      })
      .optional(),
    'Its place on the tile map; left out for countries without cases.',
    { column: 5, row: 2 },
  ),
  indicators: field(z.array(indicatorSchema).optional(), 'Dated, sourced indicators.', []),
  sources: sourcesField,
});

/** An organisation: schema.org `Organization`, W3C ORG. */
export const organisationSchema = z.strictObject({
  ...baseFields('The full English name.', 'National Information Society Agency'),
  summary: wording(
    20,
    400,
    'What it is and does.',
    'Korean state agency for informatisation, digital government and AI policy.',
  ).optional(),
  kind: term('organisationKind', 'What sort of body it is.', 'agency'),
  country: ref('country', 'The country it belongs to; none for international bodies.', 'kr').optional(),
  parent: ref('organisation', 'The body it is a part of.', 'mois').optional(),
  predecessor: ref('organisation', 'The body whose work it took over.', 'mitc-uz').optional(),
  url: webAddress('Its own site.', 'https://www.nia.or.kr').optional(),
  sources: sourcesField,
});

const positionSchema = z.strictObject({
  title: wording(2, 200, 'The office, in English.', 'Minister of Justice'),
  organisation: ref('organisation', 'The body.', 'moj-ge').optional(),
  country: ref('country', 'The country.', 'ge').optional(),
  from: partialDate('Since when, if known.', '2024-11').optional(),
  to: partialDate('Until when, if known.', '2025-06').optional(),
  seen: partialDate('A date on which a source shows the person in it.', '2026-02').optional(),
  source: field(text(1, 80).optional(), 'The id of the source.', 'acsh'),
});

/** A person in public office: schema.org `Person`; no contact data. */
export const personSchema = z.strictObject({
  ...baseFields('The name in Latin script, as the person or body writes it.', 'Alikhan Baimenov'),
  summary: wording(
    20,
    300,
    'The public role, in a sentence.',
    'Chairman of the Steering Committee of the Astana Civil Service Hub.',
  ).optional(),
  country: ref('country', 'The country the person serves.', 'kz').optional(),
  positions: field(z.array(positionSchema).min(1, 'needs at least one public office'), 'Public offices over time.', []),
  sources: sourcesField,
});

const programmeCountrySchema = z.strictObject({
  country: ref('country', 'The country.', 'uz'),
  role: term('programmeCountryRole', 'What it does in the programme.', 'beneficiary'),
});

/** A programme: schema.org `Project`. */
export const programmeSchema = z.strictObject({
  ...baseFields('The full English name.', 'CIAT: Capacity Improvement and Advancement for Tomorrow'),
  summary: summary(
    'What it is for, who runs it, for whom.',
    'Korea’s main training programme for foreign officials: courses of some weeks in Korea, paid for by KOICA.',
  ),
  kind: term('programmeKind', 'What sort of programme it is.', 'training-programme'),
  start: partialDate('When it began.', '2024').optional(),
  end: partialDate('When it ends or ended.', '2026').optional(),
  dateNote: wording(3, 200, 'What is open about the dates.', 'Yearly since 2014.').optional(),
  organisations: field(z.array(partySchema).optional(), 'Who runs and pays for it.', []),
  countries: field(z.array(programmeCountrySchema).optional(), 'The countries, and what they do in it.', []),
  topics: field(z.array(ref('topic', 'A topic.', 'peer-learning')).optional(), 'What it is about.', ['peer-learning']),
  sources: sourcesField,
});

/** A page of the site itself, such as About. */
export const pageSchema = z.strictObject({
  ...baseFields('The heading of the page.', 'About this site'),
  summary: wording(
    20,
    300,
    'What the page tells, for search engines.',
    'What is in the collection and how evidence is graded.',
  ),
  order: field(z.int().optional(), 'Its place in the footer; not listed when left out.', 1),
});
