/** What an address asks for; apart from `ids.ts`, which every page loads. */
import { parseIds } from './ids.ts';

export interface ReadIds {
  ids: string[];
  /** What is no name of an entry, for the reader to be told. */
  unreadable: string[];
}

export function readIds(search: string): ReadIds {
  const text = new URLSearchParams(search).getAll('ids').join(',');
  const parts = text.split(',').map((part) => part.trim());
  return { ids: parseIds(text), unreadable: parts.filter((part) => part && parseIds(part).length === 0) };
}
