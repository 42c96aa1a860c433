/** `npm run from-issue -- FILE.md`: an issue made from a form becomes an entry, or is told what it lacks. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, runCommand } from './lib/failure.ts';
import { ISSUE_KINDS, isIssueKind, kindOfIssue } from './scaffold/issue-body.ts';
import { entryOfIssue } from './scaffold/issue-entry.ts';
import { readCommandLine } from './scaffold/command-line.ts';
import { shownPath, writeAllOrNothing } from './scaffold/write-files.ts';

const USAGE = 'npm run from-issue -- FILE.md [--kind case|event] [--content DIR]';

function readBody(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Failure(`The file ${path} cannot be read: check its name.`);
  }
}

await runCommand(() => {
  const { values, positionals } = readCommandLine(USAGE, () =>
    parseArgs({
      options: {
        kind: { type: 'string' },
        content: { type: 'string', default: process.env['SERAI_CONTENT'] ?? 'content' },
      },
      allowPositionals: true,
    }),
  );
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Failure(`Name one file: ${USAGE}`);
  const body = readBody(file);
  const kind = values.kind ?? kindOfIssue(body);
  if (!isIssueKind(kind)) throw new Failure(`There is no form for "${kind}": those are ${ISSUE_KINDS.join(' and ')}.`);
  const content = resolve(values.content);
  const result = entryOfIssue(kind, body, content);
  if ('missing' in result) {
    throw new Failure(
      `Nothing was written. The issue needs a few more words:\n${result.missing.map((one) => `- ${one}`).join('\n')}`,
    );
  }
  writeAllOrNothing(content, result.files);
  for (const file of result.files) console.log(shownPath(content, file));
});
