/** `npm run bench`: Serai and its peers side by side; prints figures beside the goals and judges nothing. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findHugo, installPeers } from './bench/peers.ts';
import { printReader } from './bench/reader-report.ts';
import { printTable } from './bench/report.ts';
import { runRounds } from './bench/rounds.ts';
import { PHASES, type Phase, type Row } from './bench/rows.ts';
import { OWN_NAMES, PEER_NAMES, prepare } from './bench/tools.ts';
import { Failure, runCommand } from './lib/failure.ts';

const print = (line: string) => console.log(line);

function wordsOf(option: string, text: string, known: readonly string[]): string[] {
  const words = text.split(',').filter(Boolean);
  const unknown = words.find((word) => !known.includes(word));
  if (unknown) throw new Failure(`--${option} knows no "${unknown}": take ${known.join(', ')}, with commas between.`);
  return words;
}

function numbersOf(option: string, text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (!numbers.every((number) => Number.isInteger(number) && number > 0)) {
    throw new Failure(`--${option} takes whole numbers above 0, with commas between, and not "${text}".`);
  }
  return numbers;
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        entries: { type: 'string', default: '100,1000,10000' },
        peers: { type: 'string', default: PEER_NAMES.join(',') },
        rows: { type: 'string', default: OWN_NAMES.join(',') },
        rounds: { type: 'string', default: '3' },
        phases: { type: 'string', default: PHASES.join(',') },
        json: { type: 'string' },
        reader: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Failure(
      `${error instanceof Error ? error.message : String(error)}. Options: --entries 100,1000, --peers hugo,eleventy, --rows serai,serai-render, --rounds 3, --phases build,index,rebuild, --json FILE, --reader.`,
    );
  }
}

/** The peers that can be measured here. */
function readyPeers(names: readonly string[]): string[] {
  const hugo = names.includes('hugo') ? findHugo() : undefined;
  if (names.includes('hugo') && !hugo) {
    print(
      'Hugo is not on the PATH and is left out: install it (Debian: apt install hugo; others: gohugo.io/installation).',
    );
  }
  if (names.some((name) => name !== 'hugo')) installPeers(print);
  if (hugo) print(`Hugo ${hugo}.`);
  return names.filter((name) => name !== 'hugo' || hugo);
}

await runCommand(async () => {
  const values = readArguments();
  const [rounds = 3] = numbersOf('rounds', values.rounds);
  const phases = wordsOf('phases', values.phases, PHASES) as Phase[];
  const names = [...wordsOf('rows', values.rows, OWN_NAMES), ...readyPeers(wordsOf('peers', values.peers, PEER_NAMES))];
  print(
    `${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${process.platform}.`,
  );
  const rows: Row[] = [];
  for (const entries of numbersOf('entries', values.entries)) {
    print(`${entries} entries: writing the content of ${names.join(', ')}.`);
    rows.push(
      ...(await runRounds(
        names.map((name) => prepare(name, entries)),
        rounds,
        phases,
        print,
      )),
    );
    // After each size, so that a run that is broken off leaves what it has.
    if (values.json) writeFileSync(resolve(values.json), `${JSON.stringify(rows, undefined, 1)}\n`);
  }
  printTable(rows, print);
  if (values.reader) await printReader(print);
});
