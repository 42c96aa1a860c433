/** The topics and the closed lists as SKOS concept schemes. */
import { absolute, fileAddress, identifierOf, siteIdentifier } from '../domain/addresses.ts';
import { findChangeDate } from '../domain/changes.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import { findSummary } from '../domain/wording.ts';
import { getMessages } from '../i18n/index.ts';
import { getTerms, VOCABULARY_NAMES, type VocabularyName } from '../schema/vocabularies/index.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { listed, type ExportContext, type ExportFile } from './context.ts';
import { LICENCE } from './licence.ts';
import { titlesOf } from './record.ts';
import { iri, literal, subject, turtle } from './turtle.ts';

export const SKOS_PATH = 'data/skos.ttl';

const PREFIXES = {
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
};

const TOPICS = iri(siteIdentifier('topics'));
const conceptOf = (id: string) => iri(identifierOf({ kind: 'topic', id }));
const termAddress = (...parts: string[]) => iri(`${absolute(fileAddress(SKOS_PATH))}#${parts.join('/')}`);

function topicConcept(entry: Entry<'topic'>, context: ExportContext): string {
  const any = entry as AnyEntry;
  const { broader, related, names, sameAs } = entry.data;
  const titles = titlesOf(any);
  const narrower = context.graph.backlinks(entry, 'topic').filter(({ data }) => data.broader === entry.id);
  const near = context.graph.backlinks(entry, 'topic').filter(({ data }) => data.related?.includes(entry.id));
  const upAndDown = new Set([broader, ...narrower.map(({ id }) => id)]);
  const definitions = SITE.languages.flatMap((locale) => {
    const words = findSummary(any, locale);
    return words?.lang === locale ? [literal(words.text, locale)] : [];
  });
  const modified = findChangeDate(any);
  return subject(conceptOf(entry.id), [
    ['a', 'skos:Concept'],
    ['skos:inScheme', TOPICS],
    ['skos:topConceptOf', broader ? undefined : TOPICS],
    ['skos:notation', literal(entry.id)],
    ['skos:prefLabel', Object.entries(titles).map(([lang, text]) => literal(text, lang))],
    [
      'skos:altLabel',
      (names ?? []).filter(({ lang, value }) => titles[lang] !== value).map(({ lang, value }) => literal(value, lang)),
    ],
    ['skos:definition', definitions],
    ['skos:broader', broader && conceptOf(broader)],
    ['skos:narrower', narrower.map(({ id }) => conceptOf(id)).toSorted()],
    // SKOS: related works both ways, and never along a line of broader and narrower.
    [
      'skos:related',
      [...(related ?? []), ...near.map(({ id }) => id)]
        .filter((id) => !upAndDown.has(id))
        .map(conceptOf)
        .toSorted(),
    ],
    ['skos:closeMatch', (sameAs ?? []).map(iri)],
    ['dct:modified', modified && literal(modified)],
  ]);
}

function schemeOf(name: VocabularyName): string[] {
  const scheme = termAddress(name);
  const labelsOf = (code: string) =>
    SITE.languages.map((locale) => {
      const labels: Readonly<Record<string, string>> = getMessages(locale).vocabularies[name];
      return literal(labels[code] ?? code, locale);
    });
  return [
    subject(scheme, [
      ['a', 'skos:ConceptScheme'],
      ['dct:title', literal(name, SOURCE_LANGUAGE)],
      ['dct:license', iri(LICENCE.url)],
    ]),
    ...getTerms(name).map(({ code, help }) =>
      subject(termAddress(name, code), [
        ['a', 'skos:Concept'],
        ['skos:inScheme', scheme],
        ['skos:topConceptOf', scheme],
        ['skos:notation', literal(code)],
        ['skos:prefLabel', labelsOf(code)],
        ['skos:definition', literal(help, SOURCE_LANGUAGE)],
      ]),
    ),
  ];
}

export function* skosFiles(context: ExportContext): Generator<ExportFile> {
  const titles = SITE.languages.map((locale) =>
    literal(`${SITE.name}: ${getMessages(locale).kinds.topic.many}`, locale),
  );
  const topics = subject(TOPICS, [
    ['a', 'skos:ConceptScheme'],
    ['dct:title', titles],
    ['dct:license', iri(LICENCE.url)],
    ['dct:publisher', iri(siteIdentifier('publisher'))],
  ]);
  const concepts = listed(context, 'topic').map((entry) => topicConcept(entry, context));
  const text = turtle(PREFIXES, [topics, ...concepts, ...VOCABULARY_NAMES.flatMap(schemeOf)]);
  yield { path: SKOS_PATH, text };
}
