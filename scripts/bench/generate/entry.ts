/** One entry of a synthetic collection, as every writer of files takes it. */
import { KIND_FOLDERS, type Kind } from '../../../src/schema/kinds.ts';
import type { Tools } from './words.ts';

export interface SyntheticEntry {
  kind: Kind;
  id: string;
  /** Of a translation. */
  locale?: string;
  data: Record<string, unknown>;
  body: string;
}

/** The address of an entry from the root. */
export function pathOf(kind: Kind, id: string): string {
  return `/${KIND_FOLDERS[kind]}/${id}/`;
}

/** Three sources: two of the owner, one from outside, the second in Korean. */
export function sourcesOf({ words }: Tools, index: number, count = 3): { id: string; [field: string]: unknown }[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `s${n + 1}`,
    title: words(6, n === 1 ? 'ko' : 'en'),
    publisher: words(2),
    date: `${2010 + (index % 15)}-0${n + 1}`,
    lang: n === 1 ? 'ko' : 'en',
    type: 'webpage',
    tier: n === 2 ? 'independent' : 'self-report',
    url: `https://example.org/${index}/${n + 1}`,
  }));
}

export const idsOf = (sources: readonly { id: string }[]) => sources.map(({ id }) => id);
