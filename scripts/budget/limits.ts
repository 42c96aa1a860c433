/** The reader's budget, in one table: bytes as gzip -9 leaves them. */

export const PAGE_KINDS = [
  'case',
  'event',
  'topic',
  'country',
  'organisation',
  'person',
  'programme',
  'list',
  'timeline',
  'other',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

export interface Limit {
  median: number;
  worst: number;
}

const ENTRY: Limit = { median: 8_000, worst: 12_000 };
const LIST: Limit = { median: 15_000, worst: 15_000 };

export const PAGE_LIMITS: Readonly<Record<PageKind, Limit>> = {
  case: ENTRY,
  event: ENTRY,
  topic: ENTRY,
  country: ENTRY,
  organisation: ENTRY,
  person: ENTRY,
  programme: ENTRY,
  list: LIST,
  timeline: LIST,
  // Home, search, the field guide, the tools: each is one page for the whole collection.
  other: { median: 12_000, worst: 21_000 },
};

/** Of every page. */
export const SCRIPT_LIMIT = 2_000;
/** The longest page of an entry with the style and the script that it loads, search apart. */
export const ALL_LIMIT = 20_000;
