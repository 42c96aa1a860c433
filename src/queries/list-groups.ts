/** The entries of a kind in groups: cases by country, events by year, the others by what they are. */
import { countryCasesAddress, yearAddress, type Address } from '../domain/addresses.ts';
import { yearOf } from '../domain/dates.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Graph } from '../domain/graph.ts';
import type { Card } from '../domain/view.ts';
import { titleOf, type Words } from '../domain/wording.ts';
import { getMessages, termLabel } from '../i18n/index.ts';
import type { Kind } from '../schema/kinds.ts';
import { cardsOf } from './cards.ts';
import { cardsOn } from './numbered.ts';
import { once } from './once.ts';
import { answer } from './reads.ts';

export type ListKind = Exclude<Kind, 'page'>;

export interface Group {
  id: string;
  title: Words;
  /** A page of its own, where the group has one. */
  href: Address | undefined;
  cards: Card[];
}

interface Slot {
  id: string;
  title: Words;
  href?: Address;
}

function groupBy<K extends ListKind>(
  graph: Graph,
  entries: readonly Entry<K>[],
  slotOf: (entry: Entry<K>) => Slot,
  locale: string,
  compare: (a: Slot, b: Slot) => number = (a, b) => a.title.text.localeCompare(b.title.text, locale),
): Group[] {
  const slots = new Map<string, Slot & { entries: Entry<K>[] }>();
  for (const entry of entries) {
    const slot = slotOf(entry);
    const known = slots.get(slot.id);
    if (known) known.entries.push(entry);
    else slots.set(slot.id, { ...slot, entries: [entry] });
  }
  return [...slots.values()].toSorted(compare).map(({ id, title, href, entries: members }) => ({
    id,
    title,
    href,
    cards: cardsOf(members as unknown as AnyEntry[], graph, locale),
  }));
}

function caseGroups(graph: Graph, locale: string): Group[] {
  return groupBy(
    graph,
    graph.all('case'),
    (entry) => {
      const country = graph.get('country', entry.data.country);
      return { id: country.id, title: titleOf(country, locale), href: countryCasesAddress(country.id, locale) };
    },
    locale,
  );
}

function eventGroups(graph: Graph, locale: string): Group[] {
  const undated = { text: getMessages(locale).list.undated, lang: locale };
  return groupBy(
    graph,
    graph.all('event'),
    ({ data: { start } }) => {
      if (!start) return { id: 'undated', title: undated, href: yearAddress('undated', locale) };
      const year = yearOf(start);
      return { id: year, title: { text: year, lang: locale }, href: yearAddress(year, locale) };
    },
    locale,
    (a, b) => Number(a.id === 'undated') - Number(b.id === 'undated') || b.id.localeCompare(a.id, 'en'),
  );
}

function otherGroups(kind: Exclude<ListKind, 'case' | 'event'>, graph: Graph, locale: string): Group[] {
  const own = (id: string, text: string): Slot => ({ id, title: { text, lang: locale } });
  switch (kind) {
    case 'topic':
      return groupBy(
        graph,
        graph.all(kind),
        ({ data }) => own(data.kind, termLabel(locale, 'topicKind', data.kind)),
        locale,
      );
    case 'country':
      return groupBy(
        graph,
        graph.all(kind),
        ({ data }) => own(data.region, termLabel(locale, 'region', data.region)),
        locale,
      );
    case 'organisation':
      return groupBy(
        graph,
        graph.all(kind),
        ({ data }) => own(data.kind, termLabel(locale, 'organisationKind', data.kind)),
        locale,
      );
    case 'programme':
      return groupBy(
        graph,
        graph.all(kind),
        ({ data }) => own(data.kind, termLabel(locale, 'programmeKind', data.kind)),
        locale,
      );
    case 'person':
      return groupBy(
        graph,
        graph.all(kind),
        ({ data }) => {
          const country = data.country ? graph.get('country', data.country) : undefined;
          return country ? { id: country.id, title: titleOf(country, locale) } : own('other', '—');
        },
        locale,
      );
  }
}

function groupsOf(kind: ListKind, graph: Graph, locale: string): Group[] {
  switch (kind) {
    case 'case':
      return caseGroups(graph, locale);
    case 'event':
      return eventGroups(graph, locale);
    default:
      return otherGroups(kind, graph, locale);
  }
}

/** Made once for each kind and language: every page of the list takes its part. */
const groupsFor = once('groups', (graph, key) => {
  const [kind, locale = ''] = key.split(' ');
  return groupsOf(kind as ListKind, graph, locale);
});

/** A group without its cards. */
export interface GroupHead extends Omit<Group, 'cards'> {
  count: number;
}

/** The groups of a kind in a language: `<kind> <locale>`. */
export const findHeads = answer('group-heads', (graph, key): GroupHead[] =>
  groupsFor(graph, key).map(({ id, title, href, cards }) => ({ id, title, href, count: cards.length })),
);

/** What stands on one page of the list, or of one group of it: `<kind> <locale> <page> <size> <group>`. */
export const findGroupsOn = answer('groups-on', (graph, key): Group[] => {
  const [kind = '', locale = '', page, size, part] = key.split(' ');
  const groups = groupsFor(graph, `${kind} ${locale}`);
  return cardsOn(part ? groups.filter(({ id }) => id === part) : groups, Number(page), Number(size));
});
