/** The only maker of addresses. Every path begins with the base and ends with a slash, or names a file. */
import { KIND_FOLDERS, type Kind } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';

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

export function searchAddress(locale: string, query: Readonly<Record<string, string>> = {}): Address {
  const search = new URLSearchParams(query).toString();
  return `${at(locale, 'search/')}${search ? `?${search}` : ''}` as Address;
}

/** The field guide. */
export function guideAddress(locale: string): Address {
  return at(locale, 'guide/');
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

/** The address in another language for pages that exist in all of them. */
export function inLocale(address: string, from: string, to: string): Address {
  const home = homeAddress(from);
  return `${homeAddress(to)}${address.slice(home.length)}` as Address;
}
