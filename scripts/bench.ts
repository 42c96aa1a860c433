/** `npm run bench`: prints figures beside the goals; judges nothing. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateContent } from './bench/generate.ts';
import { measureNode, median, type Measured } from './bench/measure.ts';
import { readerFigures } from './bench/reader.ts';
import { Failure, runCommand } from './lib/failure.ts';

const FOLDER = resolve('.build/bench');

const row = (name: string, value: string, goal: string) =>
  console.log(`${name.padEnd(48)} ${value.padStart(22)}   ${goal}`);

async function buildRounds(rounds: number, out: string, env: NodeJS.ProcessEnv): Promise<Measured[]> {
  const runs: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    const run = await measureNode('scripts/build.ts', ['--out', out], env);
    if (!run.ok) throw new Failure(`The build failed:\n${run.output}`);
    runs.push(run);
  }
  return runs;
}

function printBuild(name: string, runs: readonly Measured[], goal: string): void {
  const walls = runs.map((run) => run.wallSeconds);
  row(`${name}: build with index, median of ${runs.length}`, `${median(walls).toFixed(1)} s`, goal);
  row(`${name}: range`, `${Math.min(...walls).toFixed(1)}–${Math.max(...walls).toFixed(1)} s`, '');
  const peaks = runs.flatMap((run) => run.peakMegabytes ?? []);
  if (peaks.length > 0) row(`${name}: peak memory, all processes`, `${Math.max(...peaks).toFixed(0)} MB`, '');
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: { entries: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' } },
  });
  const rounds = Number(values.rounds);
  row('figure', 'measured', 'goal');

  const real = resolve(FOLDER, 'real');
  printBuild('real content', await buildRounds(rounds, real, { SERAI_BASE: '/' }), '< 20 s');
  const reader = await readerFigures(real);
  for (const [folder, { median: middle, largest, name }] of Object.entries(reader.pages)) {
    row(`${folder}: HTML compressed, median`, `${middle} B`, 'entry < 8,000 B');
    row(`${folder}: largest (${name.replace('/index.html', '')})`, `${largest} B`, '');
  }
  row('style, compressed', `${reader.style} B`, 'with HTML < 20,000 B');
  row('script before search is opened, compressed', `${reader.script} B`, '≤ 2,000 B');
  row('first search with ten results', `${reader.firstSearch.toFixed(0)} ms`, '');
  row('first search, compressed', `${reader.firstSearchBytes} B`, '');
  row('a further query with ten results, median', `${reader.furtherSearch.toFixed(0)} ms`, '< 100 ms');

  for (const count of values.entries
    .split(',')
    .map(Number)
    .filter((n) => n > 0)) {
    const content = resolve(FOLDER, `content-${count}`);
    generateContent(content, count);
    const runs = await buildRounds(rounds, resolve(FOLDER, `site-${count}`), {
      SERAI_CONTENT: content,
      SERAI_BASE: '/',
    });
    printBuild(`${count} synthetic entries`, runs, count === 1000 ? '< 15 s, < 1,200 MB' : '');
  }
});
