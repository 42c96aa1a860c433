/** The names of entries in an address and in storage: `cases/bd/e-gp,countries/kr`. */

const ID = /^[a-z]+(?:\/[a-z0-9-]+)+$/;

/** Each once, in the order given; what is no name is passed over. */
export function parseIds(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim().replace(/^\/+|\/+$/g, ''));
  return [...new Set(parts.filter((part) => ID.test(part)))];
}

/** Commas and slashes may stand in a query as they are (RFC 3986, 3.4), so the address stays readable. */
export function writeIds(ids: readonly string[]): string {
  return ids.length > 0 ? `?ids=${ids.join(',')}` : '';
}

/** Cases and countries stand side by side; other kinds only in a brief. */
export function isComparable(id: string): boolean {
  return /^(?:cases|countries)\//.test(id);
}
