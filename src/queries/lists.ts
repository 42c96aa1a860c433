/** Lists by kind, grouped, in every language of the site. */
import {
  ALL_EVENTS,
  calendarAddress,
  countryCasesAddress,
  feedAddress,
  homeAddress,
  listAddress,
  yearAddress,
} from '../domain/addresses.ts';
import { yearOf } from '../domain/dates.ts';
import type { AnyEntry, Entry } from '../domain/entry.ts';
import type { Address } from '../domain/addresses.ts';
import type { Card, EntryLink, PageFrame } from '../domain/view.ts';
import { titleOf, type Words } from '../domain/wording.ts';
import { getMessages, termLabel } from '../i18n/index.ts';
import { KIND_FOLDERS, type Kind } from '../schema/kinds.ts';
import { inLocale } from '../domain/addresses.ts';
import { SITE } from '../site.config.ts';
import { cardsOf, footerLinks } from './cards.ts';
import { getGraph } from './entries.ts';

export type ListKind = Exclude<Kind, 'page'>;

export interface Group {
  id: string;
  title: Words;
  /** A page of its own, where the group has one. */
  href: Address | undefined;
  cards: Card[];
}

export interface ListPage {
  frame: PageFrame;
  kind: ListKind;
  lead: string;
  groups: Group[];
  /** Static pages that show a part of the list, no script needed. */
  filters: { label: string; links: (EntryLink & { count: number; current: boolean })[] }[];
}

/** The frame of a page that exists in every language of the site. */
export async function frameInAllLanguages(
  locale: string,
  address: Address,
  words: { title: string; description: string },
  crumbs: readonly EntryLink[] = [],
): Promise<PageFrame> {
  const home = { href: homeAddress(locale), title: { text: getMessages(locale).site.home, lang: locale } };
  return {
    locale,
    address,
    ...words,
    alternates: SITE.languages.map((language) => ({ locale: language, href: inLocale(address, locale, language) })),
    crumbs: [home, ...crumbs],
    footer: footerLinks(await getGraph(), locale),
  };
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

const filtersOf = (label: string, groups: readonly Group[], current?: string): ListPage['filters'][number] => ({
  label,
  links: groups.flatMap((group) =>
    group.href
      ? [{ href: group.href, title: group.title, count: group.cards.length, current: group.id === current }]
      : [],
  ),
});

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

/** All entries of a kind. */
export async function getListPage(kind: ListKind, locale: string): Promise<ListPage> {
  const { kinds, list } = getMessages(locale);
  const lead = list.lead[kind];
  const groups =
    kind === 'case'
      ? await caseGroups(locale)
      : kind === 'event'
        ? await eventGroups(locale)
        : await otherGroups(kind, locale);
  const filters =
    kind === 'case' ? [filtersOf(list.byCountry, groups)] : kind === 'event' ? [filtersOf(list.byYear, groups)] : [];
  const frame = {
    ...(await frameInAllLanguages(locale, listAddress(kind, locale), { title: kinds[kind].many, description: lead })),
    feed: feedAddress(KIND_FOLDERS[kind], locale),
    calendar: kind === 'event' ? calendarAddress(ALL_EVENTS, locale) : undefined,
  };
  return { frame, kind, lead, groups, filters };
}

/** The cases of one country, or the events of one year. */
export async function getPartPage(kind: 'case' | 'event', part: string, locale: string): Promise<ListPage> {
  const all = await getListPage(kind, locale);
  const group = all.groups.find((one) => one.id === part);
  const address = kind === 'case' ? countryCasesAddress(part, locale) : yearAddress(part, locale);
  const title = `${all.frame.title}: ${group?.title.text ?? part}`;
  const crumb = { href: listAddress(kind, locale), title: { text: all.frame.title, lang: locale } };
  return {
    ...all,
    frame: await frameInAllLanguages(locale, address, { title, description: `${title}. ${all.lead}` }, [crumb]),
    groups: group ? [group] : [],
    filters: all.filters.map((filter) => ({
      ...filter,
      links: filter.links.map((link) => ({ ...link, current: link.href === address })),
    })),
  };
}

/** The parts that have pages: countries with cases, years with events. */
export async function getParts(kind: 'case' | 'event'): Promise<string[]> {
  const graph = await getGraph();
  const ids =
    kind === 'case'
      ? graph.all('case').map((entry) => entry.data.country)
      : graph.all('event').map(({ data }) => (data.start ? yearOf(data.start) : 'undated'));
  return [...new Set(ids)];
}
