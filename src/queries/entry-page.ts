/** What the page of every kind of entry shares: frame, notices, sources, doubts, body, names. */
import { entryAddress, findEditAddress, homeAddress, listAddress, markdownAddress } from '../domain/addresses.ts';
import { findChangeDate } from '../domain/changes.ts';
import { isPast } from '../domain/dates.ts';
import { placeDoubts, type PlacedDoubts } from '../domain/doubts.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { EntryLink, PageFrame } from '../domain/view.ts';
import { languagesOf, localise, titleOf } from '../domain/wording.ts';
import { findDeadOn } from '../domain/source-health.ts';
import { hashOfOriginal } from '../domain/translation-state.ts';
import { entryNodes } from '../export/json-ld/entry.ts';
import type { RenderedBody } from '../files/render.ts';
import { fill, getMessages } from '../i18n/index.ts';
import type { DataOf } from '../schema/index.ts';
import type { Kind } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE, TODAY } from '../site.config.ts';
import { getBody, getBodyText } from './body.ts';
import { indexAttributes } from '../search/names.ts';
import { isListed } from '../domain/visibility.ts';
import { footerLinks } from './cards.ts';
import { findCalendar } from './calendars.ts';
import { getCitation, type CitationView } from './citations.ts';
import { getGraph } from './entries.ts';
import { findFeed } from './feeds.ts';
import { getIndexedEntry } from './indexed.ts';
import { getPicture, type Picture } from './pictures.ts';
import { findPreviewPicture } from './previews.ts';
import { getSourceHealth } from './source-health.ts';

export type Source = NonNullable<DataOf<'event'>['sources']>[number] & {
  /** The day on which its address was last found dead. */
  deadOn?: string | undefined;
};

export interface EntryPage<K extends Kind> {
  frame: PageFrame;
  /** The entry with its wording in the page's language. */
  entry: Entry<K>;
  body: RenderedBody;
  sources: readonly Source[];
  /** The number of a source in the list, from 1. */
  numberOf: (sourceId: string) => number;
  doubts: PlacedDoubts;
  picture: Picture | undefined;
  /** The attributes of the article for the search index; none where the entry is withdrawn. */
  indexed: Record<string, string>;
  editAddress: string | undefined;
  citation: CitationView;
  reviewOverdue: boolean;
  translation: { method: string; outdated: boolean; original: EntryLink } | undefined;
}

function crumbsOf(entry: AnyEntry, locale: string): EntryLink[] {
  const messages = getMessages(locale);
  const home = { href: homeAddress(locale), title: { text: messages.site.home, lang: locale } };
  if (entry.kind === 'page') return [home];
  return [
    home,
    { href: listAddress(entry.kind, locale), title: { text: messages.kinds[entry.kind].many, lang: locale } },
  ];
}

/** What programs find on the page and beside it. */
function exportsOf(entry: AnyEntry, graph: Graph, locale: string): Partial<PageFrame> {
  return {
    about: isListed(entry) ? entryNodes(entry, { graph, locale, form: 'page' }) : [],
    markdown: markdownAddress(entry, locale),
    modified: findChangeDate(entry),
  };
}

export async function entryFrame(entry: AnyEntry, locale: string): Promise<PageFrame> {
  const title = titleOf(entry, locale).text;
  const data = localise(entry, locale);
  const graph = await getGraph();
  return {
    locale,
    address: entryAddress(entry, locale),
    title,
    description: data.summary ?? `${title}: ${getMessages(locale).kinds[entry.kind].one}`,
    alternates: languagesOf(entry).map((language) => ({ locale: language, href: entryAddress(entry, language) })),
    crumbs: crumbsOf(entry, locale),
    ...(SITE.exports ? exportsOf(entry, graph, locale) : {}),
    feed: findFeed(entry, locale),
    calendar: findCalendar(entry, graph, locale),
    picture: findPreviewPicture(entry, graph, locale),
    footer: footerLinks(graph, locale),
  };
}

export async function getEntryPage<K extends Kind>(original: Entry<K>, locale: string): Promise<EntryPage<K>> {
  const any = original as AnyEntry;
  const messages = getMessages(locale);
  const data = localise(original, locale);
  const sources: readonly Source[] = 'sources' in data ? (data.sources ?? []) : [];
  const ids = sources.map((source) => source.id);
  const translated = original.translations.get(locale);
  const file = translated?.file ?? original.file;
  const { reviewBy, image } = data;
  return {
    frame: await entryFrame(any, locale),
    entry: { ...original, data },
    body: getBody(file, ids, (number) => fill(messages.entry.source, { n: number })),
    sources: sources.map((source) => ({ ...source, deadOn: findDeadOn(source, getSourceHealth()) })),
    numberOf: (id) => ids.indexOf(id) + 1,
    doubts: placeDoubts({ kind: original.kind, data }),
    picture: image ? await getPicture(original.file, image) : undefined,
    indexed: isListed(any) ? indexAttributes(await getIndexedEntry(any, locale)) : {},
    editAddress: findEditAddress(file),
    citation: getCitation(any, locale),
    reviewOverdue: reviewBy !== undefined && isPast(reviewBy, TODAY),
    translation: translated && {
      method: translated.translation.method,
      outdated:
        hashOfOriginal(original.kind, original.data, getBodyText(original.file)) !== translated.translation.sourceHash,
      original: { href: entryAddress(original, SOURCE_LANGUAGE), title: titleOf(any, SOURCE_LANGUAGE) },
    },
  };
}
