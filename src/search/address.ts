/** The address is the state: query, filters and page, read from it and written to it. */
import type { Filters } from './engine.ts';
import { FACETS } from './names.ts';

export interface SearchState {
  query: string;
  filters: Filters;
}

/** Reads a state; values that the page does not know are passed over. */
export function readState(search: string, known: Readonly<Record<string, ReadonlySet<string>>>): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const facet of FACETS) {
    const values = parameters.getAll(facet).filter((value) => known[facet]?.has(value));
    if (values.length > 0) filters[facet] = [...new Set(values)];
  }
  return { query: parameters.get('q') ?? '', filters };
}

/** Writes a state, in a fixed order, so that the same search has one address. */
export function writeState({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of FACETS) {
    for (const value of (filters[facet] ?? []).toSorted()) parameters.append(facet, value);
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
