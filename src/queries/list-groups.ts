/** The entries of a kind in groups: cases by country, events by year, the others by what they are. */
import { countryCasesAddress, yearAddress, type Address } from '../domain/addresses.ts';
import { yearOf } from '../domain/dates.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Card } from '../domain/view.ts';
import { titleOf, type Words } from '../domain/wording.ts';
import { getMessages, termLabel } from '../i18n/index.ts';
import type { Kind } from '../schema/kinds.ts';
import { cardsOf } from './cards.ts';
import { getGraph } from './entries.ts';
import { once } from './once.ts';

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

async function groupBy<K extends ListKind>(
  entries: readonly Entry<K>[],
  slotOf: (entry: Entry<K>) => Slot,
  locale: string,
  compare: (a: Slot, b: Slot) => number = (a, b) => a.title.text.localeCompare(b.title.text, locale),
): Promise<Group[]> {
  const graph = await getGraph();
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

async function caseGroups(locale: string): Promise<Group[]> {
  const graph = await getGraph();
  return groupBy(
    graph.all('case'),
    (entry) => {
      const country = graph.get('country', entry.data.country);
      return { id: country.id, title: titleOf(country, locale), href: countryCasesAddress(country.id, locale) };
    },
    locale,
  );
}

async function eventGroups(locale: string): Promise<Group[]> {
  const graph = await getGraph();
  const undated = { text: getMessages(locale).list.undated, lang: locale };
  return groupBy(
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

async function otherGroups(kind: Exclude<ListKind, 'case' | 'event'>, locale: string): Promise<Group[]> {
  const graph = await getGraph();
  const own = (id: string, text: string): Slot => ({ id, title: { text, lang: locale } });
  switch (kind) {
    case 'topic':
      return groupBy(graph.all(kind), ({ data }) => own(data.kind, termLabel(locale, 'topicKind', data.kind)), locale);
    case 'country':
      return groupBy(graph.all(kind), ({ data }) => own(data.region, termLabel(locale, 'region', data.region)), locale);
    case 'organisation':
      return groupBy(
        graph.all(kind),
        ({ data }) => own(data.kind, termLabel(locale, 'organisationKind', data.kind)),
        locale,
      );
    case 'programme':
      return groupBy(
        graph.all(kind),
        ({ data }) => own(data.kind, termLabel(locale, 'programmeKind', data.kind)),
        locale,
      );
    case 'person':
      return groupBy(
        graph.all(kind),
        ({ data }) => {
          const country = data.country ? graph.get('country', data.country) : undefined;
          return country ? { id: country.id, title: titleOf(country, locale) } : own('other', '—');
        },
        locale,
      );
  }
}

function groupsOf(kind: ListKind, locale: string): Promise<Group[]> {
  switch (kind) {
    case 'case':
      return caseGroups(locale);
    case 'event':
      return eventGroups(locale);
    default:
      return otherGroups(kind, locale);
  }
}

const groupsFor = once('groups', (_, key) => {
  const [kind, locale = ''] = key.split(' ');
  return groupsOf(kind as ListKind, locale);
});

/** Made once for each kind and language: every page of the list takes its part. */
export async function getGroups(kind: ListKind, locale: string): Promise<Group[]> {
  return groupsFor(await getGraph(), `${kind} ${locale}`);
}
