import { describe, expect, it } from 'vitest';
import { kindOfPage, type Page } from '../budget/pages.ts';
import { choosePages } from './choose-pages.ts';

const page = (path: string, gzip: number): Page => ({ path, gzip, brotli: gzip, kind: kindOfPage(path.slice(1)) });

describe('choosePages', () => {
  it('takes the page of median weight of each kind, and one in another language', () => {
    const pages = [
      page('/', 5),
      page('/cases', 9),
      page('/cases/kz/light', 1),
      page('/cases/kz/middle', 5),
      page('/cases/kz/heavy', 9),
      page('/people/a', 2),
      page('/ru/cases/kz/middle', 6),
      page('/ru/people', 7),
    ];
    expect(choosePages(pages)).toEqual([
      '/',
      '/cases',
      '/cases/kz/middle',
      '/people/a',
      '/ru/cases/kz/middle',
      '/ru/people',
    ]);
  });
});
