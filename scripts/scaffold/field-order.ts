/** In which order a file holds its fields: what it is first, its history and sources last. */
const FIRST = ['title', 'names', 'summary', 'status'];
const LAST = ['aliases', 'sameAs', 'image', 'reviewed', 'reviewBy', 'verify', 'changelog', 'sources'];

function rank(key: string): number {
  if (FIRST.includes(key)) return FIRST.indexOf(key) - FIRST.length;
  return LAST.indexOf(key) + 1;
}

/** The fields of a kind in the order of a file. */
export function inFileOrder<T extends { key: string }>(fields: readonly T[]): T[] {
  return fields.toSorted((a, b) => rank(a.key) - rank(b.key));
}
