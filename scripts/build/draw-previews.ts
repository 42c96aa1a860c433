/** The pictures of entries for previews: drawn once, kept by what stands on them. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { previewSvg } from '../../src/export/preview-card.ts';
import type { Preview } from '../../src/domain/preview.ts';
import { isInShard, type Shard } from '../render/paths.ts';

const CACHE = resolve('node_modules/.cache/serai-previews');

/** What decides how a picture looks besides its words. */
const MAKERS = [
  'src/export/preview-card.ts',
  'src/export/lines.ts',
  'scripts/build/previews/draw.ts',
  'scripts/build/previews/fonts.ts',
  'scripts/build/previews/typesetting.ts',
  'package.json',
];

/** So many are drawn at a time. */
const HANDS = 4;

function hashOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 24);
}

function charactersOf(previews: readonly Preview[]): Set<string> {
  const texts = previews.map(({ kindLabel, title, ownName = '', facts, grade, site }) =>
    [kindLabel, title, ownName, ...facts, grade?.label ?? '', site].join(''),
  );
  return new Set(Array.from(`${texts.join('')} …·`));
}

async function drawAll(wanted: ReadonlyMap<string, Preview>): Promise<void> {
  // What draws is large, and mostly there is nothing to draw.
  const [{ draw }, { prepareFonts }, { createTypesetting }] = await Promise.all([
    import('./previews/draw.ts'),
    import('./previews/fonts.ts'),
    import('./previews/typesetting.ts'),
  ]);
  const fonts = await prepareFonts(charactersOf([...wanted.values()]), join(CACHE, 'fonts'));
  const typesetting = createTypesetting(fonts);
  const queue = [...wanted];
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [file, preview] = next;
      const part = `${file}.${process.pid}`;
      writeFileSync(part, await draw(previewSvg(preview, typesetting)));
      renameSync(part, file);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, work));
}

/** Puts the pictures into the site, or those of a shard; only those that no earlier build has drawn are drawn. */
export async function drawPreviews(site: string, shard?: Shard): Promise<{ pictures: number; drawn: number }> {
  const list = join(site, 'previews.json');
  const all = JSON.parse(readFileSync(list, 'utf8')) as { path: string; preview: Preview }[];
  const previews = all.filter(({ path }) => isInShard(path, shard));
  rmSync(list);
  mkdirSync(CACHE, { recursive: true });
  const makers = hashOf(...MAKERS.map((path) => readFileSync(resolve(path))));
  const placed = previews.map(({ path, preview }) => ({
    path,
    preview,
    file: join(CACHE, `${hashOf(makers, JSON.stringify(preview))}.png`),
  }));
  const wanted = new Map(placed.filter(({ file }) => !existsSync(file)).map(({ file, preview }) => [file, preview]));
  if (wanted.size > 0) await drawAll(wanted);
  for (const { path, file } of placed) {
    // The page beside it may be in another shard.
    mkdirSync(dirname(join(site, path)), { recursive: true });
    copyFileSync(file, join(site, path));
  }
  return { pictures: placed.length, drawn: wanted.size };
}
