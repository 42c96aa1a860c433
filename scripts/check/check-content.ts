/** Reads a content folder and judges it: every problem of every file at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildGraph } from './graph.ts';
import { compareProblems, type Problem } from './problem.ts';
import { checkCitations } from './rules/citations.ts';
import { checkFields } from './rules/fields.ts';
import { checkReferences } from './rules/references.ts';
import { findSourceFile, yamlProblems, type SourceFile } from './source-file.ts';

export interface CheckResult {
  problems: Problem[];
  files: number;
}

export function checkContent(contentDir: string, root: string): CheckResult {
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const item of readdirSync(contentDir, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const full = join(item.parentPath, item.name);
    const contentPath = relative(contentDir, full).split(sep).join('/');
    if (contentPath === 'README.md') continue;
    const path = relative(root, full).split(sep).join('/');
    const file = findSourceFile(path, contentPath, readFileSync(full, 'utf8'));
    if (file) files.push(file);
    else problems.push({ file: path, line: 1, column: 1, rule: 'file/unreadable', severity: 'error', message: 'is not an entry', fix: 'begin the file with front matter between two lines ---' });
  }
  const graph = buildGraph(files);
  for (const file of files) {
    problems.push(...yamlProblems(file), ...checkFields(file), ...checkReferences(file, graph), ...checkCitations(file));
  }
  return { problems: problems.toSorted(compareProblems), files: files.length };
}
