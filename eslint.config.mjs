import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.build', '.astro', 'node_modules', 'scripts/bench/peers'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in templates read well and cannot go wrong.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => close()` says that the answer does not matter.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // One type parameter names what comes out: `find<HTMLInputElement>(…)`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  // The Astro parser gives no types; `astro check` reads these files.
  astro.configs.recommended,
);
