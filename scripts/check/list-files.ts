/** What lies in a content folder. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { findEntryPath } from '../../src/files/entry-path.ts';
import { Failure } from '../lib/failure.ts';
import type { ListedFile } from './rule.ts';

const slashed = (path: string) => path.split(sep).join('/');

/** The original that a file translates, as its path without ending. */
function stemOf(contentPath: string): { stem: string; locale: string | undefined } {
  const entry = findEntryPath(contentPath);
  return { stem: entry ? `${entry.kind}/${entry.id}` : contentPath, locale: entry?.locale };
}

/**
 * All files, those left out that begin with a full stop and the README of the folder.
 *
 * @param root the folder that the paths of problems are relative to.
 * @throws Failure when there is no such folder.
 */
export function listFiles(contentDir: string, root: string): ListedFile[] {
  if (!existsSync(contentDir) || !statSync(contentDir).isDirectory()) {
    throw new Failure(
      `There is no content folder at ${contentDir}: run the command in the folder of package.json, or name another one with --content.`,
    );
  }
  const top = slashed(relative(root, contentDir));
  const files = readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => slashed(join(item.parentPath, item.name).slice(join(contentDir, sep).length)))
    .filter((contentPath) => contentPath !== 'README.md' && !/(?:^|\/)\./.test(contentPath))
    .map((contentPath) => ({ contentPath, path: top ? `${top}/${contentPath}` : contentPath, ...stemOf(contentPath) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const translated = new Set(files.flatMap(({ stem, locale }) => (locale ? [stem] : [])));
  return files.map(({ contentPath, path, stem }) => {
    const full = join(contentDir, contentPath);
    const { size, mtimeMs } = statSync(full);
    return { full, path, contentPath, bytes: size, changed: mtimeMs, translated: translated.has(stem) };
  });
}
