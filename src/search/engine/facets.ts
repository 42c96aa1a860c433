/** Which entry has which value of a facet: written when the index is built, counted in the browser. */

/** `facets.<hash>.json`, beside the index of a language. */
export interface FacetFile {
  /** The groups of the pages, `name size,name size`: their order, and that of the pages in them, is a page's number. */
  groups: string;
  /** Facet, value, pages: the first number, then the steps to the next ones. */
  facets: Record<string, Record<string, number[]>>;
  /** The same entry in the source language, by its number there; -1 where there is none. Not in the source language. */
  same?: number[];
}

/** The ids of the pages of a group, without the language: its name and their places in it. */
export function idsOf(name: string, size: number): string[] {
  return Array.from({ length: size }, (_, place) => name + place.toString(36).padStart(2, '0'));
}

/** The ids of all pages of a file, by their numbers. */
export function idsIn({ groups }: FacetFile): string[] {
  return groups.split(',').flatMap((group) => {
    const [name = '', size] = group.split(' ');
    return idsOf(name, Number(size));
  });
}

export function toSteps(pages: readonly number[]): number[] {
  return pages.map((page, index) => page - (pages[index - 1] ?? 0));
}

export function fromSteps(steps: readonly number[]): number[] {
  let page = 0;
  return steps.map((step) => (page += step));
}

export type Chosen = Readonly<Record<string, readonly string[] | undefined>>;

/** Facet, value, numbers of documents of all languages. */
export type Postings = Map<string, Map<string, number[]>>;

/** Adds the values of one language, whose first document has the number `offset`. */
export function addPostings(postings: Postings, file: FacetFile, offset: number): void {
  for (const [facet, values] of Object.entries(file.facets)) {
    const known = postings.get(facet) ?? new Map<string, number[]>();
    postings.set(facet, known);
    for (const [value, steps] of Object.entries(values)) {
      const pages = fromSteps(steps).map((page) => page + offset);
      known.set(value, [...(known.get(value) ?? []), ...pages]);
    }
  }
}

export interface Filtered {
  /** Documents that pass every facet: OR inside one, AND between them. */
  kept: number[];
  /** Results that each value would leave; a facet's own choice is passed over, or an OR could never be widened. */
  counts: Record<string, Record<string, number>>;
  /** Results without the choice of one facet. */
  without: Record<string, number>;
}

export function filter(postings: Postings, documents: number, hits: readonly number[], chosen: Chosen): Filtered {
  const active = Object.entries(chosen).filter(([, values]) => values !== undefined && values.length > 0);
  const failed = new Uint8Array(documents);
  const failedAt = new Array<string | undefined>(documents);
  for (const [facet, values] of active) {
    const passing = new Uint8Array(documents);
    for (const value of values ?? []) for (const page of postings.get(facet)?.get(value) ?? []) passing[page] = 1;
    for (const hit of hits) {
      if (passing[hit]) continue;
      failed[hit] = (failed[hit] ?? 0) + 1;
      failedAt[hit] = facet;
    }
  }
  const isHit = new Uint8Array(documents);
  for (const hit of hits) isHit[hit] = 1;
  const counts: Filtered['counts'] = {};
  for (const [facet, values] of postings) {
    const row: Record<string, number> = {};
    for (const [value, pages] of values) {
      let count = 0;
      for (const page of pages) {
        if (isHit[page] && (failed[page] === 0 || (failed[page] === 1 && failedAt[page] === facet))) count++;
      }
      if (count > 0) row[value] = count;
    }
    counts[facet] = row;
  }
  const kept = hits.filter((hit) => failed[hit] === 0);
  const without = Object.fromEntries(
    active.map(([facet]) => [
      facet,
      hits.filter((hit) => failed[hit] === 0 || (failed[hit] === 1 && failedAt[hit] === facet)).length,
    ]),
  );
  return { kept, counts, without };
}
