/** The same commit gives the same bytes: built once more, and packed twice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unpackTar } from 'modern-tar';
import { expect, it } from 'vitest';
import { packFiles, readFolder, sha256 } from '../../scripts/edition/archive.ts';
import { checkRequest, collectFiles } from '../../scripts/edition/make-edition.ts';
import { runNode } from '../../scripts/lib/tool.ts';
import { differencesOf } from '../lib/compare.ts';
import { ROOT_SITE } from '../lib/site.ts';

const EDITION = { name: '2026-12', site: 'Serai', url: 'https://example.org/', commit: 'c0ffee', date: '2026-12-01' };

it('a second build differs in no byte of no file', async () => {
  const again = resolve('.build/tested/again');
  const built = await runNode('scripts/build.ts', ['--out', again], { env: { SERAI_BASE: ROOT_SITE.base } });
  expect(built.output).toContain('done in');
  expect(differencesOf(ROOT_SITE.folder, again)).toEqual([]);
  rmSync(again, { recursive: true });
}, 300_000);

it('the archive of the same files is the same, and holds them with their checksums', async () => {
  const files = collectFiles(EDITION, ROOT_SITE.folder);
  const pack = () => packFiles(files, 'serai-2026-12', new Date('2026-12-01T00:00:00Z'));
  const archive = await pack();
  expect(sha256(await pack())).toBe(sha256(archive));
  const entries = new Map((await unpackTar(gunzipSync(archive))).map(({ header, data }) => [header.name, data]));
  const text = (name: string) => Buffer.from(entries.get(`serai-2026-12/${name}`) ?? []).toString('utf8');
  const sums = text('SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  expect(sums).toHaveLength(entries.size - 1);
  const wrong = sums.filter(
    ([sum, path]) => sum !== sha256(entries.get(`serai-2026-12/${path ?? ''}`) ?? Buffer.alloc(0)),
  );
  expect(wrong).toEqual([]);
  expect(text('CITATION.cff')).toContain('version: 2026-12');
  expect(entries.has('serai-2026-12/site/index.html')).toBe(true);
});

it('the order in which a system lists files changes nothing', async () => {
  const folder = readFolder(resolve('src/export'), 'export');
  const turned = new Map([...folder].toReversed());
  const day = new Date('2026-12-01T00:00:00Z');
  expect(sha256(await packFiles(turned, 'a', day))).toBe(sha256(await packFiles(folder, 'a', day)));
});

it.each([
  [undefined, 'Name the edition by its month'],
  ['December', '"December" is not a month: write it as 2026-12.'],
  ['2026-13', 'is not a month'],
])('refuses the name %s', (name, words) => {
  expect(() => checkRequest(name, () => 'nowhere')).toThrow(words);
});

it('refuses an edition that exists', () => {
  const folder = mkdtempSync(join(tmpdir(), 'edition-'));
  writeFileSync(join(folder, '2026-12'), '');
  expect(() => checkRequest('2026-12', (name) => join(folder, name))).toThrow('exists: an edition is never made twice');
  rmSync(folder, { recursive: true });
});
