import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { searchLimits } from './limits.ts';
import { kindOfPage } from './pages.ts';
import { judgeSearch } from './search.ts';

let site = '';
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'serai-budget-'));
});
afterEach(() => rmSync(site, { recursive: true }));

/** A page of about so many bytes when compressed: noise does not compress. */
function write(path: string, bytes: number, head = ''): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, head + randomBytes(bytes).toString('base64'));
}

describe('kindOfPage', () => {
  it.each([
    ['cases/kz/x', 'case'],
    ['ru/events/2026/x', 'event'],
    ['countries/kz', 'country'],
    ['cases', 'list'],
    ['cases/kz', 'list'],
    ['cases/page/2', 'list'],
    ['ru/topics/x/page/2', 'list'],
    ['timeline/2025/page/3', 'timeline'],
    ['about', 'other'],
    ['ru/status', 'tool'],
    ['matrix/functions/01/page/2', 'tool'],
    ['programmes/x/timeline', 'timeline'],
    ['programmes/x/timeline/page/2', 'timeline'],
    ['programmes/x/page/2', 'list'],
    ['', 'other'],
  ])('%s is a page of the kind %s', (path, kind) => expect(kindOfPage(path)).toBe(kind));
});

describe('judgeSearch', () => {
  const bytes = { opening: 100_000, ownScript: 12_000, queries: [40_000, 95_000], further: [10_000, 20_000] };

  it('adds the opening to the largest first query, and names what is too much', () => {
    expect(judgeSearch(bytes, searchLimits(1_000)).problems).toEqual([
      'Search (first search in all, largest) costs 195,000 bytes; the limit is 190,000.',
    ]);
    expect(judgeSearch(bytes, searchLimits(10_000)).problems).toEqual([]);
  });
});

describe('judge', () => {
  const head = '<link href="/_astro/s.css"><script src="/_astro/a.js"></script>';

  it('finds nothing in a site within the limits', () => {
    write('index.html', 5_000);
    write('cases/kz/a/index.html', 5_000, head);
    write('_astro/s.css', 6_000);
    writeFileSync(join(site, '_astro/a.js'), 'import"./b.js";');
    writeFileSync(join(site, '_astro/b.js'), 'void 0;');
    expect(judge(site).problems).toEqual([]);
  });

  it('names the page that is too long', () => {
    write('cases/kz/a/index.html', 3_000);
    write('cases/kz/b/index.html', 3_000);
    write('cases/kz/long/index.html', 13_000);
    write('people/page/2/index.html', 16_000);
    const problems = judge(site).problems.join('\n');
    expect(problems).toMatch(
      /^\/cases\/kz\/long\/ has 1[23],\d{3} bytes; the limit of a page of the kind "case" is 12,000\.$/m,
    );
    expect(problems).toMatch(
      /^\/people\/page\/2\/ has 1[56],\d{3} bytes; the limit of a page of the kind "list" is 15,000\.$/m,
    );
    expect(problems).not.toContain('median');
  });

  it('counts what a script imports, and all that a page loads', () => {
    write('cases/kz/a/index.html', 7_000, head);
    write('_astro/s.css', 11_500);
    write('_astro/b.js', 2_500);
    writeFileSync(join(site, '_astro/a.js'), 'import"./b.js";');
    const [script = '', all = ''] = judge(site).problems;
    expect(script).toMatch(/loads 2,\d{3} bytes of script; the limit is 2,000\.$/);
    expect(all).toMatch(/with style and script has 2\d,\d{3} bytes; the limit is 20,000\.$/);
  });
});
