/** The files of a content folder, and those among them that somebody named. */
import { relative, resolve, sep } from 'node:path';
import { Failure } from '../lib/failure.ts';
import { listFiles } from './list-files.ts';
import type { ListedFile } from './rule.ts';

export interface Choice {
  /** The content folder as problems print it. */
  contentFolder: string;
  files: ListedFile[];
  isChosen: (file: ListedFile) => boolean;
}

function isWithin(path: string, wanted: string): boolean {
  return wanted === '' || path === wanted || path.startsWith(`${wanted}/`);
}

/**
 * Lists the files; all are chosen when no path is named.
 *
 * @throws Failure when there is no such folder, or one of the paths is none of its files.
 */
export function chooseFiles(contentDir: string, root: string, only: readonly string[]): Choice {
  const fromRoot = (path: string) => relative(root, path).split(sep).join('/');
  const files = listFiles(contentDir, root);
  const wanted = only.map((path) => ({ path, within: fromRoot(resolve(root, path)) }));
  const lost = wanted.find(({ within }) => !files.some((file) => isWithin(file.path, within)));
  if (lost) {
    throw new Failure(`There is no file of the content at ${lost.path}: name files or folders below ${contentDir}.`);
  }
  return {
    contentFolder: fromRoot(contentDir),
    files,
    isChosen: ({ path }) => wanted.length === 0 || wanted.some(({ within }) => isWithin(path, within)),
  };
}
