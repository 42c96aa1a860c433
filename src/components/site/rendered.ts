/** What `Once` has rendered, by key. */
export const rendered = new Map<string, string>();
