/** `npm run bench:search`: how well and how fast the search finds, beside plain Pagefind; judges nothing (docs/search.md). */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { startChromium } from './bench/browser.ts';
import { generateContent } from './bench/generate.ts';
import { measureNode, median } from './bench/measure.ts';
import { queriesFrom, searchBytes, searchTimes } from './bench/search/numbers.ts';
import { askOurs } from './bench/search/ours.ts';
import { askPlain, buildPlain } from './bench/search/plain.ts';
import { readQuestions, type Question } from './bench/search/questions.ts';
import { judgedOf, missesOf, tableOf, type Answer, type Asked } from './bench/search/report.ts';
import { rankOf, scoresOf } from './bench/search/score.ts';
import { Failure, runCommand } from './lib/failure.ts';
import { serve } from './lib/static-server.ts';

const FOLDER = resolve('.build/bench-search');
const COST_QUERIES = 10;

const row = (name: string, value: string, goal: string) =>
  console.log(`${name.padEnd(58)} ${value.padStart(16)}   ${goal}`);
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

async function build(out: string, env: NodeJS.ProcessEnv): Promise<void> {
  const run = await measureNode('scripts/build.ts', ['--out', out], { SERAI_BASE: '/', ...env });
  if (!run.ok) throw new Failure(`The build failed:\n${run.output}`);
}

/** Serves a folder while something is asked of it. */
async function withSite<T>(folder: string, use: (url: string) => Promise<T>): Promise<T> {
  const server = await serve({ folder, base: '/', port: 0 });
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}

async function askAll(
  browser: Browser,
  folder: string,
  questions: readonly Question[],
  ask: typeof askOurs,
): Promise<Answer[]> {
  return withSite(folder, async (url) => {
    const page = await browser.newPage();
    const answers: Answer[] = [];
    for (const question of questions) {
      const got = await ask(page, url, question);
      answers.push({ rank: rankOf(question.want, got), got });
    }
    await page.close();
    return answers;
  });
}

async function relevance(browser: Browser, site: string, withPlain: boolean): Promise<Asked[]> {
  const questions = readQuestions();
  const ours = await askAll(browser, site, questions, askOurs);
  let plain: Answer[] = [];
  if (withPlain) {
    const folder = resolve(FOLDER, 'plain');
    await buildPlain(site, folder);
    plain = await askAll(browser, folder, questions, askPlain);
  }
  return questions.map((question, index) => ({
    question,
    ours: ours[index] ?? { rank: undefined, got: [] },
    plain: plain[index],
  }));
}

/** Bytes and times on one site, printed beside their goals. */
async function cost(browser: Browser, folder: string, name: string, large: boolean): Promise<object> {
  return withSite(folder, async (url) => {
    const queries = queriesFrom(folder, COST_QUERIES);
    const bytes = await searchBytes(browser, url, queries);
    const times = await searchTimes(browser, url, queries);
    const largest = Math.max(...bytes.queries);
    const all = bytes.opening + largest;
    row(`${name}: opening search, with WASM`, kilobytes(bytes.opening), large ? '' : '≤ 120 kB');
    row(`${name}: of it own script`, kilobytes(bytes.ownScript), large ? '' : '≤ 15 kB');
    row(`${name}: a query with ten results, median`, kilobytes(median(bytes.queries)), large ? '' : '≤ 60 kB');
    row(`${name}: a query with ten results, largest`, kilobytes(largest), '');
    row(`${name}: first search all in, largest`, kilobytes(all), large ? '≤ 300 kB' : '');
    row(`${name}: a further query, median`, `${times.median.toFixed(0)} ms`, large ? '≤ 60 ms' : '');
    row(`${name}: a further query, slowest`, `${times.slowest.toFixed(0)} ms`, '');
    row(`${name}: requests during further queries`, String(times.requests), '0');
    return { queries, bytes, times };
  });
}

/** What came instead is told for the tuning questions only. */
function recordOf({ question: { id, heldOut }, ours, plain }: Asked): object {
  return { id, heldOut, rank: ours.rank, plainRank: plain?.rank, ...(heldOut ? {} : { got: ours.got }) };
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      entries: { type: 'string', default: '10000' },
      large: { type: 'string' },
      ours: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const site = values.site ? resolve(values.site) : resolve(FOLDER, 'site');
  if (!values.site) await build(site, {});
  const browser = await startChromium();
  try {
    const asked = await relevance(browser, site, !values.ours);
    const sets: [string, Asked[]][] = [
      ['All questions', asked],
      ['Tuning set', asked.filter(({ question }) => !question.heldOut)],
      ['Held out', asked.filter(({ question }) => question.heldOut)],
    ];
    for (const [title, part] of sets) console.log(tableOf(title, part).join('\n'));
    if (values.misses) console.log(['', 'Misses of the tuning set', ...missesOf(asked)].join('\n'));
    console.log('');
    row('figure', 'measured', 'goal');
    const real = await cost(browser, site, 'real content', false);
    const entries = Number(values.entries);
    let synthetic: object | undefined;
    if (values.large || entries > 0) {
      const large = values.large ? resolve(values.large) : resolve(FOLDER, `site-${entries}`);
      if (!values.large) {
        const content = resolve(FOLDER, `content-${entries}`);
        generateContent(content, entries);
        await build(large, { SERAI_CONTENT: content });
      }
      synthetic = await cost(browser, large, values.large ? 'large site' : `${entries} entries`, true);
    }
    if (values.json) {
      const scores = Object.fromEntries(
        sets.map(([title, part]) => [
          title,
          { ours: scoresOf(judgedOf(part, 'ours')), plain: scoresOf(judgedOf(part, 'plain')) },
        ]),
      );
      writeFileSync(
        values.json,
        `${JSON.stringify({ scores, cost: { real, synthetic }, questions: asked.map(recordOf) }, null, 2)}\n`,
      );
    }
  } finally {
    await browser.close();
  }
});
