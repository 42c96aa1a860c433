/** Reads a content folder and judges it: every problem of every file at once. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { KIND_FOLDERS, KINDS, type Kind } from '../../src/schema/kinds.ts';
import { Failure } from '../lib/failure.ts';
import { buildGraph } from './graph.ts';
import { compareProblems, type Problem } from './problem.ts';
import { checkCitations } from './rules/citations.ts';
import { checkFields } from './rules/fields.ts';
import { checkFile, checkIds } from './rules/files.ts';
import { checkReferences } from './rules/references.ts';
import { checkTranslation } from './rules/translations.ts';
import { findSourceFile, yamlProblems, type SourceFile } from './source-file.ts';

export interface CheckResult {
  problems: Problem[];
  /** Originals by kind, translations apart. */
  counts: Record<Kind | 'translation', number>;
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new Failure(
      `There is no content folder at ${folder}: run the command in the folder of package.json, or name another one with --content.`,
    );
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .toSorted();
}

/** The text of a file; undefined, with a problem, when it cannot be read. */
function readText(path: string, full: string, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(full));
  } catch (error) {
    const encoding = error instanceof TypeError;
    problems.push({
      file: path,
      line: 1,
      column: 1,
      rule: encoding ? 'file/encoding' : 'file/unreadable',
      severity: 'error',
      message: encoding
        ? 'the file is not UTF-8'
        : `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      fix: encoding ? 'save it as UTF-8 in your editor' : 'check its permissions',
    });
    return undefined;
  }
}

function countFiles(files: readonly SourceFile[]): CheckResult['counts'] {
  const counts = Object.fromEntries([...KINDS, 'translation'].map((kind) => [kind, 0])) as CheckResult['counts'];
  for (const { entry } of files) counts[entry.locale ? 'translation' : entry.kind] += 1;
  return counts;
}

/**
 * Checks all files of a content folder.
 *
 * @param root the folder that the paths of problems are relative to.
 * @throws Failure when there is no such folder.
 */
export function checkContent(contentDir: string, root: string): CheckResult {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const full of listFiles(contentDir)) {
    const contentPath = relative(contentDir, full).split(sep).join('/');
    const path = relative(root, full).split(sep).join('/');
    const ahead = checkFile(path, contentPath);
    problems.push(...ahead);
    if (ahead.length > 0 || !/\.mdx?$/.test(path) || contentPath === 'README.md') continue;
    const text = readText(path, full, problems);
    const file = text === undefined ? undefined : findSourceFile(path, contentPath, text);
    if (file) files.push(file);
    else if (text !== undefined) {
      problems.push({
        file: path,
        line: 1,
        column: 1,
        rule: 'file/front-matter',
        severity: 'error',
        message: text.trim() === '' ? 'the file is empty' : 'the file does not begin with front matter',
        fix: 'begin it with a line ---, then the fields, then another line ---',
      });
    }
  }
  const graph = buildGraph(files);
  for (const file of files) {
    problems.push(
      ...yamlProblems(file),
      ...checkFields(file),
      ...checkReferences(file, graph),
      ...checkCitations(file),
      ...checkTranslation(file, graph),
    );
  }
  problems.push(...checkIds(files));
  const counts = countFiles(files);
  for (const kind of KINDS) {
    if (counts[kind] > 0) continue;
    const folder = relative(root, join(contentDir, KIND_FOLDERS[kind])).split(sep).join('/');
    problems.push({
      file: folder,
      line: 1,
      column: 1,
      rule: 'file/empty-collection',
      severity: 'error',
      message: `there is no ${kind} at all`,
      fix: `add the first file to ${folder}/`,
    });
  }
  return { problems: problems.toSorted(compareProblems), counts };
}
