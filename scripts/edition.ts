/** `npm run edition -- 2026-12`: a dated archive of data and site, with checksums and its own citation. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './lib/failure.ts';
import { bytes } from './lib/stages.ts';
import { makeEdition } from './edition/make-edition.ts';

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const made = await makeEdition(positionals[0], resolve('editions'));
  console.log(`edition  ${made.archive}`);
  console.log(`size     ${bytes(made.bytes)}, ${made.files} files`);
  console.log(`sha256   ${made.sum}`);
});
