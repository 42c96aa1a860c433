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

/** The field guide. */
export function guideAddress(locale: string): Address {
  return at(locale, 'guide/');
}

export function toolAddress(tool: Tool, locale: string): Address {
  return at(locale, `${tool}/`);
}

/** The matrix of functions of government by stage. */
export function functionMatrixAddress(locale: string): Address {
  return at(locale, 'matrix/functions/');
}

/** The timeline of one year or one country: `2025`, `kr`. */
export function timelineAddress(part: string, locale: string): Address {
  return at(locale, `timeline/${part}/`);
}

/** The cases that need one thing, those that do not name it, and those that say nothing. */
export function prerequisiteAddress(kind: PrerequisiteKind, locale: string): Address {
  return at(locale, `could-it-work/${kind}/`);
}

export function correctionsFeedAddress(locale: string): Address {
  return at(locale, 'corrections/feed.xml');
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
