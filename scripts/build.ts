/** `npm run build`: check, render, index; the last good site stays until the new one is whole. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './lib/failure.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  await buildSite({ out: resolve(values.out), print: (line) => console.log(line) });
});
