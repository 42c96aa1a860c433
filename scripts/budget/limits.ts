/** The reader's budget, in one table: bytes as gzip -9 leaves them. */

/** Kinds of pages; those of entries first. */
export const ENTRY_KINDS = ['case', 'event', 'topic', 'country', 'organisation', 'person', 'programme'] as const;
export const PAGE_KINDS = [...ENTRY_KINDS, 'list', 'timeline', 'whole', 'other'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The longest page of each kind. */
const ENTRY = 12_000;
const LIST = 15_000;
export const PAGE_LIMITS: Readonly<Record<PageKind, number>> = {
  case: ENTRY,
  event: ENTRY,
  topic: ENTRY,
  country: ENTRY,
  organisation: ENTRY,
  person: ENTRY,
  programme: ENTRY,
  list: LIST,
  timeline: LIST,
  // The tables that have every entry on one page: for editors, and the matrix by functions. Past some 1,500 entries they must be divided.
  whole: 35_000,
  // Home, search, the field guide, the other tools.
  other: 21_000,
};

/** The pages that have every entry, without the language. */
export const WHOLE_PAGES: readonly string[] = ['status', 'matrix/functions'];

/** The median page of an entry, of all kinds. */
export const ENTRY_MEDIAN = 8_000;
/** Of every page. */
export const SCRIPT_LIMIT = 2_000;
/** The longest page of an entry with the style and the script that it loads, search apart. */
export const ALL_LIMIT = 20_000;
