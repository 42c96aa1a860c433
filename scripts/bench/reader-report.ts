/** `npm run bench -- --reader`: what a reader of the real content pays. */
import { resolve } from 'node:path';
import { Failure } from '../lib/failure.ts';
import { measureNode } from './measure.ts';
import { readerFigures } from './reader.ts';

export async function printReader(print: (line: string) => void): Promise<void> {
  const row = (name: string, value: string, goal: string) =>
    print(`${name.padEnd(48)} ${value.padStart(22)}   ${goal}`);
  const out = resolve('.build/bench/real');
  const run = await measureNode('scripts/build.ts', ['--out', out], { SERAI_BASE: '/' });
  if (!run.ok) throw new Failure(`The build failed:\n${run.output}`);
  row('real content: build with all', `${run.wallSeconds.toFixed(1)} s`, '< 20 s');
  const reader = await readerFigures(out);
  row('first search with ten results', `${reader.firstSearch.toFixed(0)} ms`, '');
  row('first search, compressed', `${reader.firstSearchBytes} B`, '');
  row('a further query with ten results, median', `${reader.furtherSearch.toFixed(0)} ms`, '< 100 ms');
}
