/** Lists by kind, grouped, on numbered pages, in every language of the site. */
import {
  ALL_EVENTS,
  calendarAddress,
  countryCasesAddress,
  feedAddress,
  homeAddress,
  inLocale,
  listAddress,
  pageAddress,
  yearAddress,
  type Address,
} from '../domain/addresses.ts';
import { pagesFor } from '../domain/paging.ts';
import type { EntryLink, PageFrame, Pager } from '../domain/view.ts';
import type { Words } from '../domain/wording.ts';
import { getMessages } from '../i18n/index.ts';
import { KIND_FOLDERS } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { footerLinks } from './cards.ts';
import { getGraph } from './entries.ts';
import { findGroupsOn, findHeads, type Group, type GroupHead, type ListKind } from './list-groups.ts';
import { contentsOf, findPager, withPager } from './numbered.ts';

export interface ListPage {
  frame: PageFrame;
  kind: ListKind;
  lead: string;
  groups: Group[];
  /** The groups with the place where each begins, on this page or another. */
  contents: { href: string; title: Words; count: number }[];
  /** Whether the cards leave out their summaries. */
  brief: boolean;
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

/** The frame of one of the pages of a list. */
export async function numberedFrame(
  locale: string,
  list: Address,
  words: { title: string; description: string },
  pager: Pager,
  crumbs: readonly EntryLink[] = [],
): Promise<PageFrame> {
  return withPager(await frameInAllLanguages(locale, pageAddress(list, pager.page), words, crumbs), pager);
}

const filtersOf = (label: string, groups: readonly GroupHead[], current?: string): ListPage['filters'][number] => ({
  label,
  links: groups.flatMap((group) =>
    group.href ? [{ href: group.href, title: group.title, count: group.count, current: group.id === current }] : [],
  ),
});

const countOf = (groups: readonly GroupHead[]) => groups.reduce((sum, { count }) => sum + count, 0);

/** Longer lists whose groups have pages leave out the summaries. */
const LONG = 60;
const isBrief = (kind: ListKind, groups: readonly GroupHead[]) =>
  (kind === 'case' || kind === 'event') && countOf(groups) > LONG;

/** Cards on a page: so many are less than 15 kB when compressed, with the filters and contents around them. */
const SIZE = { brief: 100, full: 50 } as const;
const sizeFor = (brief: boolean) => SIZE[brief ? 'brief' : 'full'];

/** All entries of a kind: one of the pages that they need. */
export async function getListPage(kind: ListKind, locale: string, page = 1): Promise<ListPage> {
  const { kinds, list } = getMessages(locale);
  const lead = list.lead[kind];
  const graph = await getGraph();
  const groups = findHeads(graph, `${kind} ${locale}`);
  const brief = isBrief(kind, groups);
  const size = sizeFor(brief);
  const address = listAddress(kind, locale);
  const pager = findPager(address, page, pagesFor(countOf(groups), size));
  const filters =
    kind === 'case' ? [filtersOf(list.byCountry, groups)] : kind === 'event' ? [filtersOf(list.byYear, groups)] : [];
  const frame = await numberedFrame(locale, address, { title: kinds[kind].many, description: lead }, pager);
  return {
    frame: {
      ...frame,
      feed: feedAddress(KIND_FOLDERS[kind], locale),
      calendar: kind === 'event' ? calendarAddress(ALL_EVENTS, locale) : undefined,
    },
    kind,
    lead,
    groups: findGroupsOn(graph, `${kind} ${locale} ${page} ${size}`),
    // One group needs no list of contents; a list whose groups have pages has its filters.
    contents: filters.length > 0 || groups.length < 2 ? [] : contentsOf(groups, address, page, size),
    brief,
    filters,
  };
}

/** The cases of one country, or the events of one year: one of the pages that they need. */
export async function getPartPage(kind: 'case' | 'event', part: string, locale: string, page = 1): Promise<ListPage> {
  const all = await getListPage(kind, locale);
  const graph = await getGraph();
  const group = findHeads(graph, `${kind} ${locale}`).find((one) => one.id === part);
  const groups = group ? [group] : [];
  const address = kind === 'case' ? countryCasesAddress(part, locale) : yearAddress(part, locale);
  const title = `${all.frame.title}: ${group?.title.text ?? part}`;
  const crumb = { href: listAddress(kind, locale), title: { text: all.frame.title, lang: locale } };
  const words = { title, description: `${title}. ${all.lead}` };
  const pager = findPager(address, page, pagesFor(countOf(groups), SIZE.full));
  return {
    ...all,
    frame: await numberedFrame(locale, address, words, pager, [crumb]),
    groups: findGroupsOn(graph, `${kind} ${locale} ${page} ${SIZE.full} ${part}`),
    brief: false,
    filters: all.filters.map((filter) => ({
      ...filter,
      links: filter.links.map((link) => ({ ...link, current: link.href === address })),
    })),
  };
}

/** How many pages a list has, which is the same in all languages. */
export async function countListPages(kind: ListKind): Promise<number> {
  const groups = findHeads(await getGraph(), `${kind} ${SOURCE_LANGUAGE}`);
  return pagesFor(countOf(groups), sizeFor(isBrief(kind, groups)));
}

/** The parts that have pages, countries with cases and years with events, and how many each needs. */
export async function countPartPages(kind: 'case' | 'event'): Promise<{ part: string; pages: number }[]> {
  const groups = findHeads(await getGraph(), `${kind} ${SOURCE_LANGUAGE}`);
  return groups.map(({ id, count }) => ({ part: id, pages: pagesFor(count, SIZE.full) }));
}
