/** From changed files to changed pages. */
import { entryAddress } from '../../src/domain/addresses.ts';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { isPlain, MOST_PAGES, type ChangedPage } from './summary.ts';

const WORDS: Readonly<Record<string, ChangedPage['change']>> = { A: 'added', M: 'changed', D: 'removed', T: 'changed' };

/** Reads `git diff --name-status --no-renames -z`: the pages of entries, and how many files are none. */
export function readChanges(text: string): { pages: ChangedPage[]; others: number } {
  const parts = text.split('\0').filter((part) => part !== '');
  const pages: ChangedPage[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const file = parts[index + 1] ?? '';
    const change = WORDS[parts[index] ?? ''];
    const entry = findEntryPath(file.replace(/^content\//, ''));
    if (!entry || !change) continue;
    const address = entryAddress(entry, entry.locale ?? SOURCE_LANGUAGE);
    const page = `/${address.slice(SITE.base.length)}`;
    if (isPlain(file, page)) pages.push({ file, page, change });
  }
  const shown = pages.slice(0, MOST_PAGES);
  return { pages: shown, others: parts.length / 2 - shown.length };
}
