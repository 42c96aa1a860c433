/** From changed files to changed pages, and to the problems that concern the change. */
import { entryAddress } from '../../src/domain/addresses.ts';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import type { Problem } from '../check/problem.ts';
import { isPlain, MOST_PAGES, type ChangedPage } from './summary.ts';

const WORDS: Readonly<Record<string, ChangedPage['change']>> = { A: 'added', M: 'changed', D: 'removed', T: 'changed' };

interface ChangedFile {
  file: string;
  letter: string;
}

/** Reads `git diff --name-status --no-renames -z`. */
function readFiles(text: string): ChangedFile[] {
  const parts = text.split('\0').filter((part) => part !== '');
  return parts.flatMap((letter, index) => (index % 2 === 0 ? [{ letter, file: parts[index + 1] ?? '' }] : []));
}

function findPage({ file, letter }: ChangedFile): ChangedPage | undefined {
  const change = WORDS[letter];
  const entry = findEntryPath(file.replace(/^content\//, ''));
  if (!entry || !change) return undefined;
  const page = `/${entryAddress(entry, entry.locale ?? SOURCE_LANGUAGE).slice(SITE.base.length)}`;
  return isPlain(file, page) ? { file, page, change } : undefined;
}

/** The pages of the changed entries, and how many changed files are none. */
export function readChanges(diff: string): { pages: ChangedPage[]; others: number } {
  const files = readFiles(diff);
  const pages = files.flatMap((file) => findPage(file) ?? []).slice(0, MOST_PAGES);
  return { pages, others: files.length - pages.length };
}

/**
 * All errors, since any of them may come from the change, and the warnings of the changed files; those files first,
 * because a forge shows only the first ten of each sort.
 */
export function concerning(problems: readonly Problem[], diff: string): Problem[] {
  const changed = new Set(readFiles(diff).map(({ file }) => file));
  const here = problems.filter(({ file }) => changed.has(file));
  return [...here, ...problems.filter(({ file, severity }) => !changed.has(file) && severity === 'error')];
}
