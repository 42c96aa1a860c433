/** `npm run check -- --fix`: mends what can be mended safely, and nothing else. */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashOfOriginal } from '../../../src/domain/translation-state.ts';
import { findEntryPath } from '../../../src/files/entry-path.ts';
import { chooseFiles } from '../choose-files.ts';
import type { ListedFile } from '../rule.ts';
import { findSourceFile } from '../source-file.ts';
import { fixFile } from './fix-file.ts';

interface Mended {
  file: ListedFile;
  before: string;
  after: string;
}

/** The text; undefined when it is not UTF-8, and so nothing that may be written back. */
function findText(file: ListedFile): string | undefined {
  const bytes = readFileSync(file.full);
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}

function hashOf({ file }: Mended, text: string): string | undefined {
  const source = findSourceFile(file.path, file.contentPath, text.replace(/^\uFEFF/, ''));
  return source?.data === undefined ? undefined : hashOfOriginal(source.entry.kind, source.data, source.parts.body);
}

/** A translation stays up to date when only the form of its original has changed: the new hash in place of the old one. */
function carryHashes(mended: readonly Mended[], files: readonly ListedFile[]): string[] {
  return mended.flatMap((one) => {
    const entry = findEntryPath(one.file.contentPath);
    const [before, after] = [hashOf(one, one.before), hashOf(one, one.after)];
    if (!one.file.translated || entry?.locale || !before || !after || before === after) return [];
    const translations = files.filter(({ contentPath }) => {
      const other = findEntryPath(contentPath);
      return other?.locale && other.kind === entry?.kind && other.id === entry.id;
    });
    return translations.flatMap((file) => {
      const text = findText(file);
      if (!text?.includes(before)) return [];
      writeFileSync(file.full, text.replace(before, after));
      return [file.path];
    });
  });
}

/** Mends the files and returns the paths of those that it changed. */
export function fixContent(contentDir: string, root: string, only: readonly string[]): string[] {
  const { files, isChosen } = chooseFiles(contentDir, root, only);
  const mended: Mended[] = [];
  for (const file of files) {
    const entry = isChosen(file) ? findEntryPath(file.contentPath) : undefined;
    const before = entry && findText(file);
    const after = entry && before !== undefined ? fixFile(before, entry) : before;
    if (before === undefined || after === undefined || after === before) continue;
    writeFileSync(file.full, after);
    mended.push({ file, before, after });
  }
  return [...new Set([...mended.map(({ file }) => file.path), ...carryHashes(mended, files)])].toSorted();
}
