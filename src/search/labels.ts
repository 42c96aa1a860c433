/** The values of the filters with their labels: a file of their own, so that the page stays light. */
import type { Known } from './address.ts';
import { SearchFailure } from './engine.ts';
import { FACETS } from './names.ts';
import type { FacetLabels } from './words.ts';

export async function loadLabels(address: string): Promise<FacetLabels> {
  const answer = await fetch(address).catch((error: unknown) => {
    throw new SearchFailure(navigator.onLine ? 'missing' : 'offline', error);
  });
  if (!answer.ok) throw new SearchFailure('missing', answer.status);
  return (await answer.json()) as FacetLabels;
}

/** What an address may ask for. */
export function knownOf(labels: FacetLabels, sites: readonly { name: string }[]): Known {
  return {
    values: Object.fromEntries(FACETS.map((facet) => [facet, new Set(labels[facet].map(([code]) => code))])),
    sites: sites.map(({ name }) => name),
  };
}
