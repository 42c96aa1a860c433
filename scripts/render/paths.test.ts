import type { RouteData } from 'astro';
import { describe, expect, it } from 'vitest';
import { failOnConflict, fileOf } from './paths.ts';

const path = (pathname: string, type: RouteData['type'] = 'page', component = 'a.astro') => ({
  pathname,
  route: { type, component } as RouteData,
});

describe('the file of a path', () => {
  it.each([
    [path('/'), 'index.html'],
    [path('/cases/uz/my-gov-uz'), 'cases/uz/my-gov-uz/index.html'],
    [path('/ru/cases/'), 'ru/cases/index.html'],
    [path('/404'), '404.html'],
    [path('/feed.xml', 'endpoint'), 'feed.xml'],
    [path('fragments/cases/uz/a.json', 'endpoint'), 'fragments/cases/uz/a.json'],
  ])('of %o is %s', (one, file) => {
    expect(fileOf(one)).toBe(file);
  });
});

describe('two routes for one file', () => {
  it('are an error that names both', () => {
    expect(() => failOnConflict([path('/a'), path('/a/', 'page', 'b.astro')])).toThrow(
      'a.astro and b.astro both make a/index.html.',
    );
  });

  it('other files are none', () => {
    expect(() => failOnConflict([path('/a'), path('/b'), path('/a/feed.xml', 'endpoint')])).not.toThrow();
  });
});
