/** The names that the index and the search page agree on. Values are stable codes; the page shows their labels. */
export const FACETS = ['kind', 'country', 'topic', 'year'] as const;
export type Facet = (typeof FACETS)[number];

export interface IndexedEntry {
  kind: string;
  countries: readonly string[];
  topics: readonly string[];
  year: string | undefined;
  /** What a result prints above its title, in the page's language. */
  facts: readonly string[];
  /** 0–5 for a case. */
  grade: number | undefined;
  /** Other names, searched with little weight and never shown. */
  names: readonly string[];
}

/** Commas and colons divide values in Pagefind's attributes. */
function safe(value: string): string {
  return value.replaceAll(',', '\u201a').replaceAll(':', '\u2236');
}

/** The `data-pagefind-*` attributes of an entry's article. */
export function indexAttributes(entry: IndexedEntry): Record<string, string> {
  const filters = [
    `kind:${entry.kind}`,
    ...entry.countries.map((code) => `country:${code}`),
    ...entry.topics.map((id) => `topic:${id}`),
    ...(entry.year ? [`year:${entry.year}`] : []),
  ];
  const meta = [
    `kind:${entry.kind}`,
    ...(entry.facts.length > 0 ? [`facts:${safe(entry.facts.join(' · '))}`] : []),
    ...(entry.grade === undefined ? [] : [`grade:${entry.grade}`]),
    ...(entry.names.length > 0 ? [`names:${safe(entry.names.join(' / '))}`] : []),
  ];
  return {
    'data-pagefind-body': '',
    'data-pagefind-filter': filters.join(', '),
    'data-pagefind-meta': meta.join(', '),
  };
}
