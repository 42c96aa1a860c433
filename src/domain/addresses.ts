/** The only maker of addresses. Every path begins with the base and ends with a slash, or names a file. */
import { KIND_FOLDERS, type Kind } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import type { PrerequisiteKind } from './prerequisites.ts';
import type { Tool } from './tools.ts';

/** An address below the site's root, base included. */
export type Address = string & { readonly brand: unique symbol };

function at(locale: string, path: string): Address {
  return `${SITE.base}${locale === SOURCE_LANGUAGE ? '' : `${locale}/`}${path}` as Address;
}

export function homeAddress(locale: string): Address {
  return at(locale, '');
}

export function listAddress(kind: Exclude<Kind, 'page'>, locale: string): Address {
  return at(locale, `${KIND_FOLDERS[kind]}/`);
}

/** The page of an entry; pages of the site itself lie at the root. */
export function entryAddress(entry: { kind: Kind; id: string }, locale: string): Address {
  return at(locale, entry.kind === 'page' ? `${entry.id}/` : `${KIND_FOLDERS[entry.kind]}/${entry.id}/`);
}

export function yearAddress(year: string, locale: string): Address {
  return at(locale, `events/${year}/`);
}

/** The cases of one country. */
export function countryCasesAddress(country: string, locale: string): Address {
  return at(locale, `cases/${country}/`);
}

/** A further page of a long list; the first is the list itself. */
export function pageAddress(list: Address, page: number): Address {
  return page === 1 ? list : (`${list}page/${page}/` as Address);
}

export function searchAddress(locale: string, query: Readonly<Record<string, string>> = {}): Address {
  const search = new URLSearchParams(query).toString();
  return `${at(locale, 'search/')}${search ? `?${search}` : ''}` as Address;
}

/** The labels of the filters of the search, as data. */
export function searchLabelsAddress(locale: string): Address {
  return at(locale, 'search/labels.json');
}

/** The texts of the quick search, as data. */
export function searchWordsAddress(locale: string): Address {
  return at(locale, 'search/words.json');
}

/** The field guide. */
export function guideAddress(locale: string): Address {
  return at(locale, 'guide/');
}

export function toolAddress(tool: Tool, locale: string): Address {
  return at(locale, `${tool}/`);
}

/** The entries of one task of the editors. */
export function statusAddress(task: string, locale: string): Address {
  return at(locale, `status/${task}/`);
}

/** The matrix of functions of government by stage. */
export function functionMatrixAddress(locale: string): Address {
  return at(locale, 'matrix/functions/');
}

/** The cases of one function of government. */
export function functionAddress(code: string, locale: string): Address {
  return at(locale, `matrix/functions/${code}/`);
}

/** The timeline of one year or one country: `2025`, `kr`. */
export function timelineAddress(part: string, locale: string): Address {
  return at(locale, `timeline/${part}/`);
}

/** The timeline of one programme. */
export function programmeTimelineAddress(programme: string, locale: string): Address {
  return `${entryAddress({ kind: 'programme', id: programme }, locale)}timeline/` as Address;
}

/** The cases that need one thing, those that do not name it, and those that say nothing. */
export function prerequisiteAddress(kind: PrerequisiteKind, locale: string): Address {
  return at(locale, `could-it-work/${kind}/`);
}

/** The Atom feed of a part of the site: nothing for all of it, or a folder such as `cases` or `topics/smart-city`. */
export function feedAddress(part: string, locale: string): Address {
  return at(locale, `${part === '' ? '' : `${part}/`}feed.xml`);
}

/** The name of the calendar of all events. */
export const ALL_EVENTS = 'all';

/** A calendar to subscribe to: `all`, or the events of an entry such as `topics/smart-city`. */
export function calendarAddress(part: string, locale: string): Address {
  return at(locale, `calendar/${part}.ics`);
}

/** One event as a calendar. */
export function eventFileAddress(id: string, locale: string): Address {
  return at(locale, `${KIND_FOLDERS.event}/${id}.ics`);
}

export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;

export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** How to cite an entry, as a file beside its page. */
export function citationAddress(entry: { kind: Kind; id: string }, locale: string, format: CitationFormat): Address {
  return `${entryAddress(entry, locale)}cite.${format}` as Address;
}

/** The picture of an entry for previews. */
export function cardAddress(entry: { kind: Kind; id: string }, locale: string): Address {
  return `${entryAddress(entry, locale)}card.png` as Address;
}

/** Where a file lies in the built site: its address without the base. */
export function pathOf(address: Address): string {
  return address.slice(SITE.base.length);
}

/** The host in lasting names: it stays the same wherever the site is served. */
const LASTING_HOST = new URL(SITE.schemaAddress).host;

/** A name of an entry that outlives its address (RFC 4151). */
export function lastingName(name: string): string {
  return `tag:${LASTING_HOST},2026:${name}`;
}

/** The name of an event in every calendar, for ever. */
export function calendarUid(id: string): string {
  return `${id.replaceAll('/', '-')}@${LASTING_HOST}`;
}

/** The name of an entry in the addresses of comparison and brief: `cases/bd/e-gp`. */
export function entryId(entry: { kind: Kind; id: string }): string {
  return `${KIND_FOLDERS[entry.kind]}/${entry.id}`;
}

export function compareAddress(locale: string): Address {
  return at(locale, 'compare/');
}

export function briefAddress(locale: string): Address {
  return at(locale, 'brief/');
}

/** The folder of the entries as data; the name of an entry and `.json` are added to it. */
export function fragmentsAddress(locale: string): Address {
  return at(locale, 'fragments/');
}

/** The picture of a page's address, written beside it by the build. */
export function qrAddress(page: Address): Address {
  return `${page}qr.svg` as Address;
}

/** What there is for programs: downloads, addresses, licence. */
export function dataAddress(locale: string): Address {
  return at(locale, 'data/');
}

/** An entry as data; the path is that of its page. */
export function recordAddress(entry: { kind: Kind; id: string }): Address {
  return fileAddress(`api/v1/${entryId(entry)}.json`);
}

/** The Markdown of an entry, beside its page. */
export function markdownAddress(entry: { kind: Kind; id: string }, locale: string): Address {
  return fileAddress(`${entryAddress(entry, locale).slice(SITE.base.length)}index.md`);
}

/** The lasting name of what an entry is about, the same in all languages; a part of it is named after the entry. */
export function identifierOf(entry: { kind: Kind; id: string }, part = 'id'): string {
  return `${absolute(entryAddress(entry, SOURCE_LANGUAGE))}#${part}`;
}

/** The lasting name of the site, and of what it publishes. */
export function siteIdentifier(part: 'site' | 'publisher' | 'dataset' | 'topics'): string {
  return `${absolute(homeAddress(SOURCE_LANGUAGE))}#${part}`;
}

/** A file at the root of the site. */
export function fileAddress(path: string): Address {
  return `${SITE.base}${path}` as Address;
}

export function absolute(address: Address): string {
  return SITE.address + address;
}

/** Where the entry's file is edited; undefined when the site names no repository. */
export function findEditAddress(file: string): string | undefined {
  return SITE.editAddress ? `${SITE.editAddress}content/${file}` : undefined;
}

/**
 * The form for a new case, with what is missing filled in; undefined when the site names no form.
 *
 * @param gap field and value, such as `topic` and `digital-identity`; forges that know no such field still show the title.
 */
export function findContributeAddress(
  gap: Readonly<Record<string, string>>,
  form: string = SITE.newCaseAddress,
): string | undefined {
  if (!form) return undefined;
  const address = new URL(form);
  address.searchParams.set('title', `New case: ${Object.values(gap).join(', ')}`);
  for (const [field, value] of Object.entries(gap)) address.searchParams.set(field, value);
  return address.href;
}

/** The address in another language for pages that exist in all of them. */
export function inLocale(address: string, from: string, to: string): Address {
  const home = homeAddress(from);
  return `${homeAddress(to)}${address.slice(home.length)}` as Address;
}
