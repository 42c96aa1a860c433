import { describe, expect, it } from 'vitest';
import { checkArrows, checkImports } from './check-arrows.ts';

describe('the arrows', () => {
  it.each([
    ['src/schema/a.ts', "import { b } from '../domain/b.ts';", 'src/schema must not import src/domain/b.ts'],
    ['src/domain/a.ts', "import { b } from '../queries/b.ts';", 'src/domain must not import src/queries/b.ts'],
    [
      'src/components/a/B.astro',
      "import { q } from '../../queries/q.ts';",
      'src/components must not import src/queries/q.ts',
    ],
    ['src/pages/a.ts', "import { s } from '../../scripts/s.ts';", 'src/pages must not import scripts/s.ts'],
    ['src/queries/a.ts', "import { getCollection } from 'astro:content';", 'astro:content is imported only by'],
    ['src/domain/a.ts', "import { z } from 'astro/zod';", 'astro/zod is imported only by'],
    ['src/search/a.ts', "const b = await import('../domain/b.ts');", 'src/search must not import src/domain/b.ts'],
    ['src/domain/a.ts', "import {\n  b,\n} from '../pages/b.ts';", 'src/domain must not import src/pages/b.ts'],
    ['src/domain/a.ts', "export * from '../i18n/b.ts';", 'src/domain must not import src/i18n/b.ts'],
  ])('refuses in %s: %s', (file, text, message) => {
    expect(checkImports(file, text)[0]?.message).toContain(message);
  });

  it.each([
    ['src/domain/a.ts', "import { b } from '../schema/b.ts';"],
    ['src/components/a/B.astro', "import type { Page } from '../../queries/page.ts';"],
    ['src/schema/a.ts', "import { z } from 'zod';"],
    ['src/domain/a.ts', "import { SITE } from '../site.config.ts';"],
  ])('allows in %s: %s', (file, text) => {
    expect(checkImports(file, text)).toEqual([]);
  });

  it('hold in the whole house', () => {
    expect(checkArrows()).toEqual([]);
  });
});
