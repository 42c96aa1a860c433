/** The body of an issue as an entry with its stubs, or what it lacks, in the words of the form. */
import { assemble } from './cells.ts';
import { readCatalogue } from './catalogue.ts';
import type { Complaint, FieldPath } from './complaint.ts';
import { draft, filesOf, takenId, type NewFile } from './draft.ts';
import { answerProblems, readAnswers, type IssueKind } from './issue-body.ts';
import { cellsOfAnswers } from './issue-fields.ts';
import { labelOf } from './labels.ts';
import { tryFiles } from './trial.ts';

export type IssueResult = { id: string; files: NewFile[] } | { missing: string[] };

/** "Sources, no. 2: URL" */
function wordsOf(path: FieldPath): string {
  let words = '';
  for (const part of path) {
    if (typeof part === 'number') words += `, no. ${part + 1}`;
    else
      words +=
        words === '' ? labelOf([part]) : `: ${labelOf([part]).replace(/^\p{Lu}(?=\p{Ll})/u, (c) => c.toLowerCase())}`;
  }
  return words;
}

function sentence({ path, message }: Complaint): string {
  return path.length === 0 ? message : `${wordsOf(path)}: ${message}`;
}

/** Reads an issue against a content folder; writes nothing. */
export function entryOfIssue(kind: IssueKind, body: string, contentDir: string): IssueResult {
  const answers = readAnswers(kind, body);
  const problems = answerProblems(answers);
  if (problems.length > 0) return { missing: problems };
  const there = readCatalogue(contentDir);
  const { data, complaints } = assemble(kind, cellsOfAnswers(kind, answers));
  const sections = new Map(answers.filter(({ path }) => !path).map(({ label, text }) => [label, text]));
  const made = draft({ kind, data, sections }, there, complaints);
  // Who fills in a form gives a title and knows of no id.
  const taken = takenId(kind, made, there).map(() => ({
    path: ['title'],
    message:
      'there is an entry under this title already: give another title, or tell in a comment what to correct there',
  }));
  const wrong: Complaint[] = [...made.complaints, ...taken];
  if (wrong.length > 0) return { missing: wrong.map(sentence) };
  const files = filesOf(made);
  const refused = [...tryFiles(contentDir, files).values()].flat();
  if (refused.length > 0) return { missing: refused.map(sentence) };
  return { id: made.id, files };
}
