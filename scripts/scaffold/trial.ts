/** Runs the checker over the content folder as it will be, before anything is written into it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import type { Problem } from '../check/problem.ts';
import type { Complaint } from './complaint.ts';
import type { NewFile } from './draft.ts';
import { writeAllOrNothing } from './write-files.ts';

/** `talks[0].source: no source …` as a complaint about that field. */
function asComplaint({ message, fix }: Problem): Complaint {
  const [, field = '', rest = message] = /^([A-Za-z]\w*(?:\[\d+\]|\.\w+)*):? (.+)$/s.exec(message) ?? [];
  const isField = /[.[]/.test(field) || message.startsWith(`${field}:`);
  const parts = isField ? field.split(/[.[\]]+/).filter(Boolean) : [];
  return {
    path: parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    message: `${isField ? rest : message}: ${fix}`,
  };
}

/** The errors of the new files, by their path below the content folder; a collection may still be empty. */
export function tryFiles(contentDir: string, files: readonly NewFile[]): Map<string, Complaint[]> {
  const root = mkdtempSync(join(tmpdir(), 'serai-trial-'));
  try {
    const content = join(root, 'content');
    cpSync(contentDir, content, { recursive: true });
    writeAllOrNothing(content, files);
    const wanted = new Set(files.map(({ path }) => path));
    const found = new Map<string, Complaint[]>();
    for (const problem of checkContent(content, root, { only: files.map(({ path }) => `content/${path}`) }).problems) {
      const path = problem.file.replace(/^content\//, '');
      if (problem.severity !== 'error' || !wanted.has(path)) continue;
      found.set(path, [...(found.get(path) ?? []), asComplaint(problem)]);
    }
    return found;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
