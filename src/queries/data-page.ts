/** What there is for programs, and what must be known of it. */
import {
  absolute,
  dataAddress,
  entryId,
  fileAddress,
  guideAddress,
  homeAddress,
  toolAddress,
  type Address,
} from '../domain/addresses.ts';
import { findNewest } from '../domain/changes.ts';
import { formatDate } from '../domain/dates.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { allListed } from '../export/context.ts';
import { DATA_SECTIONS, type DataFile, type DataSectionId } from '../export/data-sections.ts';
import { getFormatSections, type FormatSectionView } from '../export/format-sections.ts';
import { datasetNode } from '../export/json-ld/dataset.ts';
import { fill, getMessages } from '../i18n/index.ts';
import { SOURCE_LANGUAGE, TODAY } from '../site.config.ts';
import { getGraph } from './entries.ts';
import { frameInAllLanguages } from './lists.ts';

export interface DataFileView {
  href: Address;
  path: string;
  label: string;
  mediaType: string;
}

export interface DataPage {
  frame: PageFrame;
  sections: { id: DataSectionId; files: DataFileView[] }[];
  /** Calendars, feeds, citations and the like. */
  formats: FormatSectionView[];
  /** The addresses of one entry in all its shapes, as an example. */
  example: { path: string; text: string }[];
  versions: string[];
  citation: string;
  further: EntryLink[];
}

function labelOf({ path, kind }: DataFile, locale: string): string {
  const { kinds, data } = getMessages(locale);
  if (!kind) return data.files[path] ?? path;
  if (!path.startsWith('schema/')) return kinds[kind].many;
  const words = data.files[path.startsWith('schema/v1/api/') ? 'schemaOfAnswer' : 'schemaOfFields'] ?? '{kind}';
  return fill(words, { kind: kinds[kind].one });
}

export async function getDataPage(locale: string): Promise<DataPage> {
  const { data, guide, tools } = getMessages(locale);
  const graph = await getGraph();
  const entry = entryId(graph.all('case')[0] ?? { kind: 'case', id: 'xx/name' });
  const modified = findNewest(allListed({ graph }));
  const link = (href: Address, text: string): EntryLink => ({ href, title: { text, lang: locale } });
  const home = absolute(homeAddress(SOURCE_LANGUAGE));
  return {
    frame: {
      ...(await frameInAllLanguages(locale, dataAddress(locale), { title: data.title, description: data.lead })),
      about: [datasetNode(locale, modified)],
      modified,
    },
    sections: DATA_SECTIONS.map(({ id, files }) => ({
      id,
      files: files.map((file: DataFile) => ({
        href: fileAddress(file.path),
        path: file.path,
        label: labelOf(file, locale),
        mediaType: file.mediaType,
      })),
    })),
    formats: getFormatSections(locale),
    example: data.addresses.items.map(({ path, text }) => ({ path: fill(path, { entry }), text })),
    versions: [
      ...data.versions.text,
      ...(modified ? [fill(data.versions.modified, { date: formatDate(modified, locale) })] : []),
      fill(data.versions.grades, { date: formatDate(TODAY, locale) }),
    ],
    citation: fill(data.cite.example, { year: (modified ?? TODAY).slice(0, 4), address: home }),
    further: [
      link(guideAddress(locale), guide.title),
      link(toolAddress('coverage', locale), tools.pages.coverage.title),
      link(toolAddress('corrections', locale), tools.pages.corrections.title),
    ],
  };
}
