/** `npm run check`: judges the content and prints every problem. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from './check/check-content.ts';
import { formatTerminal, hasErrors, summarise } from './check/report.ts';
import { runCommand } from './lib/failure.ts';

await runCommand(() => {
  const { values, positionals } = parseArgs({
    options: { content: { type: 'string', default: process.env['SERAI_CONTENT'] ?? 'content' } },
    allowPositionals: true,
  });
  const { problems, counts } = checkContent(resolve(values.content), process.cwd());
  const shown = problems.filter(
    ({ file }) => positionals.length === 0 || positionals.some((part) => file.startsWith(part)),
  );
  if (shown.length > 0) console.log(formatTerminal(shown));
  const files = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`${files} files checked: ${summarise(shown)}`);
  process.exitCode = hasErrors(shown) ? 1 : 0;
}, 2);
