/** `npm run dev`: live reload while editing; search answers from the last built index. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dev } from 'astro';
import sirv from 'sirv';
import type { ViteDevServer } from 'vite';
import { CONTENT_ROOT } from '../src/files/content-root.ts';
import { onEntriesChange, type Change } from '../src/files/entry-store.ts';
import { SITE } from '../src/site.config.ts';
import { findInPack } from './build/exports.ts';
import { Failure, runCommand } from './lib/failure.ts';

const INDEX = resolve('dist/pagefind');

const isEntry = (path: string) => path.startsWith(CONTENT_ROOT) && path.endsWith('.md');

/** Many files may change at once, by Git: they are told of together. */
const TOGETHER = 20;

/** After a change of content Astro asks again which pages there are, and browsers load theirs anew. */
function followEntries({ environments }: ViteDevServer): void {
  const { client, ...renderers } = environments;
  const waiting = new Set<Change>();
  onEntriesChange((change) => {
    const isFirst = waiting.size === 0;
    waiting.add(change);
    if (!isFirst) return;
    setTimeout(() => {
      // Astro's own event, which it sends when its store has changed.
      if (waiting.has('entries')) for (const { hot } of Object.values(renderers)) hot.send('astro:content-changed', {});
      waiting.clear();
      client.hot.send({ type: 'full-reload', path: '*' });
    }, TOGETHER);
  });
}

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
      // Built sites and what builds keep have more files than all the rest, and nobody edits them. Entries are followed
      // by their loader.
      server: { watch: { ignored: ['**/.build/**', '**/dist/**', '**/node_modules/.cache/**', isEntry] } },
      plugins: [
        {
          name: 'serai-dev',
          configureServer: (server) => {
            followEntries(server);
            server.middlewares.use((request, response, next) => {
              const { pathname } = new URL(request.url ?? '/', 'http://dev');
              const path = pathname.startsWith(SITE.base) ? pathname.slice(SITE.base.length) : '';
              findInPack(`http://${request.headers.host ?? ''}${SITE.base}`, decodeURI(path)).then((text) => {
                if (text === undefined) next();
                else response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(text);
              }, next);
            });
            if (found) server.middlewares.use(`${SITE.base}pagefind`, sirv(INDEX, { dev: true }));
          },
        },
      ],
    },
  });
});
