/** What the engine and the interface of the search agree on. */
import type { Facet } from './names.ts';

export type Filters = Partial<Record<Facet, string[]>>;
export const SORTS = ['relevance', 'newest', 'title', 'evidence'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchRequest {
  query: string;
  filters: Filters;
  sort: Sort;
  /** Only pages in the reader's own language. */
  ownLanguage: boolean;
}

/** A talk, an outcome, a lesson or a section inside an entry, with an address of its own. */
export interface ResultPart {
  url: string;
  title: string;
  /** Safe HTML: text with `<mark>` around the words found. */
  excerpt: string;
}

export interface Result {
  url: string;
  title: string;
  kind: string;
  facts: string;
  /** 0–5 for a case. */
  grade: number | undefined;
  lang: string;
  /** Name of the other site that holds it. */
  site: string | undefined;
  /** Safe HTML: text with `<mark>` around the words found. */
  excerpt: string;
  parts: ResultPart[];
}

/** Results of one language of this site, or of another site; the reader's own language comes first. */
export interface ResultGroup {
  lang: string;
  site: string | undefined;
  total: number;
  load: (from: number, count: number) => Promise<Result[]>;
}

/** A query whose mistyped words were corrected before it was searched. */
export interface Meant {
  query: string;
  /** The query that is searched just as it was typed: those words in quotation marks. */
  typed: string;
}

export interface Found {
  total: number;
  groups: ResultGroup[];
  /** How many results each value of each facet would leave. */
  counts: Record<string, Record<string, number>>;
  /** What was searched instead of the query. */
  meant: Meant | undefined;
  /** Other sites that did not answer in time, by name. */
  missingSites: string[];
}

/** Ways on when nothing was found. */
export interface Help {
  /** The query as it may have been meant. */
  didYouMean: string | undefined;
  /** Facets without which there would be results, with their number. */
  looser: { facet: Facet; total: number }[];
  /** Topics and countries nearest to the query. */
  nearest: { url: string; title: string; kind: string }[];
}

/** Why a search failed; the interface has a sentence for each. */
export type FailureReason = 'missing' | 'incomplete' | 'newer' | 'refused' | 'offline' | 'unknown';
