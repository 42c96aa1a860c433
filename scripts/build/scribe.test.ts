/** The thread that writes a site, reads its articles and keeps its files. */
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
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readSegment } from '../search-index/segment-file.ts';
import { Scribe } from './scribe.ts';

const root = mkdtempSync(join(tmpdir(), 'serai-scribe-'));
afterAll(() => rmSync(root, { recursive: true }));

const scribes: Scribe[] = [];
afterEach(async () => {
  await Promise.all(scribes.splice(0).map((scribe) => scribe.end()));
});

let run = 0;

/** @param segments Those of an earlier build. */
function start(segments = join(root, `${run}/segments`)) {
  const home = join(root, String(run++));
  const site = join(home, 'site');
  for (const folder of [site, segments]) mkdirSync(folder, { recursive: true });
  const scribe = new Scribe({ site, segments });
  scribes.push(scribe);
  return { scribe, site, segments, kept: join(home, 'kept') };
}

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;
const article = (title: string) =>
  `<html lang="en"><body><article data-pagefind-body data-m0="case" data-pagefind-meta="kind[data-m0]"><h1>${title}</h1></article></body></html>`;

describe('a scribe', () => {
  it('writes pages without what only the index reads, and tells what it read', async () => {
    const { scribe, site, segments } = start();
    await scribe.write('cases/a/index.html', bytesOf(article('First')));
    await scribe.write('cases/b/index.html', bytesOf(article('Second')));
    await scribe.write('data.json', bytesOf('{"a":1}'));
    const written = await scribe.finish();
    expect(readFileSync(join(site, 'cases/a/index.html'), 'utf8')).toBe(
      article('First').replace(' data-m0="case" data-pagefind-meta="kind[data-m0]"', ''),
    );
    expect(readFileSync(join(site, 'data.json'), 'utf8')).toBe('{"a":1}');
    expect(written.map(([file]) => file)).toEqual(['cases/a/index.html', 'cases/b/index.html']);
    const [segment = ''] = readdirSync(segments);
    expect(readSegment(join(segments, segment))?.pages.map(({ title }) => title)).toEqual(['First', 'Second']);
  });

  it('reads no page again that a kept segment holds, and joins the index of both', async () => {
    const first = start();
    await first.scribe.write('x/index.html', bytesOf(article('Known')));
    const key = (await first.scribe.finish())[0]?.[1];
    const { scribe, site, segments } = start(first.segments);
    expect(await scribe.known).toEqual({ known: [key], told: [] });
    await scribe.write('x/index.html', bytesOf(article('Known')));
    await scribe.write('y/index.html', bytesOf(article('New')));
    await scribe.finish();
    const { index, stayed, made } = await scribe.join([]);
    expect(index).toMatchObject({ pages: 2, languages: 1, read: 1 });
    expect(stayed).toEqual([]);
    for (const file of made) expect(existsSync(join(site, file))).toBe(true);
    expect(readdirSync(segments)).toHaveLength(2);
  });

  it('tells of a kept segment that is damaged', async () => {
    const segments = join(root, 'damaged');
    mkdirSync(segments);
    writeFileSync(join(segments, 'x.en.segment'), 'half');
    const { known, told } = await start(segments).scribe.known;
    expect(known).toEqual([]);
    expect(told.join()).toMatch(/x\.en\.segment of the index is damaged/);
  });

  it('draws codes, keeps new files, and counts all but the index', async () => {
    const { scribe, site, kept } = start();
    scribe.drawCode('new/index.html', 'new/qr.svg');
    await scribe.write('new/index.html', bytesOf('<p>new page</p>'));
    await scribe.write('pagefind/fragment/x', new Uint8Array([1, 2, 3]).buffer);
    await scribe.finish();
    const [file] = await scribe.keep([{ file: 'new/index.html', kept: join(kept, 'ab/new') }]);
    const { mtimeMs: time, ino: inode } = statSync(join(kept, 'ab/new'));
    expect(file).toEqual({ size: 15, time, inode });
    expect(readFileSync(join(kept, 'ab/new'), 'utf8')).toBe('<p>new page</p>');
    expect(readFileSync(join(site, 'new/qr.svg'), 'utf8')).toContain('<svg');
    expect([...readFileSync(join(site, 'pagefind/fragment/x'))]).toEqual([1, 2, 3]);
    expect(await scribe.measure()).toEqual({ files: 2, bytes: 15 + statSync(join(site, 'new/qr.svg')).size });
  });

  it('places kept files, tells which somebody changed, and takes out what is gone', async () => {
    const { scribe, site, kept } = start();
    mkdirSync(kept);
    const files = ['same', 'gone', 'changed'].map((name) => {
      writeFileSync(join(kept, name), name);
      const { size, mtimeMs: time, ino: inode } = statSync(join(kept, name));
      return { file: `${name}/index.html`, kept: join(kept, name), size, time, inode };
    });
    writeFileSync(join(kept, 'changed'), 'changed by somebody');
    expect(await scribe.place(files)).toEqual(['changed/index.html']);
    scribe.remove(['gone/index.html']);
    await scribe.finish();
    expect(readFileSync(join(site, 'same/index.html'), 'utf8')).toBe('same');
    expect(readdirSync(site)).toEqual(['same']);
  });

  it('tells of a file that cannot be written, at the latest when it finishes', async () => {
    const { scribe, site } = start();
    mkdirSync(join(site, 'taken'));
    await scribe.write('taken', bytesOf('a file in the place of a folder'));
    await expect(scribe.finish()).rejects.toThrow(/EISDIR/);
  });

  it('tells in a sentence what is wrong with a page', async () => {
    const { scribe, site } = start();
    await scribe.write('x/index.html', bytesOf(article('X').replace('kind[', 'colour[')));
    await expect(scribe.finish()).rejects.toThrow('A page has the field "colour"');
    expect(existsSync(join(site, 'x/index.html'))).toBe(true);
  });

  it('tells that its thread broke down, however often it is asked', async () => {
    const file = join(root, 'no-folder');
    writeFileSync(file, '');
    const scribe = new Scribe({ site: root, segments: file });
    await scribe.write('x.txt', bytesOf('x'));
    await expect(scribe.finish()).rejects.toThrow(/ENOTDIR/);
    await expect(scribe.measure()).rejects.toThrow(/ENOTDIR/);
  });
});
