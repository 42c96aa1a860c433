/** The words of an entry in a language: a translation, a name in that language, or the original marked as such. */
import { SOURCE_LANGUAGE } from '../site.config.ts';
import type { AnyEntry, Entry } from './entry.ts';
import type { Kind } from '../schema/kinds.ts';

/** Text with the language it is in. */
export interface Words {
  text: string;
  lang: string;
}

const NAME_ORDER = ['short', 'official', 'original', 'transliteration'];

/** The title for a reader of `locale`, with the language it is really in. */
export function titleOf(entry: AnyEntry, locale: string): Words {
  if (locale === SOURCE_LANGUAGE) return { text: entry.data.title, lang: SOURCE_LANGUAGE };
  const translated = entry.translations.get(locale)?.wording['title'];
  if (typeof translated === 'string') return { text: translated, lang: locale };
  const name = (entry.data.names ?? [])
    .filter((one) => one.lang === locale && NAME_ORDER.includes(one.kind))
    .toSorted((a, b) => NAME_ORDER.indexOf(a.kind) - NAME_ORDER.indexOf(b.kind))[0];
  return name ? { text: name.value, lang: locale } : { text: entry.data.title, lang: SOURCE_LANGUAGE };
}

/** The summary for a reader of `locale`; undefined where the entry has none. */
export function findSummary(entry: AnyEntry, locale: string): Words | undefined {
  const translated = entry.translations.get(locale)?.wording['summary'];
  if (typeof translated === 'string') return { text: translated, lang: locale };
  return entry.data.summary ? { text: entry.data.summary, lang: SOURCE_LANGUAGE } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function overlay(original: unknown, wording: unknown): unknown {
  if (Array.isArray(original) && Array.isArray(wording)) {
    const byId = new Map(wording.filter(isRecord).map((item) => [item['id'], item]));
    return original.map((item: unknown) =>
      isRecord(item) && byId.has(item['id']) ? overlay(item, byId.get(item['id'])) : item,
    );
  }
  if (isRecord(original) && isRecord(wording)) {
    return Object.fromEntries(
      Object.entries({ ...original, ...wording }).map(([key]) => [
        key,
        key in wording && key !== 'id' ? overlay(original[key], wording[key]) : original[key],
      ]),
    );
  }
  return wording ?? original;
}

/** The entry's fields in a language it is written in: the translated wording laid over the original. */
export function localise<K extends Kind>(entry: Entry<K>, locale: string): Entry<K>['data'] {
  const translated = entry.translations.get(locale);
  return translated ? (overlay(entry.data, translated.wording) as Entry<K>['data']) : entry.data;
}

/** The languages an entry is written in, the original first. */
export function languagesOf(entry: AnyEntry): string[] {
  return [SOURCE_LANGUAGE, ...entry.translations.keys()];
}
