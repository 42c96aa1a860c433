import { describe, expect, it } from 'vitest';
import { findEntryPath, getEntryFile } from './entry-path.ts';

describe('the path of a file', () => {
  it.each([
    ['topics/smart-city.md', 'topic', 'smart-city', undefined, 'md'],
    ['cases/uz/my-gov-uz.md', 'case', 'uz/my-gov-uz', undefined, 'md'],
    ['events/2026/a/b.md', 'event', '2026/a/b', undefined, 'md'],
    ['people/jane-doe.md', 'person', 'jane-doe', undefined, 'md'],
    ['pages/about.mdx', 'page', 'about', undefined, 'mdx'],
    ['pages/about.ru.mdx', 'page', 'about', 'ru', 'mdx'],
    ['cases/uz/my-gov-uz.ru.md', 'case', 'uz/my-gov-uz', 'ru', 'md'],
    ['topics/x.uz-Latn.md', 'topic', 'x', 'uz-Latn', 'md'],
    ['topics/x.pt-BR.md', 'topic', 'x', 'pt-BR', 'md'],
    ['topics/x.kaa.md', 'topic', 'x', 'kaa', 'md'],
    ['countries/ru.md', 'country', 'ru', undefined, 'md'],
    ['countries/ru.ru.md', 'country', 'ru', 'ru', 'md'],
    // Whether a name is a good one is for the checker to say.
    ['cases/README.md', 'case', 'README', undefined, 'md'],
  ] as const)('%s names the entry', (path, kind, id, locale, extension) => {
    const entry = findEntryPath(path);
    expect(entry).toEqual({ kind, id, locale, extension });
    expect(entry && getEntryFile(entry)).toBe(path);
  });

  it.each([
    'README.md',
    'smart-city.md',
    'blog/first.md',
    'topics',
    'topics/',
    'topics/.md',
    'topics/smart-city.txt',
    'topics/smart-city.md.bak',
    'topics/smart.city.md',
    'topics/x.Ru.md',
    'topics/x.ru.uz.md',
    'topics/x..md',
    'toString/x.md',
    '',
  ])('"%s" names none', (path) => {
    expect(findEntryPath(path)).toBeUndefined();
  });
});
