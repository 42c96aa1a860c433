import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { admin } from './scripts/build/admin.ts';
import { exports } from './scripts/build/exports.ts';
import { SITE } from './src/site.config.ts';

export default defineConfig({
  site: SITE.address,
  base: SITE.base,
  outDir: process.env['SERAI_OUT'] ?? './dist',
  trailingSlash: 'always',
  integrations: [mdx(), admin(SITE.cms), exports(SITE.exports)],
  // Eight pages at once: writing files is a third of the time otherwise.
  build: { concurrency: 8, format: 'directory', inlineStylesheets: 'never' },
  // The strict policy allows no inline script, so none may be inlined.
  vite: { build: { assetsInlineLimit: 0 } },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
});
