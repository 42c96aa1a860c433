/** What stands on the pictures of entries for previews. */
import { absolute, cardAddress, pathOf } from '../domain/addresses.ts';
import { formatDate } from '../domain/dates.ts';
import type { AnyEntry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { previewText, type Preview } from '../domain/preview.ts';
import { languagesOf, titleOf } from '../domain/wording.ts';
import { fill, getMessages } from '../i18n/index.ts';
import { KINDS } from '../schema/kinds.ts';
import { SITE } from '../site.config.ts';
import { cardOf } from './cards.ts';
import { getGraph } from './entries.ts';

/** What a list leaves out because it stands beside other things of the same place or time. */
function moreFacts(entry: AnyEntry, graph: Graph, locale: string): string[] {
  if (entry.kind === 'case') return entry.data.started ? [formatDate(entry.data.started, locale)] : [];
  const place = entry.kind === 'event' ? entry.data.place : undefined;
  return place?.city && place.country ? [titleOf(graph.get('country', place.country), locale).text] : [];
}

/** The name in the entry's own language: what it is called in the place itself. */
function findOwnName({ data: { names } }: AnyEntry, title: string): string | undefined {
  const others = (names ?? []).filter(({ value, lang }) => value !== title && !SITE_LANGUAGES.includes(lang));
  return (others.find(({ kind }) => kind === 'original') ?? others.find(({ kind }) => kind !== 'former'))?.value;
}

/** Names in these are translations more often than not. */
const SITE_LANGUAGES: readonly string[] = SITE.languages;

export function previewOf(entry: AnyEntry, graph: Graph, locale: string): Preview {
  const { entry: words, kinds } = getMessages(locale);
  const { title, facts, grade } = cardOf(entry, graph, locale);
  return {
    kind: entry.kind,
    kindLabel: kinds[entry.kind].one,
    lang: title.lang,
    title: title.text,
    ownName: findOwnName(entry, title.text),
    facts: [...facts, ...moreFacts(entry, graph, locale)],
    grade: grade && {
      level: grade.grade,
      label: `${words.evidence}: ${fill(words.gradeOf, { grade: grade.grade })}`,
    },
    site: SITE.name,
  };
}

/** The picture as the head of a page names it; undefined where pictures are switched off. */
export function findPreviewPicture(
  entry: AnyEntry,
  graph: Graph,
  locale: string,
): { url: string; alt: string } | undefined {
  if (!SITE.cards) return undefined;
  return { url: absolute(cardAddress(entry, locale)), alt: previewText(previewOf(entry, graph, locale)) };
}

export interface PreviewFile {
  /** Where the picture lies in the built site. */
  path: string;
  preview: Preview;
}

/** One picture for each page of an entry. */
export async function getPreviews(): Promise<PreviewFile[]> {
  if (!SITE.cards) return [];
  const graph = await getGraph();
  const entries = KINDS.flatMap((kind) => graph.everything(kind) as readonly AnyEntry[]);
  return entries.flatMap((entry) =>
    languagesOf(entry).map((locale) => ({
      path: pathOf(cardAddress(entry, locale)),
      preview: previewOf(entry, graph, locale),
    })),
  );
}
