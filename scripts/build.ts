/** `npm run build`: check, build, index; the last good `dist/` stays until the new one is whole. */
import { resolve } from 'node:path';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './lib/failure.ts';

await runCommand(async () => {
  await buildSite({ out: resolve('dist'), print: (line) => console.log(line) });
});
