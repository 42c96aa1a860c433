/** What each kind of entry is in the words of schema.org. */
import { absolute, entryAddress, identifierOf, siteIdentifier } from '../../domain/addresses.ts';
import type { AnyEntry, Entry } from '../../domain/entry.ts';
import type { JsonLdNode } from '../../domain/view.ts';
import { findSummary, localise, titleOf } from '../../domain/wording.ts';
import { caseNodes } from './case.ts';
import { eventNodes } from './event.ts';
import { bodiesIn, given, refsTo, refTo, typeOf, type NodeContext } from './node.ts';

function base(entry: AnyEntry, { locale }: NodeContext): JsonLdNode {
  return {
    '@type': typeOf(entry),
    '@id': identifierOf(entry),
    name: titleOf(entry, locale).text,
    ...given(
      'alternateName',
      (entry.data.names ?? []).map(({ value, lang }) => ({ '@value': value, '@language': lang })),
    ),
    ...given('description', findSummary(entry, locale)?.text),
    url: absolute(entryAddress(entry, locale)),
    ...given('sameAs', entry.data.sameAs),
  };
}

function personNode(entry: Entry<'person'>, context: NodeContext): JsonLdNode {
  const { positions } = localise(entry, context.locale);
  const current = positions.filter((position) => position.to === undefined);
  return {
    ...base(entry, context),
    ...given('jobTitle', [...new Set(current.map(({ title }) => title))]),
    ...given(
      'worksFor',
      refsTo('organisation', [...new Set(current.flatMap((one) => one.organisation ?? []))], context),
    ),
  };
}

function organisationNode(entry: Entry<'organisation'>, context: NodeContext): JsonLdNode {
  const { country, parent, url } = entry.data;
  const node = base(entry, context);
  return {
    ...node,
    // Its own site is its address; the page here is a page about it.
    ...given('url', url),
    ...(url ? { mainEntityOfPage: node['url'] } : {}),
    ...given('location', country && refTo('country', country, context)),
    ...given('parentOrganization', parent && refTo('organisation', parent, context)),
  };
}

function programmeNode(entry: Entry<'programme'>, context: NodeContext): JsonLdNode {
  const { start, end, organisations, countries, topics } = entry.data;
  const countryIds = [...new Set((countries ?? []).map(({ country }) => country))];
  return {
    ...base(entry, context),
    ...given('foundingDate', start),
    ...given('dissolutionDate', end),
    ...given('parentOrganization', bodiesIn(organisations, ['organiser', 'owner'], context)),
    ...given('funder', bodiesIn(organisations, ['funder'], context)),
    ...given('areaServed', refsTo('country', countryIds, context)),
    ...given('knowsAbout', refsTo('topic', topics, context)),
  };
}

/** The nodes of an entry, the main one first; a page of the site has none besides that of its page. */
export function entryNodes(entry: AnyEntry, context: NodeContext): JsonLdNode[] {
  switch (entry.kind) {
    case 'case':
      return caseNodes(entry, context);
    case 'event':
      return eventNodes(entry, context);
    case 'topic':
      return [
        {
          ...base(entry, context),
          termCode: entry.id,
          inDefinedTermSet: { '@id': siteIdentifier('topics') },
        },
      ];
    case 'country':
      return [{ ...base(entry, context), identifier: [entry.id.toUpperCase(), entry.data.iso3, entry.data.m49] }];
    case 'organisation':
      return [organisationNode(entry, context)];
    case 'person':
      return [personNode(entry, context)];
    case 'programme':
      return [programmeNode(entry, context)];
    case 'page':
      return [];
  }
}
