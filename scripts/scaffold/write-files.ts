/** Writes new files: all of them or none, and never over one that is there. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../lib/failure.ts';
import type { NewFile } from './draft.ts';

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The files, and the outermost folders that had to be made for them, are taken away again. */
function undo(written: readonly string[], folders: readonly string[]): void {
  for (const path of [...written, ...folders]) rmSync(path, { recursive: true, force: true });
}

/**
 * Writes files below a folder.
 *
 * @throws Failure when one exists or cannot be written; then none is left.
 */
export function writeAllOrNothing(folder: string, files: readonly NewFile[]): void {
  const written: string[] = [];
  const folders: string[] = [];
  for (const { path, text } of files) {
    const full = resolve(folder, path);
    try {
      if (!full.startsWith(resolve(folder) + sep)) throw new Error(`${path} lies outside the content folder`);
      const made = mkdirSync(dirname(full), { recursive: true });
      if (made !== undefined) folders.push(made);
      writeFileSync(full, text, { flag: 'wx' });
      written.push(full);
    } catch (error) {
      undo(written, folders);
      const why = error instanceof Error ? error.message : String(error);
      throw new Failure(
        isCode(error, 'EEXIST')
          ? `${path} is there already, so nothing was written: give another id, or edit that file.`
          : `${path} cannot be written, so nothing was: ${why}.`,
      );
    }
  }
}

/** The path of a new file as the terminal shows it. */
export function shownPath(folder: string, { path }: NewFile): string {
  return relative(process.cwd(), join(folder, path)).split(sep).join('/');
}
