/** The shape of the texts of the search page, the quick search and the marks on the page that a result leads to. */

/** As `Facet`, `Sort` and `FailureReason` of `src/search/` name them; components hand these texts over by those names. */
export interface SearchMessages {
  title: string;
  label: string;
  placeholder: string;
  submit: string;
  close: string;
  noScript: string;
  browse: string;
  filters: string;
  filtersChosen: string;
  chosen: string;
  remove: string;
  clear: string;
  facets: Record<
    'kind' | 'country' | 'region' | 'topic' | 'programme' | 'organisation' | 'year' | 'stage' | 'grade' | 'language',
    string
  >;
  narrow: string;
  showAll: string;
  showFewer: string;
  showResults: string;
  sort: string;
  sorts: Record<'relevance' | 'newest' | 'title' | 'evidence', string>;
  ownLanguage: string;
  searching: string;
  /** "12 results; 3 in other languages or on other sites". */
  others: string;
  shown: string;
  inLanguage: string;
  onSite: string;
  allInLanguage: string;
  allOnSite: string;
  unmeasured: string;
  grade: string;
  since: string;
  pages: string;
  page: string;
  previous: string;
  next: string;
  nothing: string;
  nothingFiltered: string;
  nothingHelp: string;
  didYouMean: string;
  corrected: string;
  asTyped: string;
  looser: string;
  without: string;
  nearest: string;
  suggest: string;
  missingSites: string;
  ignored: string;
  ignoredPage: string;
  failures: Record<'missing' | 'incomplete' | 'newer' | 'refused' | 'offline' | 'unknown', string>;
  failedHelp: string;
  tryAgain: string;
  seeAll: string;
  hint: string;
  marked: string;
  unmark: string;
}
