/** Atom feeds: what is new or changed, of the whole site or of a part of it. */
import {
  absolute,
  entryAddress,
  entryId,
  feedAddress,
  homeAddress,
  lastingName,
  listAddress,
  pathOf,
  toolAddress,
  type Address,
} from '../domain/addresses.ts';
import { changesOf, findChangeDate } from '../domain/changes.ts';
import { lastDay } from '../domain/dates.ts';
import type { AnyEntry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import { isListed } from '../domain/visibility.ts';
import { findSummary, titleOf } from '../domain/wording.ts';
import type { AtomEntry, AtomFeed } from '../export/atom.ts';
import { fill, getMessages, termLabel } from '../i18n/index.ts';
import { KIND_FOLDERS, KINDS } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE, TODAY } from '../site.config.ts';
import { cardOf, linkOf } from './cards.ts';
import { getCorrectionsFeed } from './corrections-page.ts';
import { getGraph } from './entries.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';
import { countriesOf, topicsOf } from './facets.ts';

/** Readers of feeds keep what they have seen: the newest are enough. */
const NEWEST = 100;

/** Pages of the site itself have no place in feeds. */
const FED = KINDS.filter((kind) => kind !== 'page');

type Dated = { entry: AnyEntry; date: string };

function partsOf(entry: AnyEntry): string[] {
  return [
    '',
    KIND_FOLDERS[entry.kind],
    ...topicsOf(entry).map((id) => `${KIND_FOLDERS.topic}/${id}`),
    ...countriesOf(entry).map((id) => `${KIND_FOLDERS.country}/${id}`),
  ];
}

/** The entries of each part of the site, newest first; parts are named as in addresses. */
const getIndex = once('feeds', (graph): ReadonlyMap<string, readonly Dated[]> => {
  const dated = FED.flatMap((kind) => graph.all(kind) as readonly AnyEntry[])
    .flatMap((entry): Dated[] => {
      const date = findChangeDate(entry);
      return date ? [{ entry, date }] : [];
    })
    .toSorted((a, b) => lastDay(b.date).localeCompare(lastDay(a.date), 'en'));
  const index = new Map<string, Dated[]>();
  for (const one of dated)
    for (const part of new Set(partsOf(one.entry))) {
      const list = index.get(part) ?? [];
      if (list.length < NEWEST) list.push(one);
      index.set(part, list);
    }
  return index;
});

const findNewest = answer('feed', (graph, part) =>
  (getIndex(graph, '').get(part) ?? []).map(({ entry: { kind, id }, date }) => ({ kind, id, date })),
);

function entryOf({ entry, date }: Dated, graph: Graph, locale: string): AtomEntry {
  const { href, title, facts } = cardOf(entry, graph, locale);
  const summary = findSummary(entry, locale);
  const text = summary?.text ?? facts.join(' · ');
  return {
    id: lastingName(entryId(entry)),
    url: absolute(href),
    title: title.text,
    summary: text === '' ? getMessages(locale).kinds[entry.kind].one : text,
    updated: date,
    lang: title.lang === locale ? undefined : title.lang,
  };
}

/** The name of a part and the page that shows it. */
function partOf(part: string, graph: Graph, locale: string): { title: string; page: Address } {
  const { formats, kinds } = getMessages(locale);
  const kind = FED.find((one) => KIND_FOLDERS[one] === part.split('/')[0]);
  if (!kind) return { title: formats.feedAll, page: homeAddress(locale) };
  const id = part.slice(KIND_FOLDERS[kind].length + 1);
  if (id === '') return { title: kinds[kind].many, page: listAddress(kind, locale) };
  return {
    title: titleOf(graph.get(kind, id) as AnyEntry, locale).text,
    page: entryAddress({ kind, id }, SOURCE_LANGUAGE),
  };
}

function feedOf(part: string, graph: Graph, locale: string): AtomFeed {
  const { title, page } = partOf(part, graph, locale);
  const entries = findNewest(graph, part).map(({ kind, id, date }) => ({ entry: graph.get(kind, id) as AnyEntry, date })).map((one) => entryOf(one, graph, locale));
  return {
    self: absolute(feedAddress(part, locale)),
    page: absolute(page),
    title: `${SITE.name}: ${title}`,
    author: SITE.name,
    lang: locale,
    updated: entries[0]?.updated ?? TODAY,
    entries,
  };
}

/** Every change that an entry tells of, each for itself. */
function changesFeed(graph: Graph, locale: string): AtomFeed {
  const all = FED.flatMap((kind) => graph.everything(kind) as readonly AnyEntry[]);
  const entries = changesOf(all)
    .slice(0, NEWEST)
    .map(({ entry, id, date, kind, note }): AtomEntry => {
      const { href, title } = linkOf(entry, locale);
      return {
        id: lastingName(`changes/${id}`),
        url: absolute(href),
        title: `${termLabel(locale, 'changeKind', kind)}: ${title.text}`,
        summary: note,
        updated: date,
      };
    });
  return {
    self: absolute(feedAddress('changes', locale)),
    page: absolute(toolAddress('corrections', locale)),
    title: fill(getMessages(locale).formats.feedChanges, { site: SITE.name }),
    author: SITE.name,
    lang: locale,
    updated: entries[0]?.updated ?? TODAY,
    entries,
  };
}

/** The parts that have a feed: everything, each kind, each topic, each country, corrections, changes. */
function feedParts(graph: Graph): string[] {
  const kinds = FED.map((kind) => KIND_FOLDERS[kind]);
  const entries = (['topic', 'country'] as const).flatMap((kind) => graph.all(kind).map((one) => entryId(one)));
  return ['', ...kinds, ...entries, 'corrections', 'changes'];
}

/** The feed of an entry's part of the site; only topics and countries have one. */
export function findFeed(entry: AnyEntry, locale: string): Address | undefined {
  const listed = isListed(entry) && (entry.kind === 'topic' || entry.kind === 'country');
  return listed ? feedAddress(entryId(entry), locale) : undefined;
}

export interface FeedPath {
  params: { part: string | undefined };
  props: { part: string; locale: string };
}

export async function getFeedPaths(): Promise<FeedPath[]> {
  const parts = feedParts(await getGraph());
  return SITE.languages.flatMap((locale) =>
    parts.map((part) => {
      const folder = pathOf(feedAddress(part, locale)).replace(/\/?feed\.xml$/, '');
      return { params: { part: folder === '' ? undefined : folder }, props: { part, locale } };
    }),
  );
}

export async function getFeed({ part, locale }: FeedPath['props']): Promise<AtomFeed> {
  if (part === 'corrections') return getCorrectionsFeed(locale);
  const graph = await getGraph();
  return part === 'changes' ? changesFeed(graph, locale) : feedOf(part, graph, locale);
}
