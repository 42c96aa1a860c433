import type { AnyEntry } from './entry.ts';

/** The one rule for what is published: everything but drafts. Archived and retracted entries keep their page and say so. */
export function isPublic(entry: AnyEntry): boolean {
  return entry.data.status !== 'draft';
}

/** Entries that lists and search offer: not those that were withdrawn. */
export function isListed(entry: AnyEntry): boolean {
  return isPublic(entry) && entry.data.status !== 'retracted';
}
