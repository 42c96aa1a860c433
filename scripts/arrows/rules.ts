/** Which folder may import which: the walls of the house (docs/decisions.md tells why). */

/** Leaves that every folder may import: configuration without behaviour. */
export const LEAVES = ['src/site.config.ts'];

/** A folder of `src/` or the scripts, and the folders it may import besides itself. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'src/schema': [],
  'src/files': ['src/schema'],
  'src/domain': ['src/schema'],
  'src/i18n': ['src/schema', 'src/domain'],
  'src/export': ['src/schema', 'src/domain', 'src/i18n'],
  'src/search': [],
  'src/picks': [],
  'src/copy': [],
  'src/queries': ['src/schema', 'src/domain', 'src/files', 'src/i18n', 'src/export', 'src/search'],
  'src/components': [
    'src/schema',
    'src/domain',
    'src/i18n',
    'src/search',
    'src/picks',
    'src/copy',
    'src/layouts',
    'src/styles',
  ],
  'src/layouts': ['src/domain', 'src/i18n', 'src/export', 'src/components', 'src/styles', 'src/search', 'src/picks'],
  'src/pages': ['src/queries', 'src/components', 'src/layouts', 'src/domain', 'src/i18n', 'src/export'],
  // Samples for the tests of other rooms.
  'src/testing': ['src/schema', 'src/domain'],
  scripts: ['src/schema', 'src/domain', 'src/files', 'src/i18n', 'src/export', 'src/search'],
  tests: ['src/schema', 'src/domain', 'src/files', 'src/i18n', 'src/search', 'src/picks', 'src/export', 'scripts'],
};

/** Imports of types only, which vanish when the code is built: a component names the shape of its props. */
export const TYPE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  'src/components': ['src/queries'],
  'src/picks': ['src/domain'],
  scripts: ['src/queries'],
};

/** Packages that only these places may import. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@sveltia/cms': ['src/components/admin/start.ts'],
  'astro:content': ['src/content.config.ts'],
  astro: [
    'src/files/loader.ts',
    'src/queries/pictures.ts',
    'src/queries/mdx.ts',
    'scripts/render/astro-build.ts',
    'scripts/render/render-all.ts',
    'scripts/render/site-app.ts',
    'scripts/render/paths.ts',
    'scripts/build/admin.ts',
    'scripts/build/exports.ts',
    'scripts/dev.ts',
  ],
};
