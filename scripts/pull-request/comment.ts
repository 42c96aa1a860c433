/** Runs with the right to write comments, from the default branch, without any package: FILE.json in, FILE.md out. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { commentText } from './comment-text.ts';
import { parseSummary } from './summary.ts';

/** A whole summary with all its pages is far smaller. */
const MOST_BYTES = 100_000;

function getVariable(name: string, form: RegExp): string {
  const value = process.env[name] ?? '';
  if (form.test(value)) return value;
  throw new Error(`The variable ${name} is not set as it should be.`);
}

const [from = '', to = ''] = process.argv.slice(2);
if (statSync(from).size > MOST_BYTES) throw new Error('The summary is not to be trusted: it is too large.');
const summary = parseSummary(readFileSync(from, 'utf8'));
writeFileSync(
  to,
  commentText(summary, {
    server: getVariable('GITHUB_SERVER_URL', /^https:\/\/[\w.-]+$/),
    repository: getVariable('GITHUB_REPOSITORY', /^[\w.-]+\/[\w.-]+$/),
    runId: getVariable('RUN_ID', /^\d+$/),
    headRepository: getVariable('HEAD_REPOSITORY', /^[\w.-]+\/[\w.-]+$/),
    headSha: getVariable('HEAD_SHA', /^[0-9a-f]{40}$/),
  }),
);
