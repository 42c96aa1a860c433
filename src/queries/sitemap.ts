import {
  absolute,
  countryCasesAddress,
  dataAddress,
  entryAddress,
  functionMatrixAddress,
  guideAddress,
  homeAddress,
  listAddress,
  prerequisiteAddress,
  timelineAddress,
  toolAddress,
  yearAddress,
  type Address,
} from '../domain/addresses.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { TOOLS } from '../domain/tools.ts';
import { languagesOf } from '../domain/wording.ts';
import type { SitemapPage } from '../export/sitemap.ts';
import { KINDS } from '../schema/kinds.ts';
import { SITE } from '../site.config.ts';
import { getGraph } from './entries.ts';
import { getParts } from './lists.ts';
import { PREREQUISITES } from './prerequisite-pages.ts';
import { getTimelineParts } from './timeline-pages.ts';

function pagesIn(languages: readonly string[], addressIn: (locale: string) => Address): SitemapPage[] {
  const all = languages.map((locale) => ({ locale, url: absolute(addressIn(locale)) }));
  return all.map(({ url }) => ({ url, alternates: all.length > 1 ? all : [] }));
}

/** Every page that search engines should know. */
export async function getSitemap(): Promise<SitemapPage[]> {
  const graph = await getGraph();
  const [countries, years, moments] = [await getParts('case'), await getParts('event'), await getTimelineParts()];
  const lists = [
    homeAddress,
    guideAddress,
    functionMatrixAddress,
    ...(SITE.exports ? [dataAddress] : []),
    ...KINDS.flatMap((kind) => (kind === 'page' ? [] : [(locale: string) => listAddress(kind, locale)])),
    // The status page is for editors and asks search engines to pass it over.
    ...TOOLS.filter((tool) => tool !== 'status').map((tool) => (locale: string) => toolAddress(tool, locale)),
    ...PREREQUISITES.map((kind) => (locale: string) => prerequisiteAddress(kind, locale)),
    ...moments.map((part) => (locale: string) => timelineAddress(part, locale)),
    ...countries.map((country) => (locale: string) => countryCasesAddress(country, locale)),
    ...years.map((year) => (locale: string) => yearAddress(year, locale)),
  ];
  const entries = KINDS.flatMap((kind) => graph.all(kind) as readonly AnyEntry[]);
  return [
    ...lists.flatMap((addressIn) => pagesIn(SITE.languages, addressIn)),
    ...entries.flatMap((entry) => pagesIn(languagesOf(entry), (locale) => entryAddress(entry, locale))),
  ];
}
