/** The thread that writes a site, reads its articles and keeps its files. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const kept = join(home, 'kept');
  const scribe = new Scribe({ site, kept, segments });
  scribes.push(scribe);
  return { scribe, site, segments, kept };
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
    expect(await scribe.join([])).toMatchObject({ pages: 2, languages: 1, read: 1 });
    expect(existsSync(join(site, 'pagefind/pagefind-entry.json'))).toBe(true);
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

  it('draws codes, and writes what is not a page as it is', async () => {
    const { scribe, site } = start();
    scribe.drawCode('new/index.html', 'new/qr.svg');
    await scribe.write('pagefind/fragment/x', new Uint8Array([1, 2, 3]).buffer);
    await scribe.finish();
    expect(readFileSync(join(site, 'new/qr.svg'), 'utf8')).toContain('<svg');
    expect([...readFileSync(join(site, 'pagefind/fragment/x'))]).toEqual([1, 2, 3]);
  });

  it('places what a build kept, tells what somebody changed, and takes out what is gone', async () => {
    const { scribe, site, segments, kept } = start();
    const pages = ['same', 'gone', 'changed'].map((name) => `${name}/index.html`);
    for (const page of pages) await scribe.write(page, bytesOf(page));
    scribe.keep(pages);
    await scribe.finish();
    await scribe.save('first');
    writeFileSync(join(site, 'changed/index.html'), 'changed by somebody');
    const next = join(site, '../next');
    const second = new Scribe({ site: next, kept, segments });
    scribes.push(second);
    expect(await second.place('first')).toEqual(['changed/index.html']);
    second.remove(['gone/index.html']);
    await second.finish();
    expect(readFileSync(join(next, 'same/index.html'), 'utf8')).toBe('same/index.html');
    expect(readdirSync(next)).toEqual(['same']);
  });

  it('has nothing of a build that it does not know, and keeps no files of the index but those of this one', async () => {
    const { scribe, site, segments, kept } = start();
    await scribe.write('x/index.html', bytesOf(article('Old')));
    scribe.keep(['x/index.html']);
    await scribe.finish();
    await scribe.join([]);
    await scribe.save('first');
    const second = new Scribe({ site: join(site, '../second'), kept, segments });
    scribes.push(second);
    await second.place('first');
    await second.write('x/index.html', bytesOf(article('New')));
    await second.finish();
    await second.join([]);
    expect(readdirSync(join(site, '../second/pagefind/fragment'))).toHaveLength(1);
    const third = new Scribe({ site: join(site, '../third'), kept, segments });
    scribes.push(third);
    expect(await third.place('of another build')).toBeUndefined();
    expect(existsSync(join(kept, 'site'))).toBe(false);
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
    const scribe = new Scribe({ site: root, kept: join(root, 'no-kept'), segments: file });
    await scribe.write('x.txt', bytesOf('x'));
    await expect(scribe.finish()).rejects.toThrow(/ENOTDIR/);
    await expect(scribe.save('x')).rejects.toThrow(/ENOTDIR/);
  });
});
