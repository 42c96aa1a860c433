/** The site and the collection as a whole. */
import {
  absolute,
  dataAddress,
  fileAddress,
  homeAddress,
  searchAddress,
  siteIdentifier,
} from '../../domain/addresses.ts';
import type { JsonLdNode } from '../../domain/view.ts';
import { getMessages } from '../../i18n/index.ts';
import { SITE, SOURCE_LANGUAGE } from '../../site.config.ts';
import { DISTRIBUTIONS } from '../data-sections.ts';
import { LICENCE } from '../licence.ts';
import { given, PUBLISHER_REF, publisherNode, SITE_REF } from './node.ts';

/** The site, with its search. */
export function siteNode(locale: string): JsonLdNode {
  return {
    '@type': 'WebSite',
    ...SITE_REF,
    name: SITE.name,
    ...given('description', SITE.description[locale]),
    url: absolute(homeAddress(SOURCE_LANGUAGE)),
    inLanguage: SITE.languages,
    license: LICENCE.url,
    publisher: publisherNode(),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        // The braces are part of the template and must stand as they are.
        urlTemplate: `${absolute(searchAddress(locale))}?q={query}`,
      },
      'query-input': 'required name=query',
    },
  };
}

export function datasetNode(locale: string, modified: string | undefined): JsonLdNode {
  const { data } = getMessages(locale);
  return {
    '@type': 'Dataset',
    '@id': siteIdentifier('dataset'),
    name: data.datasetName,
    description: data.lead,
    url: absolute(dataAddress(locale)),
    license: LICENCE.url,
    creator: PUBLISHER_REF,
    publisher: publisherNode(),
    isAccessibleForFree: true,
    inLanguage: SITE.languages,
    ...given('dateModified', modified),
    distribution: DISTRIBUTIONS.map(({ path, mediaType }) => ({
      '@type': 'DataDownload',
      contentUrl: absolute(fileAddress(path)),
      encodingFormat: mediaType,
      license: LICENCE.url,
    })),
  };
}

/** The topics as a set of terms. */
export function topicSetNode(): JsonLdNode {
  const { kinds } = getMessages(SOURCE_LANGUAGE);
  return {
    '@type': 'DefinedTermSet',
    '@id': siteIdentifier('topics'),
    name: `${SITE.name}: ${kinds.topic.many}`,
    license: LICENCE.url,
    publisher: PUBLISHER_REF,
  };
}
