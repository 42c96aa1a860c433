/** `npm run serve`: serves the built site; the next free port when the wanted one is taken. */
import { resolve } from 'node:path';
import { SITE } from '../src/site.config.ts';
import { runCommand } from './lib/failure.ts';
import { serve } from './lib/static-server.ts';

/** What a reader of README types into the browser. */
const PORT = 4321;

await runCommand(async () => {
  const wanted = Number(process.env['PORT'] ?? PORT);
  const site = await serve({ folder: resolve('dist'), base: SITE.base, port: wanted });
  if (site.port !== wanted) console.log(`Port ${wanted} is in use, so the site is served on ${site.port}.`);
  console.log(`Serai is at ${site.url}  (Ctrl-C ends it)`);
});
