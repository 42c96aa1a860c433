import {
  absolute,
  countryCasesAddress,
  dataAddress,
  entryAddress,
  functionAddress,
  functionMatrixAddress,
  guideAddress,
  homeAddress,
  listAddress,
  pageAddress,
  prerequisiteAddress,
  programmeTimelineAddress,
  timelineAddress,
  toolAddress,
  yearAddress,
  type Address,
} from '../domain/addresses.ts';
import type { AnyEntry } from '../domain/entry.ts';
import { TOOLS, type Tool } from '../domain/tools.ts';
import { languagesOf } from '../domain/wording.ts';
import type { SitemapPage } from '../export/sitemap.ts';
import { KINDS } from '../schema/kinds.ts';
import { SITE } from '../site.config.ts';
import { getGraph } from './entries.ts';
import { countEndingsPages } from './endings-page.ts';
import { countEntryPages } from './further.ts';
import { countFunctionPages } from './function-pages.ts';
import { countListPages, countPartPages } from './lists.ts';
import { countMatrixPages } from './matrix-page.ts';
import { countPrerequisitePages, PREREQUISITES } from './prerequisite-pages.ts';
import { countProgrammeTimelines, countTimelineParts } from './timeline-pages.ts';

type AddressIn = (locale: string) => Address;

function pagesIn(languages: readonly string[], addressIn: AddressIn): SitemapPage[] {
  const all = languages.map((locale) => ({ locale, url: absolute(addressIn(locale)) }));
  return all.map(({ url }) => ({ url, alternates: all.length > 1 ? all : [] }));
}

/** The pages of a list, each with its address in every language. */
function numbered(list: AddressIn, pages: number): AddressIn[] {
  return Array.from({ length: pages }, (_, index) => (locale: string) => pageAddress(list(locale), index + 1));
}

/** Every page that search engines should know. */
export async function getSitemap(): Promise<SitemapPage[]> {
  const graph = await getGraph();
  const kinds = await Promise.all(
    KINDS.flatMap((kind) =>
      kind === 'page' ? [] : [countListPages(kind).then((pages) => ({ kind, pages: kind === 'country' ? 1 : pages }))],
    ),
  );
  const [countries, years, moments] = [
    await countPartPages('case'),
    await countPartPages('event'),
    await countTimelineParts(),
  ];
  const [endings, prerequisites] = [await countEndingsPages(), await countPrerequisitePages()];
  const pagesOfTools: Partial<Record<Tool, number>> = { endings, matrix: await countMatrixPages() };
  const functions = await countFunctionPages();
  const programmes = await countProgrammeTimelines();
  const lists = [
    homeAddress,
    guideAddress,
    functionMatrixAddress,
    ...(SITE.exports ? [dataAddress] : []),
    ...kinds.flatMap(({ kind, pages }) => numbered((locale) => listAddress(kind, locale), pages)),
    // The status page is for editors and asks search engines to pass it over.
    ...TOOLS.filter((tool) => tool !== 'status').flatMap((tool) =>
      numbered((locale) => toolAddress(tool, locale), pagesOfTools[tool] ?? 1),
    ),
    ...PREREQUISITES.flatMap((kind) => numbered((locale) => prerequisiteAddress(kind, locale), prerequisites)),
    ...functions.flatMap(({ code, pages }) => numbered((locale) => functionAddress(code, locale), pages)),
    ...moments.flatMap(({ part, pages }) => numbered((locale) => timelineAddress(part, locale), pages)),
    ...programmes.flatMap(({ programme, pages }) =>
      numbered((locale) => programmeTimelineAddress(programme, locale), pages),
    ),
    ...countries.flatMap(({ part, pages }) => numbered((locale) => countryCasesAddress(part, locale), pages)),
    ...years.flatMap(({ part, pages }) => numbered((locale) => yearAddress(part, locale), pages)),
  ];
  const entries = KINDS.flatMap((kind) => graph.all(kind) as readonly AnyEntry[]);
  return [
    ...lists.flatMap((addressIn) => pagesIn(SITE.languages, addressIn)),
    ...entries.flatMap((entry) =>
      numbered((locale) => entryAddress(entry, locale), countEntryPages(entry, graph)).flatMap((addressIn) =>
        pagesIn(languagesOf(entry), addressIn),
      ),
    ),
  ];
}
