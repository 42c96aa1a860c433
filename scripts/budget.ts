/** `npm run budget`: what pages weigh, on the real content and on synthetic entries; ends with 1 when a limit is passed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateContent } from './bench/generate.ts';
import { judge, type Verdict } from './budget/judge.ts';
import { ALL_LIMIT, ENTRY_MEDIAN, PAGE_LIMITS, SCRIPT_LIMIT, searchLimits } from './budget/limits.ts';
import { judgeSearch, measureSearch } from './budget/search.ts';
import { Failure, runCommand } from './lib/failure.ts';
import { runNode } from './lib/tool.ts';

const FOLDER = resolve('.build/budget');
const number = (value: number) => value.toLocaleString('en-GB').padStart(7);

async function build(name: string, env: NodeJS.ProcessEnv): Promise<string> {
  const out = resolve(FOLDER, name);
  const { ok, output } = await runNode('scripts/build.ts', ['--out', out], { env: { SERAI_BASE: '/', ...env } });
  if (!ok) throw new Failure(`The site could not be built:\n${output}`);
  return out;
}

function printVerdict(name: string, { kinds, entryMedian, style, script, problems }: Verdict): void {
  console.log(`\n${name}: bytes by gzip -9 (by brotli); limits for gzip`);
  for (const { kind, pages, median, worst } of kinds) {
    console.log(
      `${kind.padEnd(13)}${number(pages)} pages  median ${number(median.gzip)} (${number(median.brotli)})  ` +
        `worst ${number(worst.gzip)} (${number(worst.brotli)}) ≤ ${number(PAGE_LIMITS[kind])}  ${worst.path}/`,
    );
  }
  console.log(`entries      ${number(Math.round(entryMedian))} at the median ≤ ${number(ENTRY_MEDIAN)}`);
  console.log(`style        ${number(style.gzip)} (${number(style.brotli)})`);
  console.log(
    `script       ${number(script.gzip)} (${number(script.brotli)}) ≤ ${number(SCRIPT_LIMIT)}, before search is opened`,
  );
  console.log(`longest page of an entry, style and script together ≤ ${number(ALL_LIMIT)}`);
  for (const problem of problems) console.log(`too much: ${problem}`);
}

async function lookAtSearch(site: string, pages: number): Promise<string[]> {
  const { figures, problems } = judgeSearch(await measureSearch(site), searchLimits(pages));
  for (const { name, bytes, limit } of figures) {
    const most = limit === undefined ? '' : ` ≤ ${number(limit)}`;
    console.log(`search       ${number(Math.round(bytes))}${most}  ${name}`);
  }
  for (const problem of problems) console.log(`too much: ${problem}`);
  return problems;
}

await runCommand(async () => {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      /** What search costs, which needs Chromium. */
      search: { type: 'boolean', default: true },
      /** A site that is built already; nothing is built then. */
      site: { type: 'string' },
      entries: { type: 'string', default: '1000' },
    },
  });
  const entries = Number(values.entries);
  if (!Number.isInteger(entries) || entries < 1)
    throw new Failure(`--entries takes a whole number above 0, not "${values.entries}".`);
  const problems: string[] = [];
  const look = async (name: string, site: string) => {
    const verdict = judge(site);
    printVerdict(name, verdict);
    problems.push(...verdict.problems);
    if (values.search) problems.push(...(await lookAtSearch(site, verdict.entries)));
  };
  if (values.site) await look(values.site, resolve(values.site));
  else {
    await look('the real content', await build('real', {}));
    const content = resolve(FOLDER, 'content');
    generateContent(content, entries);
    await look(`${entries} synthetic entries`, await build('synthetic', { SERAI_CONTENT: content }));
  }
  if (problems.length > 0) throw new Failure(`\nThe reader's budget is passed in ${problems.length} places.`);
});
