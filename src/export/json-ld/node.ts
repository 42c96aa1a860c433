/** The parts that nodes of schema.org are put together from. */
import { absolute, dataAddress, homeAddress, identifierOf, siteIdentifier } from '../../domain/addresses.ts';
import type { AnyEntry } from '../../domain/entry.ts';
import type { Graph } from '../../domain/graph.ts';
import type { JsonLdNode } from '../../domain/view.ts';
import { titleOf } from '../../domain/wording.ts';
import type { DataOf } from '../../schema/index.ts';
import type { Kind } from '../../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../../site.config.ts';

/** For whom a node is made: a page, which says the names of what it links to, or the graph, which holds those too. */
export interface NodeContext {
  graph: Graph;
  locale: string;
  form: 'page' | 'graph';
}

const ORGANISATION_TYPES: Partial<Record<DataOf<'organisation'>['kind'], string>> = {
  ministry: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  'government-office': 'GovernmentOrganization',
  'local-government': 'GovernmentOrganization',
  'development-agency': 'GovernmentOrganization',
  embassy: 'GovernmentOrganization',
  parliament: 'GovernmentOrganization',
  court: 'GovernmentOrganization',
  'research-institute': 'ResearchOrganization',
  university: 'CollegeOrUniversity',
  company: 'Corporation',
  ngo: 'NGO',
};

const CASE_TYPES: Record<DataOf<'case'>['kind'], string> = {
  service: 'GovernmentService',
  platform: 'GovernmentService',
  infrastructure: 'GovernmentService',
  'internal-process': 'GovernmentService',
  policy: 'CreativeWork',
  law: 'Legislation',
  'skills-programme': 'EducationalOccupationalProgram',
  incident: 'Event',
  cooperation: 'Project',
};

/** The class of schema.org that an entry is of. */
export function typeOf(entry: AnyEntry): string {
  switch (entry.kind) {
    case 'case':
      return CASE_TYPES[entry.data.kind];
    case 'organisation':
      return ORGANISATION_TYPES[entry.data.kind] ?? 'Organization';
    case 'event':
      return 'Event';
    case 'topic':
      return 'DefinedTerm';
    case 'country':
      return 'Country';
    case 'person':
      return 'Person';
    case 'programme':
      return 'Project';
    case 'page':
      return 'WebPage';
  }
}

/** Another entry as a value. */
export function refTo(kind: Kind, id: string, { graph, locale, form }: NodeContext): object {
  const entry = graph.get(kind, id) as AnyEntry;
  const node = { '@id': identifierOf(entry) };
  return form === 'graph' ? node : { '@type': typeOf(entry), ...node, name: titleOf(entry, locale).text };
}

export function refsTo(kind: Kind, ids: readonly string[] | undefined, context: NodeContext): object[] {
  return (ids ?? []).map((id) => refTo(kind, id, context));
}

type Party = NonNullable<DataOf<'event'>['organisations']>[number];

/** The bodies in one of these roles; of one without an entry the name is all there is. */
export function bodiesIn(
  parties: readonly Party[] | undefined,
  roles: readonly Party['role'][],
  context: NodeContext,
): object[] {
  return (parties ?? [])
    .filter(({ role }) => roles.includes(role))
    .map(({ organisation, name }) =>
      organisation ? refTo('organisation', organisation, context) : { '@type': 'Organization', name },
    );
}

/** A property only where it has a value; a list of one is that one. */
export function given(name: string, value: unknown): Record<string, unknown> {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return {};
  return { [name]: Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value };
}

export const SITE_REF = { '@id': siteIdentifier('site') };
export const PUBLISHER_REF = { '@id': siteIdentifier('publisher') };

/** Who publishes. */
export function publisherNode(): JsonLdNode {
  return {
    '@type': 'Organization',
    ...PUBLISHER_REF,
    name: SITE.name,
    url: absolute(homeAddress(SOURCE_LANGUAGE)),
  };
}

export const DATA_PAGE = absolute(dataAddress(SOURCE_LANGUAGE));
