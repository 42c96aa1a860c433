/** The address is the state: query, filters, order and page, read from it and written to it. */
import { FACETS, type Facet } from './names.ts';
import { SORTS, type Filters, type Sort } from './types.ts';

export interface SearchState {
  query: string;
  filters: Filters;
  /** Only this other site, by name. */
  site: string | undefined;
  ownLanguage: boolean;
  sort: Sort;
  /** From 1. */
  page: number;
}

/** The values that a search can name, by facet, and the names of the other sites. */
export interface Known {
  values: Readonly<Partial<Record<Facet, ReadonlySet<string>>>>;
  sites: readonly string[];
}

export const NOTHING_ASKED: SearchState = {
  query: '',
  filters: {},
  site: undefined,
  ownLanguage: false,
  sort: 'relevance',
  page: 1,
};

/** Reads a state; what the site does not know is passed over, and told in `ignored`. */
export function readState(search: string, known: Known): { state: SearchState; ignored: string[] } {
  const parameters = new URLSearchParams(search);
  const ignored: string[] = [];
  const one = <T>(name: string, read: (value: string) => T | undefined, otherwise: T): T => {
    const value = parameters.get(name);
    if (!value) return otherwise;
    const found = read(value);
    if (found === undefined) ignored.push(value);
    return found ?? otherwise;
  };
  const filters: Filters = {};
  for (const facet of FACETS) {
    const asked = [...new Set(parameters.getAll(facet).filter(Boolean))];
    const values = asked.filter((value) => known.values[facet]?.has(value));
    ignored.push(...asked.filter((value) => !values.includes(value)));
    if (values.length > 0) filters[facet] = values;
  }
  return {
    state: {
      query: parameters.get('q') ?? '',
      filters,
      site: one('site', (name) => known.sites.find((site) => site === name), NOTHING_ASKED.site),
      ownLanguage: one('own', (value) => (value === '1' ? true : undefined), NOTHING_ASKED.ownLanguage),
      sort: one('sort', (value) => SORTS.find((sort) => sort === value), NOTHING_ASKED.sort),
      page: one('page', (value) => (/^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined), NOTHING_ASKED.page),
    },
    ignored,
  };
}

/** Writes a state, in a fixed order and without what goes without saying, so that the same search has one address. */
export function writeState({ query, filters, site, ownLanguage, sort, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of FACETS) {
    for (const value of (filters[facet] ?? []).toSorted()) parameters.append(facet, value);
  }
  if (site) parameters.set('site', site);
  if (ownLanguage) parameters.set('own', '1');
  if (sort !== NOTHING_ASKED.sort) parameters.set('sort', sort);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
