/** What the check of a pull request hands to the comment: counts and paths, nothing to run and nothing to render. */

export const CHANGES = ['added', 'changed', 'removed'] as const;

export interface ChangedPage {
  /** Path of the entry's file in the repository. */
  file: string;
  /** Address of its page below the base of the site. */
  page: string;
  change: (typeof CHANGES)[number];
}

export interface Summary {
  version: 1;
  /** Undefined when the check could not run. */
  errors: number | undefined;
  warnings: number | undefined;
  /** Whether the site was built, so that there is a preview. */
  built: boolean;
  pages: ChangedPage[];
  /** Changed files that are not listed: pictures, names that no entry may have, and what is too many. */
  others: number;
}

/** More would make a comment that nobody reads. */
export const MOST_PAGES = 100;

const FILE = /^content\/[a-z]+\/[A-Za-z0-9][A-Za-z0-9/._-]{0,200}\.mdx?$/;
const PAGE = /^\/[A-Za-z0-9/-]{0,250}$/;

/** Only plain paths are shown: the file comes from a stranger. */
export function isPlain(file: string, page: string): boolean {
  return FILE.test(file) && PAGE.test(page) && !file.includes('..') && !file.includes('//');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readCount(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000) return value;
  throw new Error(`The summary is not to be trusted: ${name} is no count.`);
}

function readPage(value: unknown): ChangedPage {
  if (isRecord(value)) {
    const { file, page } = value;
    const change = CHANGES.find((one) => one === value['change']);
    if (typeof file === 'string' && typeof page === 'string' && change && isPlain(file, page)) {
      return { file, page, change };
    }
  }
  throw new Error('The summary is not to be trusted: a page of it is no plain path.');
}

/**
 * Reads a summary as hostile data: whoever sent the pull request may have written it.
 *
 * @throws Error when anything in it is not of its form.
 */
export function parseSummary(text: string): Summary {
  const data: unknown = JSON.parse(text);
  if (!isRecord(data) || data['version'] !== 1)
    throw new Error('The summary is not to be trusted: it is of no known form.');
  const { errors, warnings, built, pages, others } = data;
  if (!Array.isArray(pages) || pages.length > MOST_PAGES || typeof built !== 'boolean') {
    throw new Error('The summary is not to be trusted: its pages are no short list.');
  }
  return {
    version: 1,
    errors: errors === undefined ? undefined : readCount(errors, 'errors'),
    warnings: warnings === undefined ? undefined : readCount(warnings, 'warnings'),
    built,
    pages: pages.map(readPage),
    others: readCount(others, 'others'),
  };
}
