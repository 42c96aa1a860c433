/** The reader's budget, in one table: bytes as gzip -9 leaves them. */

/** Kinds of pages; those of entries first. */
export const ENTRY_KINDS = ['case', 'event', 'topic', 'country', 'organisation', 'person', 'programme'] as const;
export const PAGE_KINDS = [...ENTRY_KINDS, 'list', 'timeline', 'tool', 'other'] as const;
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
  // The tools that look at the whole collection, and what is divided below them.
  tool: LIST,
  // Home, search, data; the field guide, which grows with the schemas and not with the collection.
  other: 21_000,
};

/** The median page of an entry, of all kinds. */
export const ENTRY_MEDIAN = 8_000;
/** Of every page. */
export const SCRIPT_LIMIT = 2_000;
/** The longest page of an entry with the style and the script that it loads, search apart. */
export const ALL_LIMIT = 20_000;

/** What search costs a reader with an empty cache: its own script, all of a first search with ten results, a further one. */
export interface SearchLimits {
  script: number;
  first: number;
  further: number;
}

/** Up to this many entries, and beyond. */
const SMALL = 2_000;
export const searchLimits = (entries: number): SearchLimits => ({
  script: 30_000,
  ...(entries <= SMALL ? { first: 190_000, further: 90_000 } : { first: 300_000, further: 250_000 }),
});
