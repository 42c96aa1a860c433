import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { KeptFiles } from './kept-files.ts';
import { SiteFiles } from './site-files.ts';

const root = mkdtempSync(join(tmpdir(), 'serai-site-files-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let site: string;
let kept: string;
let run = 0;

beforeEach(() => {
  site = join(root, `${run}/site`);
  kept = join(root, `${run++}/kept`);
});

function write(file: string, text: string): void {
  const path = join(site, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A site that has these pages, all of which are kept; what makes the next one out of it. */
function keepAll(names: readonly string[]): SiteFiles {
  const files = new KeptFiles(kept);
  const pages = new SiteFiles(site, files);
  for (const name of names) {
    pages.write(`${name}/index.html`, name);
    pages.keep(`${name}/index.html`);
  }
  files.save('first');
  const known = new KeptFiles(kept);
  expect(known.open('first')).toBe(true);
  return new SiteFiles(site, known);
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());

describe('an earlier site', () => {
  it('gives its folders and kept files; whatever else lies in it goes', () => {
    const made = keepAll(['same', 'edited', 'replaced', 'lacking']);
    writeFileSync(join(site, 'edited/index.html'), 'edited by hand, in the site and in what is kept');
    rmSync(join(site, 'replaced/index.html'));
    write('replaced/index.html', 'replaced');
    rmSync(join(site, 'lacking'), { recursive: true });
    write('pagefind/fragment/x', 'of the last index');
    write('_astro/style.css', 'of the bundle');
    mkdirSync(join(site, 'empty/deep'), { recursive: true });
    expect(made.look(['_astro/style.css'])).toEqual(['edited/index.html']);
    expect(filesOf(site).toSorted()).toEqual(['_astro/style.css', 'same/index.html']);
    expect(existsSync(join(site, 'empty')) || existsSync(join(site, 'pagefind'))).toBe(false);
    made.place();
    for (const name of ['same', 'replaced', 'lacking'])
      expect(readFileSync(join(site, name, 'index.html'), 'utf8')).toBe(name);
  });
});

describe('a kept file', () => {
  it('keeps its bytes when another one takes its place in the site', () => {
    const made = keepAll(['page']);
    made.look([]);
    made.write('page/index.html', 'new');
    expect(readFileSync(join(site, 'page/index.html'), 'utf8')).toBe('new');
    expect(readFileSync(new KeptFiles(kept).path('page/index.html'), 'utf8')).toBe('page');
  });

  it('is taken out with the folders that are empty then, and nothing else is', () => {
    const made = keepAll(['a/b/c', 'a/d']);
    write('a/by-hand.html', 'not kept');
    made.look(['a/by-hand.html']);
    for (const file of ['a/b/c/index.html', 'a/by-hand.html', 'never/there.html']) made.remove(file);
    expect(filesOf(site).toSorted()).toEqual(['a/by-hand.html', 'a/d/index.html']);
    expect(existsSync(join(site, 'a/b'))).toBe(false);
  });
});

describe('a record of kept files', () => {
  it.each([
    ['is of another build', (): void => undefined, 'second'],
    ['is damaged', () => writeFileSync(join(kept, 'files.json'), '{"build":"first","names":['), 'first'],
    ['is gone', () => rmSync(join(kept, 'files.json')), 'first'],
    ['is asked for by nobody', (): void => undefined, ''],
  ])('is of no use when it %s, and neither are the files', (_, change, build) => {
    keepAll(['page']);
    change();
    const files = new KeptFiles(kept);
    expect(files.open(build)).toBe(false);
    expect([...files]).toEqual([]);
    expect(existsSync(files.path('page/index.html'))).toBe(false);
  });
});
