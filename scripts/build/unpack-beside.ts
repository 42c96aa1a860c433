/** Takes apart the one file in which Astro leaves those that lie beside the entries. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the files and returns how many there are. */
export function unpackBeside(site: string): number {
  const bundle = join(site, 'beside.ndjson');
  const lines = readFileSync(bundle, 'utf8').split('\n').slice(0, -1);
  const made = new Set<string>();
  for (const line of lines) {
    const { path, text } = JSON.parse(line) as { path: string; text: string };
    const file = join(site, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  }
  rmSync(bundle);
  return lines.length;
}
