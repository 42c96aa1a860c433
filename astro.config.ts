import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import type { Plugin } from 'vite';
import { admin } from './scripts/build/admin.ts';
import { exports } from './scripts/build/exports.ts';
import { SITE } from './src/site.config.ts';

/** Vite wraps `import()` in 0.9 kB that preload styles and scripts; ours have neither, and every page would carry it. */
const plainImports: Plugin = {
  name: 'serai:plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

export default defineConfig({
  site: SITE.address,
  base: SITE.base,
  outDir: process.env['SERAI_OUT'] ?? './dist',
  trailingSlash: 'always',
  integrations: [mdx(), admin(SITE.cms), exports(SITE.exports)],
  // Eight pages at once: writing files is a third of the time otherwise.
  build: { concurrency: 8, format: 'directory', inlineStylesheets: 'never' },
  // The strict policy allows no inline script, so none may be inlined.
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { modulePreload: false } } },
    plugins: [plainImports],
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
});
