/** Which pages exist: every entry in the languages it is written in, every list in all languages. */
import type { AnyEntry } from '../domain/entry.ts';
import { languagesOf } from '../domain/wording.ts';
import type { Kind } from '../schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../site.config.ts';
import { getGraph } from './entries.ts';

/** The value of the `[...locale]` part of an address; the source language has none. */
function localeParam(locale: string): string | undefined {
  return locale === SOURCE_LANGUAGE ? undefined : locale;
}

export interface ListPath<P = Record<string, string>> {
  params: P & { locale: string | undefined };
  props: { locale: string };
}

/** One path per language of the site, for each set of further parameters. */
export function listPaths<P extends Record<string, string>>(parameters: readonly P[]): ListPath<P>[] {
  return SITE.languages.flatMap((locale) =>
    parameters.map((params) => ({ params: { ...params, locale: localeParam(locale) }, props: { locale } })),
  );
}

/** The numbers of the pages of a list after its first, as parameters of their addresses. */
export function furtherPages(pages: number): { page: string }[] {
  return Array.from({ length: pages - 1 }, (_, index) => ({ page: String(index + 2) }));
}

/** One path per entry and language it is written in; `names` are the parts of its id in the route. */
export async function entryPaths<K extends Kind>(kind: K, names: readonly string[]) {
  const graph = await getGraph();
  return graph.everything(kind).flatMap((entry) =>
    languagesOf(entry as AnyEntry).map((locale) => {
      const parts = entry.id.split('/');
      const params = Object.fromEntries(names.map((name, index) => [name, parts[index] ?? '']));
      return { params: { ...params, locale: localeParam(locale) }, props: { entry: entry, locale } };
    }),
  );
}

/** The page about the data, where the site writes any. */
export function dataPaths(): ListPath[] {
  return listPaths(SITE.exports ? [{}] : []);
}
