/** A translation has an original, and says what it said. */
import { hashOfOriginal } from '../../../src/domain/translation-state.ts';
import { SITE, SOURCE_LANGUAGE } from '../../../src/site.config.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Graph } from '../graph.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from '../source-file.ts';

export function checkTranslation(file: SourceFile, graph: Graph): Problem[] {
  const { kind, id, locale } = file.entry;
  if (!locale) return [];
  const at = (
    path: readonly PropertyKey[],
    severity: Problem['severity'],
    rule: string,
    message: string,
    fix: string,
  ): Problem[] => [{ file: file.path, ...file.placeOf(path), rule, severity, message, fix }];
  const languages: readonly string[] = SITE.languages;
  if (!languages.includes(locale) || locale === SOURCE_LANGUAGE) {
    return at(
      [],
      'error',
      'translations/language',
      `"${locale}" is not a language that the site is translated into`,
      `those are: ${languages.filter((one) => one !== SOURCE_LANGUAGE).join(', ')}`,
    );
  }
  const original = graph.original(kind, id);
  if (!original)
    return at(
      [],
      'error',
      'translations/original',
      `there is no ${kind} "${id}" that it could translate`,
      didYouMean(id, graph.ids[kind]) || 'add the original first',
    );
  const data = file.data as { translation?: { sourceHash?: unknown } } | undefined;
  // An original that cannot be read has no wording to compare.
  if (original.data === undefined) return [];
  const hash = hashOfOriginal(kind, original.data, original.parts.body);
  if (data?.translation?.sourceHash === undefined || data.translation.sourceHash === hash) return [];
  return at(
    ['translation', 'sourceHash'],
    'warning',
    'translations/outdated',
    'the original has changed since it was translated',
    `bring the text up to date, then write sourceHash: '${hash}'`,
  );
}
