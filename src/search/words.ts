/** The texts and labels that the pages hand to the scripts, in the reader's language. */
import type { CountForms } from './count.ts';
import type { Facet } from './names.ts';
import type { FailureReason } from './types.ts';

export interface ResultWords {
  /** Names of kinds, by code. */
  kinds: Record<string, string>;
  inLanguage: string;
  onSite: string;
  grade: string;
  unmeasured: string;
}

/** What the dialog and the marks need, and so no more than that. */
export interface QuickWords extends ResultWords {
  results: CountForms;
  searching: string;
  nothing: string;
  others: string;
  didYouMean: string;
  failures: Record<FailureReason, string>;
  marked: string;
  unmark: string;
}

export interface FacetWords {
  facets: Record<Facet, string>;
  narrow: string;
  showAll: string;
  showFewer: string;
  remove: string;
}

export interface PagerWords {
  pages: string;
  page: string;
  previous: string;
  next: string;
}

export interface HelpWords {
  nothingHelp: string;
  didYouMean: string;
  corrected: string;
  asTyped: string;
  looser: string;
  without: string;
  nearest: string;
  suggest: string;
  failedHelp: string;
  tryAgain: string;
}

export interface PageWords extends QuickWords, FacetWords, PagerWords, HelpWords {
  filters: string;
  filtersChosen: string;
  shown: string;
  allInLanguage: string;
  allOnSite: string;
  nothingFiltered: string;
  missingSites: string;
  ignored: string;
  ignoredPage: string;
}

/** The values of a facet: code, label, and the language of the label where it is not the page's. */
export type FacetLabels = Record<Facet, [code: string, text: string, lang?: string][]>;

/** Puts values in the place of `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Another site may name a language that is none.
    return tag;
  }
}
