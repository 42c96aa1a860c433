/** The names that the index and the search page agree on. Values are stable codes; the page shows their labels. */
export const FACETS = [
  'kind',
  'country',
  'region',
  'topic',
  'programme',
  'organisation',
  'year',
  'stage',
  'grade',
  'language',
] as const;
export type Facet = (typeof FACETS)[number];

/** Texts by which results are sorted, the highest first: an ISO date; the grade, then the date. */
const SORT_KEYS = ['newest', 'evidence'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** The fields of the index, by the order of their numbers in it. */
export const FIELDS: readonly string[] = ['facts', 'grade', 'kind', 'kw', 'kwo', 'title'];

export interface IndexedEntry {
  /** The values that each facet finds the entry under. */
  values: Readonly<Record<Facet, readonly string[]>>;
  /** What results are sorted by, besides their titles. */
  sorts: Record<SortKey, string>;
  /** What a result prints above its title, in the page's language. */
  facts: readonly string[];
  /** 0–5 for a case. */
  grade: number | undefined;
  /** Folded forms of its own names and of the names around it, searched with little weight and never shown. */
  keywords: { own: string; others: string };
}

/**
 * The `data-pagefind-*` attributes of an entry's article.
 *
 * Pagefind reads a value either to the end of the attribute or from another attribute; only the latter allows several,
 * so each value stands in an attribute of its own (pagefind.app/docs/filtering, "Capturing from an attribute").
 */
export function indexAttributes(entry: IndexedEntry): Record<string, string> {
  const filters = FACETS.flatMap((facet) => entry.values[facet].map((value): [string, string] => [facet, value]));
  const meta: [string, string][] = [
    ['kind', entry.values.kind[0] ?? ''],
    ['facts', entry.facts.join(' · ')],
    ['grade', entry.grade === undefined ? '' : String(entry.grade)],
    ['kw', entry.keywords.own],
    ['kwo', entry.keywords.others],
  ];
  const attributes: Record<string, string> = { 'data-pagefind-body': '' };
  const put = (list: string, prefix: string, pairs: readonly [string, string][]) => {
    const kept = pairs.filter(([, value]) => value !== '');
    for (const [index, [, value]] of kept.entries()) attributes[`data-${prefix}${index}`] = value;
    attributes[list] = kept.map(([name], index) => `${name}[data-${prefix}${index}]`).join(', ');
  };
  put('data-pagefind-filter', 'f', filters);
  put('data-pagefind-meta', 'm', meta);
  for (const key of SORT_KEYS) attributes[`data-${key}`] = entry.sorts[key];
  return attributes;
}

/** What the article's tag says of the order of its entry. */
export function sortsIn(tag: string): Record<SortKey, string> {
  const find = (key: SortKey) => new RegExp(` data-${key}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return { newest: find('newest'), evidence: find('evidence') };
}
