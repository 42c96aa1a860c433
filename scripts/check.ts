/** `npm run check`: judges the content and prints every problem. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkInParallel } from './check/check-content.ts';
import { fixContent } from './check/fix/fix-content.ts';
import { openKept } from './check/kept-digests.ts';
import { formatGithub, formatJson, formatTerminal, hasErrors, plural, summarise } from './check/report.ts';
import { formatRulesPage } from './check/rules-page.ts';
import { Failure, runCommand } from './lib/failure.ts';

const FORMATS = ['terminal', 'json', 'github'];

function readArguments() {
  try {
    return parseArgs({
      options: {
        content: { type: 'string', default: process.env['SERAI_CONTENT'] ?? 'content' },
        format: { type: 'string', default: 'terminal' },
        fix: { type: 'boolean', default: false },
        rules: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Failure(
      `${error instanceof Error ? error.message : String(error)}. Options: --content DIR, --format terminal|json|github, --fix, --rules.`,
    );
  }
}

await runCommand(async () => {
  const { values, positionals: only } = readArguments();
  if (!FORMATS.includes(values.format)) {
    throw new Failure(`There is no format "${values.format}": take ${FORMATS.join(', ')}.`);
  }
  if (values.rules) {
    process.stdout.write(formatRulesPage());
    return;
  }
  const content = resolve(values.content);
  const quiet = values.format !== 'terminal';
  if (values.fix) {
    const fixed = fixContent(content, process.cwd(), only);
    if (!quiet) for (const file of fixed) console.log(`mended ${file}`);
  }
  const project = resolve(import.meta.dirname, '..');
  const kept = openKept(join(project, 'node_modules/.cache/serai-check/at-hand'), content, project, (sentence) => {
    if (!quiet) console.log(sentence);
  });
  const { problems, counts } = await checkInParallel(content, process.cwd(), { only, kept });
  if (values.format === 'json') console.log(formatJson(problems));
  else if (values.format === 'github') {
    if (problems.length > 0) console.log(formatGithub(problems));
  } else {
    if (problems.length > 0) console.log(`${formatTerminal(problems, only.length > 0 ? Infinity : undefined)}\n`);
    const files = Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(`${only.length > 0 ? 'chosen files' : plural(files, 'file')} checked: ${summarise(problems)}`);
  }
  process.exitCode = hasErrors(problems) ? 1 : 0;
}, 2);
