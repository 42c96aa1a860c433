/** `npm run build`: check, render, index; the last good site stays until the new one is whole. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './lib/failure.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' }, fresh: { type: 'boolean', default: false } } });
  await buildSite({ out: resolve(values.out), fresh: values.fresh, print: (line) => console.log(line) });
});
