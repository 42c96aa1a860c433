/** `npm run dev`: live reload while editing; search answers from the last built index. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dev } from 'astro';
import sirv from 'sirv';
import { CONTENT_ROOT } from '../src/files/content-root.ts';
import { SITE } from '../src/site.config.ts';
import { Failure, runCommand } from './lib/failure.ts';

const INDEX = resolve('dist/pagefind');

await runCommand(async () => {
  if (!existsSync(CONTENT_ROOT)) throw new Failure(`There is no content folder at ${CONTENT_ROOT}.`);
  // A dev server that moves to the background by itself would leave the terminal.
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const found = existsSync(INDEX);
  console.log(
    found
      ? 'Search answers from the last build in dist/.'
      : 'Search needs an index: run "npm run build" once, then start again.',
  );
  await dev({
    vite: {
      plugins: [
        {
          name: 'serai-built-index',
          configureServer: (server) => {
            if (found) server.middlewares.use(`${SITE.base}pagefind`, sirv(INDEX, { dev: true }));
          },
        },
      ],
    },
  });
});
