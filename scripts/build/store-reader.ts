/**
 * The content store is read when pages are rendered, and not bundled: the bundler would parse and write all entries as
 * program code, which takes longer than to read them and needs their size several times over in memory.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Astro's name for the module that holds the store; not a public one, so a build in which it is missing fails. */
const STORE = 'astro:data-layer-content';

export function storeReader(): AstroIntegration {
  const files = { store: '', own: '' };
  let found = false;
  const plugin = {
    name: 'serai:store-reader',
    apply: 'build' as const,
    enforce: 'pre' as const,
    load: {
      // Before Astro's own.
      order: 'pre' as const,
      filter: { id: new RegExp(`^\\0${STORE}$`) },
      handler: () => {
        found = true;
        // Another build in the same folder writes the same file.
        copyFileSync(files.store, files.own);
        return {
          code: `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(files.own)}, 'utf8'));`,
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
        files.store = fileURLToPath(new URL('data-store.json', config.cacheDir));
        files.own = fileURLToPath(new URL(`data-store.${process.pid}.json`, config.cacheDir));
      },
      'astro:build:generated': () => {
        rmSync(files.own, { force: true });
        if (!found) throw new Error(`Astro has changed: its content store is not ${STORE} any more.`);
      },
    },
  };
}
