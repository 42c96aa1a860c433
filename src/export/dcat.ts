/** The collection as a data set of a catalogue: W3C DCAT 3, as JSON-LD. */
import { absolute, dataAddress, fileAddress, homeAddress, siteIdentifier } from '../domain/addresses.ts';
import { findNewest } from '../domain/changes.ts';
import { getMessages } from '../i18n/index.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { allListed, type ExportContext, type ExportFile } from './context.ts';
import { DISTRIBUTIONS } from './data-sections.ts';
import { LICENCE } from './licence.ts';

const asAddress = { '@type': '@id' } as const;

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dcat:accessURL': asAddress,
  'dcat:downloadURL': asAddress,
  'dcat:landingPage': asAddress,
  'dcat:mediaType': asAddress,
  'dct:license': asAddress,
  'dct:publisher': asAddress,
  'dct:language': asAddress,
  'foaf:homepage': asAddress,
};

/** The type for a date as exact as it is known. */
const DATE_TYPES: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' };

const inLanguages = (textOf: (locale: string) => string | undefined) =>
  SITE.languages.flatMap((locale) => {
    const text = textOf(locale);
    return text ? [{ '@value': text, '@language': locale }] : [];
  });

export function* dcatFiles(context: ExportContext): Generator<ExportFile> {
  const modified = findNewest(allListed(context));
  const home = absolute(homeAddress(SOURCE_LANGUAGE));
  const dataset = {
    '@id': siteIdentifier('dataset'),
    '@type': 'dcat:Dataset',
    'dct:title': inLanguages((locale) => getMessages(locale).data.datasetName),
    'dct:description': inLanguages((locale) => SITE.description[locale]),
    'dct:license': LICENCE.url,
    'dct:publisher': siteIdentifier('publisher'),
    'dct:language': SITE.languages.map((locale) => `http://id.loc.gov/vocabulary/iso639-1/${locale}`),
    'dcat:landingPage': absolute(dataAddress(SOURCE_LANGUAGE)),
    ...(modified ? { 'dct:modified': { '@value': modified, '@type': DATE_TYPES[modified.length] } } : {}),
    'dcat:distribution': DISTRIBUTIONS.map(({ path, mediaType }) => ({
      '@id': absolute(fileAddress(path)),
      '@type': 'dcat:Distribution',
      'dct:title': path,
      'dct:license': LICENCE.url,
      'dcat:accessURL': absolute(dataAddress(SOURCE_LANGUAGE)),
      'dcat:downloadURL': absolute(fileAddress(path)),
      'dcat:mediaType': `https://www.iana.org/assignments/media-types/${mediaType}`,
    })),
  };
  const publisher = {
    '@id': siteIdentifier('publisher'),
    '@type': 'foaf:Agent',
    'foaf:name': SITE.name,
    'foaf:homepage': home,
  };
  yield {
    path: 'data/dcat.jsonld',
    text: `${JSON.stringify({ '@context': CONTEXT, '@graph': [dataset, publisher] }, null, 1)}\n`,
  };
}
