/** Folders agree with the fields; two files never mean one entry; no kind is empty. */
import { findEntryPath } from '../../../src/files/entry-path.ts';
import { KIND_FOLDERS, KINDS } from '../../../src/schema/kinds.ts';
import { findDate } from '../loose.ts';
import type { Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

/** The folder that the fields ask for; undefined where they ask for none, or are broken and judged elsewhere. */
function wantedFolder({ entry, fields }: SourceFile): string | undefined {
  if (entry.kind === 'case') return typeof fields['country'] === 'string' ? fields['country'] : undefined;
  if (entry.kind !== 'event') return undefined;
  if (fields['start'] === undefined) return fields['dateNote'] === undefined ? undefined : 'undated';
  return findDate(fields['start'])?.slice(0, 4);
}

const wrongFolder: Rule = {
  name: 'file/wrong-folder',
  severity: 'error',
  summary: 'The folder of a case is its country, that of an event its year.',
  mend: 'The path is the address, so it must not say something else than the fields. Move the file, or correct the field.',
  example: 'the folder is "uz", but country says "kz"',
  entry: (file) => {
    const wanted = file.entry.locale ? undefined : wantedFolder(file);
    const folder = file.entry.id.split('/')[0] ?? '';
    if (!wanted || folder === wanted) return [];
    const field = file.entry.kind === 'case' ? 'country' : 'start';
    return [
      {
        at: { field: [field] },
        message: `the folder is "${folder}", but ${wanted === 'undated' ? 'there is no start' : `${field} says "${wanted}"`}`,
        fix: `move the file to content/${KIND_FOLDERS[file.entry.kind]}/${wanted}/, or correct ${field}`,
      },
    ];
  },
};

const duplicateId: Rule = {
  name: 'file/duplicate-id',
  severity: 'error',
  summary: 'Two files never have one id, upper and lower case alike.',
  mend: 'Two such files have one address, and on many computers they are one file. Keep one of them.',
  example: 'content/pages/about.md is the same entry',
  tree: ({ listed }) => {
    const seen = new Map<string, string>();
    return listed.flatMap(({ path, contentPath }) => {
      const entry = findEntryPath(contentPath);
      if (!entry) return [];
      const key = `${entry.kind}:${entry.locale ?? ''}:${entry.id.toLowerCase()}`;
      const other = seen.get(key);
      if (!other) seen.set(key, path);
      return other ? [{ file: path, message: `${other} is the same entry`, fix: 'keep one of the two files' }] : [];
    });
  },
};

const emptyCollection: Rule = {
  name: 'file/empty-collection',
  severity: 'error',
  summary: 'There is at least one entry of each kind.',
  mend: 'A site without any topic or country has pages that lead nowhere. Add the first file to the folder.',
  example: 'there is no programme at all',
  tree: ({ ids, contentFolder }) =>
    KINDS.filter((kind) => ids[kind].size === 0).map((kind) => ({
      file: `${contentFolder}/${KIND_FOLDERS[kind]}`,
      message: `there is no ${kind} at all`,
      fix: `add the first file to ${contentFolder}/${KIND_FOLDERS[kind]}/`,
    })),
};

export const FILE_IDENTITY_RULES: readonly Rule[] = [wrongFolder, duplicateId, emptyCollection];
