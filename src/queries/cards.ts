/** Entries as links and cards, in the reader's language. */
import { entryAddress, entryId } from '../domain/addresses.ts';
import { formatSpan } from '../domain/dates.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import { gradeOf } from '../domain/evidence.ts';
import type { Graph } from '../domain/graph.ts';
import type { Card, EntryLink } from '../domain/view.ts';
import { findSummary, languagesOf, titleOf } from '../domain/wording.ts';
import { termLabel } from '../i18n/index.ts';
import type { Kind } from '../schema/kinds.ts';
import { SOURCE_LANGUAGE, TODAY } from '../site.config.ts';
import { once } from './once.ts';

/** A link to the entry in the reader's language if it is written in it, else to the original. */
export function linkOf(entry: AnyEntry, locale: string): EntryLink {
  const language = languagesOf(entry).includes(locale) ? locale : SOURCE_LANGUAGE;
  return { href: entryAddress(entry, language), title: titleOf(entry, locale) };
}

/** Links to the entries of these ids, in their order. */
export function linksTo(graph: Graph, kind: Kind, ids: readonly string[] | undefined, locale: string): EntryLink[] {
  return (ids ?? []).map((id) => linkOf(graph.get(kind, id) as AnyEntry, locale));
}

/** The pages of the site itself, in their order. */
export function footerLinks(graph: Graph, locale: string): EntryLink[] {
  return graph
    .all('page')
    .filter((page) => page.data.order !== undefined)
    .toSorted((a, b) => (a.data.order ?? 0) - (b.data.order ?? 0))
    .map((page) => linkOf(page, locale));
}

function eventFacts(event: Entry<'event'>, graph: Graph, locale: string): string[] {
  const { format, start, end, place } = event.data;
  const where = place?.city ?? (place?.country ? titleOf(graph.get('country', place.country), locale).text : undefined);
  return [
    termLabel(locale, 'eventFormat', format),
    ...(where ? [where] : []),
    ...(start ? [formatSpan(start, end, locale)] : []),
  ];
}

function caseFacts(entry: Entry<'case'>, graph: Graph, locale: string): string[] {
  const { country, place, stage } = entry.data;
  const name = titleOf(graph.get('country', country), locale).text;
  return [place ? `${place}, ${name}` : name, termLabel(locale, 'stage', stage)];
}

function factsOf(entry: AnyEntry, graph: Graph, locale: string): string[] {
  switch (entry.kind) {
    case 'event':
      return eventFacts(entry, graph, locale);
    case 'case':
      return caseFacts(entry, graph, locale);
    case 'topic':
      return [termLabel(locale, 'topicKind', entry.data.kind)];
    case 'organisation':
      return [
        termLabel(locale, 'organisationKind', entry.data.kind),
        ...(entry.data.country ? [titleOf(graph.get('country', entry.data.country), locale).text] : []),
      ];
    case 'person':
      return entry.data.country ? [titleOf(graph.get('country', entry.data.country), locale).text] : [];
    case 'programme':
      return [termLabel(locale, 'programmeKind', entry.data.kind)];
    case 'country':
      return [termLabel(locale, 'region', entry.data.region)];
    case 'page':
      return [];
  }
}

function makeCard(entry: AnyEntry, graph: Graph, locale: string): Card {
  return {
    ...linkOf(entry, locale),
    id: entryId(entry),
    kind: entry.kind,
    facts: factsOf(entry, graph, locale),
    summary: findSummary(entry, locale),
    grade: entry.kind === 'case' ? gradeOf(entry.data, TODAY) : undefined,
  };
}

const findCard = once('card', (graph, key) => {
  const [locale = '', kind = '', id = ''] = key.split(' ');
  return makeCard(graph.get(kind as Kind, id) as AnyEntry, graph, locale);
});

/** The card of an entry: the same object wherever it stands, as many pages show it. */
export function cardOf({ kind, id }: { kind: Kind; id: string }, graph: Graph, locale: string): Card {
  return findCard(graph, `${locale} ${kind} ${id}`);
}

export function cardsOf(entries: readonly AnyEntry[], graph: Graph, locale: string): Card[] {
  return entries.map((entry) => cardOf(entry, graph, locale));
}
