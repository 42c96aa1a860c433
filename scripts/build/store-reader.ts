/**
 * The content store is read when pages are rendered, and not bundled: the bundler would parse and write all entries as
 * program code, which takes longer than to read them and needs their size several times over in memory.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's name for the module that holds the store; not a public one, so a build in which it is missing fails. */
const STORE = 'astro:data-layer-content';

export function storeReader(): AstroIntegration {
  let file = '';
  let found = false;
  const plugin = {
    name: 'serai:store-reader',
    apply: 'build' as const,
    load: {
      // Before Astro's own.
      order: 'pre' as const,
      filter: { id: new RegExp(`^\\0${STORE}$`) },
      handler: () => {
        found = true;
        return {
          code: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`,
          map: null,
        };
      },
    },
  };
  return {
    name: 'serai-store-reader',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command === 'build') updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': ({ config }) => {
        file = fileURLToPath(new URL('data-store.json', config.cacheDir));
      },
      'astro:build:generated': () => {
        if (!found || !existsSync(file))
          throw new Error(`Astro has changed: its content store is not ${STORE} in ${file} any more.`);
      },
    },
  };
}
