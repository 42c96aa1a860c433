/** The table of the medians, with ratios to Hugo and the goals. */
import { bytes } from '../lib/stages.ts';
import { ratioTo, summarise, type Row, type Summary } from './rows.ts';

/** What is to be reached, as a multiple of Hugo's time; `both` of Hugo is its build and one run of Pagefind. */
const GOALS: Readonly<Record<string, string>> = {
  '10000 serai-render build': '≤ 1.3',
  '10000 serai both': '≤ 0.6',
  '10000 serai rebuild': '≤ 0.2',
};

const NAMES: Readonly<Record<Summary['phase'], string>> = {
  build: 'build',
  index: 'index',
  both: 'build + index',
  rebuild: 'rebuild + index',
};

const figure = (value: number | undefined, digits: number) => (value === undefined ? '–' : value.toFixed(digits));

export function printTable(rows: readonly Row[], print: (line: string) => void): void {
  const all = summarise(rows);
  print('');
  print('| entries | tool | phase | wall s (range) | CPU s | peak MB | files | bytes | × Hugo | goal |');
  print('| --: | --- | --- | --: | --: | --: | --: | --: | --: | --: |');
  for (const one of all) {
    const { tool, entries, phase, range } = one;
    const cells = [
      entries,
      tool,
      NAMES[phase],
      `${figure(one.wall, 2)} (${figure(range[0], 2)}–${figure(range[1], 2)})`,
      figure(one.cpu, 1),
      figure(one.peak, 0),
      one.files,
      bytes(one.bytes),
      figure(ratioTo('hugo', one, all), 2),
      GOALS[`${entries} ${tool} ${phase}`] ?? '',
    ];
    print(`| ${cells.join(' | ')} |`);
  }
}
