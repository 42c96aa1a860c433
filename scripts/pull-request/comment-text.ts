/** The comment on a pull request. */
import type { ChangedPage, Summary } from './summary.ts';

/** By this first line the comment is found again and edited. */
const MARK = '<!-- serai-check -->';

/** What the forge itself says of the run. */
export interface RunFacts {
  server: string;
  repository: string;
  runId: string;
  headRepository: string;
  headSha: string;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

function headline({ errors, warnings }: Summary): string {
  if (errors === undefined || warnings === undefined) return 'The check could not run';
  if (errors === 0 && warnings === 0) return 'The check found no problem';
  return `The check found ${count(errors, 'error')} and ${count(warnings, 'warning')}`;
}

function advice({ errors }: Summary): string {
  if (errors === undefined) return 'A maintainer has to look at the run: the fault is not in an entry alone.';
  if (errors === 0) return 'Nothing stands in the way of a review.';
  return 'Each error is shown at its line under “Files changed”, with what is wrong and how to mend it. Change the file there, and the check runs again.';
}

function row({ file, page, change }: ChangedPage, { server, headRepository, headSha }: RunFacts): string {
  const name =
    change === 'removed' ? `\`${file}\`` : `[\`${file}\`](${server}/${headRepository}/blob/${headSha}/${file})`;
  return `| \`${page}\` | ${change} | ${name} |`;
}

function table(summary: Summary, facts: RunFacts): string[] {
  const { pages, others } = summary;
  const more = others > 0 ? [`And ${count(others, 'further file')} under \`content/\`.`] : [];
  if (pages.length === 0) return more;
  const lines = ['| page | what | file |', '| --- | --- | --- |', ...pages.map((page) => row(page, facts))];
  return [lines.join('\n'), ...more];
}

/** The whole comment, as Markdown. */
export function commentText(summary: Summary, facts: RunFacts): string {
  const run = `${facts.server}/${facts.repository}/actions/runs/${facts.runId}`;
  const preview = summary.built
    ? `The site with this change is the file “preview” at the foot of [the run](${run}): unpack it as \`dist/\` and run \`npm run serve\`.`
    : `There is no preview. [The run](${run}) says why.`;
  const parts = [`### ${headline(summary)}`, advice(summary), ...table(summary, facts), preview];
  return `${MARK}\n${parts.join('\n\n')}\n`;
}
