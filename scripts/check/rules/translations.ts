/** A translation has an original, and says what it said. */
import { SITE, SOURCE_LANGUAGE } from '../../../src/site.config.ts';
import { didYouMean } from '../../lib/nearest.ts';
import type { Digest } from '../digest.ts';
import type { Graph } from '../graph.ts';
import type { Rule } from '../rule.ts';

const LANGUAGES: readonly string[] = SITE.languages.filter((one: string) => one !== SOURCE_LANGUAGE);

/** The original of a translation into a language of the site. */
function findOriginal({ kind, id, locale }: Digest, graph: Graph): Digest | undefined {
  return locale && LANGUAGES.includes(locale) ? graph.original(kind, id) : undefined;
}

const language: Rule = {
  name: 'translations/language',
  severity: 'error',
  summary: 'Translations are in a language of the site.',
  mend: 'English is the language of the originals; the others are listed in `src/site.config.ts`. Rename the file, or add the language there.',
  example: '"ko" is not a language that the site is translated into',
  linked: ({ locale }) =>
    !locale || LANGUAGES.includes(locale)
      ? []
      : [
          {
            message: `"${locale}" is not a language that the site is translated into`,
            fix: `those are: ${LANGUAGES.join(', ')}`,
          },
        ],
};

const original: Rule = {
  name: 'translations/original',
  severity: 'error',
  summary: 'A translation lies beside its original.',
  mend: 'Facts stand in the original alone. Add it first, or give the translation the name of the file that it translates.',
  example: 'there is no topic "smart-cities" that it could translate',
  linked: (digest, graph) => {
    const { kind, id, locale } = digest;
    return !locale || !LANGUAGES.includes(locale) || findOriginal(digest, graph)
      ? []
      : [
          {
            message: `there is no ${kind} "${id}" that it could translate`,
            fix: didYouMean(id, graph.ids[kind]) || 'add the original first',
          },
        ];
  },
};

const outdated: Rule = {
  name: 'translations/outdated',
  severity: 'warning',
  summary: 'A translation says what its original says now.',
  mend: 'The words of the original have changed since. Bring the translation up to date, then copy the hash that is printed here. Until then the page tells its readers.',
  example: 'the original has changed since it was translated',
  linked: (digest, graph) => {
    const hash = findOriginal(digest, graph)?.wording?.hash;
    return hash === undefined || digest.sourceHash === undefined || digest.sourceHash === hash
      ? []
      : [
          {
            at: { field: ['translation', 'sourceHash'] },
            message: 'the original has changed since it was translated',
            fix: `bring the text up to date, then write sourceHash: '${hash}'`,
          },
        ];
  },
};

const unknownItem: Rule = {
  name: 'translations/unknown-item',
  severity: 'error',
  summary: 'A line of a translated list has the `id` of a line of the original.',
  mend: 'By the `id` the site finds which line is translated. Copy the id from the original; a line that it no longer has is deleted.',
  example: 'sources[0]: the original has no sources with the id "itu"',
  linked: (digest, graph) => {
    const wording = findOriginal(digest, graph)?.wording;
    if (!wording) return [];
    return Object.entries(digest.items).flatMap(([list, ids]) =>
      ids.flatMap((id, index) =>
        !id || wording.items[list]?.includes(id)
          ? []
          : [
              {
                at: { field: [list, index, 'id'] },
                message: `${list}[${index}]: the original has no ${list} with the id "${id}"`,
                fix: didYouMean(id, wording.items[list] ?? []) || 'delete the line',
              },
            ],
      ),
    );
  },
};

export const TRANSLATION_RULES: readonly Rule[] = [language, original, outdated, unknownItem];
