/** Sources: every mark names one in the right form, every figure names one, none is left unused. */
import { didYouMean } from '../../lib/nearest.ts';
import { lastDay } from '../../../src/domain/dates.ts';
import { findDate, findTexts, itemsOf, printPath, type FieldPath, type Fields } from '../loose.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

/** The ids that stand in the `source` of some field. */
function sourceFields(fields: Fields): { text: string; path: FieldPath }[] {
  return findTexts(fields, (_text, key) => key === 'source');
}

const isOriginal = ({ entry }: SourceFile) => !entry.locale;

function unknownMark(id: string, offset: number, ids: readonly string[]): Finding {
  return {
    at: { body: offset },
    message: `no source has the id of the mark [^${id}]`,
    fix: didYouMean(id, ids) || 'add the source to sources',
  };
}

const sourceId: Rule = {
  name: 'facts/source-id',
  severity: 'error',
  summary: 'Each source has an id of its own.',
  mend: 'A mark must lead to one source. Give one of the two another id, and correct its marks.',
  example: 'two sources have the id "host"',
  entry: ({ sourceIds }) =>
    sourceIds.flatMap((id, index) =>
      id && sourceIds.indexOf(id) < index
        ? [
            {
              at: { field: ['sources', index, 'id'] },
              message: `two sources have the id "${id}"`,
              fix: 'give one of them another id',
            },
          ]
        : [],
    ),
};

const unknownSource: Rule = {
  name: 'facts/unknown-source',
  severity: 'error',
  summary: 'A `source` in a field is the id of one of the `sources`.',
  mend: 'A figure whose source is not there cannot be checked. Correct the id, or add the source.',
  example: 'outcomes[0].source: no source has the id "ito"',
  entry: (file) =>
    isOriginal(file)
      ? sourceFields(file.fields)
          .filter(({ text }) => !file.sourceIds.includes(text))
          .map(({ text, path }) => ({
            at: { field: path },
            message: `${printPath(path)}: no source has the id "${text}"`,
            fix: didYouMean(text, file.sourceIds) || 'add the source to sources',
          }))
      : [],
};

const accessedBefore: Rule = {
  name: 'facts/accessed-before-published',
  severity: 'error',
  summary: 'A source was published before it was read.',
  mend: 'One of the two dates is wrong. `date` is when it was published, `accessed` when somebody read it for this site.',
  example: 'sources[1]: published 2026-12, but read 2026-11',
  entry: ({ fields }) =>
    itemsOf(fields['sources']).flatMap(({ index, item }) => {
      const [published, read] = [findDate(item['date']), findDate(item['accessed'])];
      return published && read && published > lastDay(read)
        ? [
            {
              at: { field: ['sources', index, 'date'] },
              message: `sources[${index}]: published ${published}, but read ${read}`,
              fix: 'correct date or accessed',
            },
          ]
        : [];
    }),
};

const mark: Rule = {
  name: 'body/unknown-mark',
  severity: 'error',
  summary: 'Every mark `[^id]` in the text names a source of the entry, in translations one of the original.',
  mend: 'Correct the mark, or add the source to `sources`. The text has no notes of its own: the site makes the list.',
  example: 'no source has the id of the mark [^ity]',
  entry: (file) =>
    isOriginal(file)
      ? file
          .body()
          .marks.filter(({ id, broken }) => !broken && !file.sourceIds.includes(id))
          .map(({ id, offset }) => unknownMark(id, offset, file.sourceIds))
      : [],
  linked: ({ kind, id: entry, locale, marks }, graph) => {
    const ids = locale ? graph.original(kind, entry)?.wording?.sourceIds : undefined;
    return ids
      ? marks
          .filter(({ id, broken }) => !broken && !ids.includes(id.toLowerCase()))
          .map(({ id, offset }) => unknownMark(id, offset, ids))
      : [];
  },
};

const markForm: Rule = {
  name: 'body/mark-form',
  severity: 'error',
  summary: 'A mark is written `[^id]`: closed, and without a space inside.',
  mend: 'Written otherwise, editors and other programs show the mark as plain text, and so may the site.',
  example: 'the mark "[^ itu]" has a space inside',
  entry: (file) =>
    file.body().marks.flatMap(({ id, offset, broken }): Finding[] => {
      if (!broken) return [];
      const shown = `"${broken.replace(/\s+/g, ' ')}"`;
      const message = broken.endsWith(']') ? `the mark ${shown} has a space inside` : `the mark ${shown} is not closed`;
      return [{ at: { body: offset }, message, fix: `write [^${id}]` }];
    }),
};

const unused: Rule = {
  name: 'body/unused-source',
  severity: 'warning',
  summary: 'Every source is cited, in the text or in a field.',
  mend: 'Readers want to know what a source bears out. Cite it behind the sentence, or take it out.',
  example: 'nothing cites the source "news"',
  entry: (file) => {
    if (!isOriginal(file)) return [];
    const used = new Set([
      ...sourceFields(file.fields).map(({ text }) => text),
      ...file.body().marks.map(({ id }) => id),
    ]);
    return file.sourceIds.flatMap((id, index) =>
      !id || used.has(id)
        ? []
        : [
            {
              at: { field: ['sources', index, 'id'] },
              message: `nothing cites the source "${id}"`,
              fix: `cite it in the text as [^${id}], or take it out`,
            },
          ],
    );
  },
};

export const SOURCE_RULES: readonly Rule[] = [sourceId, unknownSource, accessedBefore, mark, markForm, unused];
