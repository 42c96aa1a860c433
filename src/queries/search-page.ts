/** The search page: its frame, and the labels of every value that a filter can have. */
import { searchAddress } from '../domain/addresses.ts';
import type { AnyEntry } from '../domain/entry.ts';
import type { PageFrame } from '../domain/view.ts';
import { languagesOf, titleOf, type Words } from '../domain/wording.ts';
import { fill, getMessages, languageLabel } from '../i18n/index.ts';
import { KINDS, type Kind } from '../schema/kinds.ts';
import { getTerms } from '../schema/vocabularies/index.ts';
import { FACETS, type Facet } from '../search/names.ts';
import type { FacetLabels } from '../search/words.ts';
import { getGraph } from './entries.ts';
import { facetValues } from './facets.ts';
import { frameInAllLanguages } from './lists.ts';

export async function getSearchFrame(locale: string): Promise<PageFrame> {
  const { search } = getMessages(locale);
  return frameInAllLanguages(locale, searchAddress(locale), { title: search.title, description: search.label });
}

/** The labels of all values of all facets, in the order that the reader expects; values that no entry has are left out. */
export async function getSearchLabels(locale: string): Promise<FacetLabels> {
  const graph = await getGraph();
  const { kinds, search, entry: words, vocabularies } = getMessages(locale);
  const used = new Map<Facet, Set<string>>(FACETS.map((facet) => [facet, new Set<string>()]));
  for (const entry of KINDS.flatMap((kind) => graph.all(kind) as readonly AnyEntry[])) {
    for (const language of languagesOf(entry)) {
      const values = facetValues(entry, graph, language);
      for (const facet of FACETS) for (const value of values[facet]) used.get(facet)?.add(value);
    }
  }
  const labelsOf = (facet: Facet, codes: readonly string[], labelOf: (code: string) => Words | string) =>
    codes
      .filter((code) => used.get(facet)?.has(code))
      .map((code): FacetLabels[Facet][number] => {
        const label = labelOf(code);
        if (typeof label === 'string') return [code, label];
        return label.lang === locale ? [code, label.text] : [code, label.text, label.lang];
      });
  const sorted = (facet: Facet, labelOf: (code: string) => Words | string) =>
    labelsOf(facet, [...(used.get(facet) ?? [])], labelOf).toSorted((a, b) => a[1].localeCompare(b[1], locale));
  const entries = (facet: Facet & Kind) => sorted(facet, (id) => titleOf(graph.get(facet, id) as AnyEntry, locale));
  const terms = (facet: 'stage' | 'region') => {
    const labels: Readonly<Record<string, string>> = vocabularies[facet];
    return labelsOf(
      facet,
      getTerms(facet).map(({ code }) => code),
      (code) => labels[code] ?? code,
    );
  };
  return {
    kind: labelsOf('kind', KINDS, (kind) => kinds[kind as Kind].many),
    country: entries('country'),
    region: terms('region'),
    topic: entries('topic'),
    programme: entries('programme'),
    organisation: entries('organisation'),
    year: sorted('year', (year) => year).toReversed(),
    stage: terms('stage'),
    grade: labelsOf('grade', ['5', '4', '3', '2', '1', '0'], (grade) =>
      grade === '0' ? search.unmeasured : fill(words.gradeOf, { grade }),
    ),
    language: sorted('language', (code) => languageLabel(code, locale)),
  };
}
