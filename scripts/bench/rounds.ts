/** The rounds: every tool once in each, in turn, from a cold start. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../lib/failure.ts';
import { tryMove } from '../lib/move.ts';
import type { SyntheticEntry } from './generate/entry.ts';
import { generateEntries } from './generate.ts';
import { measure, type Measured } from './measure.ts';
import { rowOf, type Phase, type Row, type Size } from './rows.ts';
import type { Command, Prepared } from './tools.ts';

/** As many entries are edited before a rebuild. */
const EDITS = 10;

/** The index of Pagefind is counted apart from the site, which has it inside. */
function sizeOf(folder: string, counts: (path: string) => boolean = () => true): Size {
  if (!existsSync(folder)) return { files: 0, bytes: 0 };
  const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .filter(counts)
    .map((path) => statSync(path).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function run(tool: Prepared, { command, cwd, env }: Command): Promise<Measured> {
  const measured = await measure(command, { ...(cwd && { cwd }), ...(env && { env }) });
  if (!measured.ok) throw new Failure(`${tool.name} failed at ${tool.entries} entries:\n${measured.output}`);
  return measured;
}

function firstCases(entries: number): SyntheticEntry[] {
  return [
    ...generateEntries(entries)
      .filter(({ kind, locale }) => kind === 'case' && !locale)
      .take(EDITS),
  ];
}

/** Away until the end: a file system that has just deleted thousands of files makes new ones slowly, whoever asks. */
function putAway(path: string, used: string): void {
  if (!existsSync(path)) return;
  mkdirSync(used, { recursive: true });
  // On another disk, where nothing is measured, it is removed at once.
  if (!tryMove(path, join(used, String(readdirSync(used).length)))) rmSync(path, { recursive: true });
}

async function measureTool(tool: Prepared, round: number, phases: readonly Phase[], print: (line: string) => void) {
  const { name, entries } = tool;
  const out = join(tool.home, `out-${name}-${entries}-${round}`);
  const used = join(tool.home, 'used');
  for (const path of [out, ...tool.caches]) putAway(path, used);
  const rows: Row[] = [];
  const keep = (phase: Phase, runs: readonly Measured[], size: Size) => {
    const row = rowOf(name, entries, phase, runs, size);
    rows.push(row);
    print(`round ${round}  ${name.padEnd(11)} ${phase.padEnd(8)} ${row.wallSeconds.toFixed(2).padStart(8)} s`);
  };
  keep('build', [await run(tool, tool.build(out))], sizeOf(out));
  if (tool.index && phases.includes('index')) {
    keep('index', [await run(tool, tool.index(out))], sizeOf(join(out, 'pagefind')));
  }
  // What keeps nothing has no rebuild.
  if (phases.includes('rebuild') && name !== 'serai-render') {
    for (const entry of firstCases(entries)) appendFileSync(tool.fileOf(entry), `\nEdited before round ${round}.\n`);
    const runs = [await run(tool, tool.build(out))];
    if (tool.index) runs.push(await run(tool, tool.index(out)));
    keep('rebuild', runs, sizeOf(out));
  }
  putAway(out, used);
  return rows;
}

/** Measures all tools in turn; another one begins in each round, so that none has the quiet moments alone. */
export async function runRounds(
  tools: readonly Prepared[],
  rounds: number,
  phases: readonly Phase[],
  print: (line: string) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let round = 1; round <= rounds; round++) {
    const first = (round - 1) % tools.length;
    for (const tool of [...tools.slice(first), ...tools.slice(0, first)]) {
      rows.push(...(await measureTool(tool, round, phases, print)));
    }
  }
  for (const home of new Set(tools.map((tool) => tool.home)))
    rmSync(join(home, 'used'), { recursive: true, force: true });
  return rows.toSorted((a, b) => tools.findIndex((t) => t.name === a.tool) - tools.findIndex((t) => t.name === b.tool));
}
