/** A content folder of its own for each test, and what the checker says of it. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '../check/check-content.ts';
import { GOOD_TREE, type Tree } from '../check/fixtures.ts';

/** Writes a tree, the good one unless another is given; it is taken away after the test. */
export function contentFolder(tree: Tree = GOOD_TREE): string {
  const root = mkdtempSync(join(tmpdir(), 'serai-scaffold-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const content = join(root, 'content');
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return content;
}

/** The rules against which the folder has an error, with the file. */
export function errorsIn(content: string): string[] {
  return checkContent(content, dirname(content))
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ file, rule, message }) => `${file} ${rule} ${message}`);
}

/** All files with their text. */
export function filesIn(content: string): Record<string, string> {
  const files = globSync('**/*.*', { cwd: content }).toSorted();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(content, file), 'utf8')]));
}
