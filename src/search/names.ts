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

export interface IndexedEntry {
  /** The values that each facet finds the entry under. */
  values: Readonly<Record<Facet, readonly string[]>>;
  /** What results are sorted by; Pagefind drops a page that lacks the key, so every entry has all three. */
  sorts: {
    /** An ISO date, the latest first. */
    newest: string;
    /** The place of the title in the order of its language, the first first. */
    title: string;
    /** The grade, then the date; the highest first. */
    evidence: string;
  };
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
  put('data-pagefind-sort', 's', Object.entries(entry.sorts));
  return attributes;
}
