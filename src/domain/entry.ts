/** What an entry is, once it has been read: its fields, its file and its translations. */
import type { DataOf } from '../schema/index.ts';
import type { Kind } from '../schema/kinds.ts';
import type { Translation } from '../schema/translation.ts';

export interface Entry<K extends Kind = Kind> {
  kind: K;
  id: string;
  data: DataOf<K>;
  /** Path below the content folder. */
  file: string;
  translations: ReadonlyMap<string, TranslatedFields>;
}

/** The fields of a translation: the wording it holds, and how it was made. */
export interface TranslatedFields {
  file: string;
  translation: Translation;
  wording: Readonly<Record<string, unknown>>;
}

/** Entries of all kinds, as a union that can be told apart by `kind`. */
export type AnyEntry = { [K in Kind]: Entry<K> }[Kind];

/** A key that is unique over all kinds. */
export type EntryKey = `${Kind}:${string}`;

export function keyOf(entry: { kind: Kind; id: string }): EntryKey {
  return `${entry.kind}:${entry.id}`;
}
