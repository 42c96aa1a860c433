/** A case: an article about a service of the state, or about a law, a plan, a course. */
import { absolute, entryAddress, identifierOf } from '../../domain/addresses.ts';
import { findChangeDate } from '../../domain/changes.ts';
import type { AnyEntry, Entry } from '../../domain/entry.ts';
import type { JsonLdNode } from '../../domain/view.ts';
import { findSummary, titleOf } from '../../domain/wording.ts';
import { LICENCE } from '../licence.ts';
import { bodiesIn, given, PUBLISHER_REF, refsTo, refTo, SITE_REF, typeOf, type NodeContext } from './node.ts';

/** Which property says where it holds, and whose it is: every class has words of its own, or none. */
const PROPERTIES: Readonly<Record<string, { country?: string; owner?: string }>> = {
  GovernmentService: { country: 'areaServed', owner: 'serviceOperator' },
  CreativeWork: { country: 'spatialCoverage', owner: 'sourceOrganization' },
  Legislation: { country: 'legislationJurisdiction' },
  EducationalOccupationalProgram: { owner: 'provider' },
  Event: { country: 'location', owner: 'organizer' },
  Project: { country: 'areaServed', owner: 'sponsor' },
};

function citationsOf({ data }: Entry<'case'>): object[] {
  return data.sources.flatMap(({ title, publisher, date, url, doi, archivedUrl }) => {
    const address = url ?? (doi ? `https://doi.org/${doi}` : archivedUrl);
    if (!address) return [];
    return {
      '@type': 'CreativeWork',
      url: address,
      ...given('name', title),
      publisher: { '@type': 'Organization', name: publisher },
      ...given('datePublished', date),
    };
  });
}

export function caseNodes(entry: Entry<'case'>, context: NodeContext): JsonLdNode[] {
  const { locale, form } = context;
  const { data } = entry;
  const any = entry as AnyEntry;
  const type = typeOf(any);
  const { country, owner } = PROPERTIES[type] ?? {};
  const name = titleOf(any, locale).text;
  const description = findSummary(any, locale)?.text;
  const url = absolute(entryAddress(entry, locale));
  const thing = { '@id': identifierOf(entry) };
  return [
    {
      '@type': 'Article',
      '@id': identifierOf(entry, 'article'),
      headline: name,
      ...given('description', description),
      ...(form === 'graph' ? { url } : {}),
      inLanguage: locale,
      ...given('dateModified', findChangeDate(any)),
      license: LICENCE.url,
      publisher: PUBLISHER_REF,
      isPartOf: SITE_REF,
      about: [thing, ...refsTo('topic', data.topics, context)],
      ...(form === 'graph' ? given('citation', citationsOf(entry)) : {}),
    },
    {
      '@type': type,
      ...thing,
      name,
      ...(form === 'graph' ? given('description', description) : {}),
      ...(country ? { [country]: refTo('country', data.country, context) } : {}),
      ...(owner ? given(owner, bodiesIn(data.organisations, ['owner'], context)) : {}),
      ...given('sameAs', data.sameAs),
    },
  ];
}
