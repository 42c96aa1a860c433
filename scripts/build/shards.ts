/**
 * A build on several machines: each renders a share of the pages and has them read for the search, one joins the shares.
 * The site is the same, byte by byte, as one that a single machine builds (docs/scale.md).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { Failure } from '../lib/failure.ts';
import { put } from '../lib/put.ts';
import { move } from '../lib/move.ts';
import { createStages } from '../lib/stages.ts';
import type { Shard } from '../render/paths.ts';
import { codeStamp, settingsStamp } from '../render/stamp.ts';
import type { IndexResult } from '../search-index/indexing.ts';
import { joinSegments } from '../search-index/join.ts';
import { readSegment } from '../search-index/segment-file.ts';
import type { Segment } from '../search-index/segment.ts';
import { startCheck } from './check-before.ts';
import { finishSite, tellIndex, writeHeaders } from './finish-site.ts';
import { INDEX_FOLDER, sizeOf } from './size.ts';
import { makeShare } from './make-share.ts';
import { openKept, saveKept, startScribe, WORKSHOP } from './render-and-index.ts';

interface Slip extends Shard {
  /** Of code, settings, day and content: shares of different ones are no site. */
  stamp: string;
  pages: number;
  /** The keys of its pages in the index. */
  keys: string[];
}

const SLIP = 'shard.json';

/** Of all files of the content, as they are. */
function contentStamp(): string {
  const hash = createHash('sha256').update(`${codeStamp()} ${settingsStamp()}`);
  const files = readdirSync(CONTENT_ROOT, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  for (const file of files.map((item) => join(item.parentPath, item.name)).toSorted())
    hash.update(file.slice(CONTENT_ROOT.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 24);
}

/** `2/3`: the second of three. */
export function readShard(text: string): Shard {
  const [, number, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (!number || !of || number > of || of > 256)
    throw new Failure(`"${text}" is no shard: write which one of how many, as in --shard 1/3.`);
  return { number, of };
}

export interface ShardOptions {
  shard: Shard;
  /** Gets `site/`, `index/` and a slip that says which share it is. */
  out: string;
  fresh: boolean;
  print: (line: string) => void;
}

export async function buildShard({ shard, out, fresh, print }: ShardOptions): Promise<void> {
  const stages = createStages(print);
  const made = join(WORKSHOP, `shard-${process.pid}`);
  const site = join(made, 'site');
  const checking = startCheck(stages, print);
  const kept = openKept(fresh, print, shard);
  const scribe = startScribe(site, kept);
  try {
    const { pages, keys, written } = await makeShare(site, kept, scribe, { stages, checking, shard });
    kept.pages.write(written);
    await saveKept(kept, scribe);
    await scribe.share(join(made, 'index'));
    const slip: Slip = { ...shard, stamp: contentStamp(), pages, keys: [...keys, ...written.values()] };
    writeFileSync(join(made, SLIP), JSON.stringify(slip));
    rmSync(out, { recursive: true, force: true });
    mkdirSync(dirname(out), { recursive: true });
    move(made, out);
    print(`shard    ${shard.number} of ${shard.of}: ${pages} pages in ${out}`);
    print(`done in ${stages.seconds().toFixed(1)} s`);
  } finally {
    await scribe.end();
    rmSync(made, { recursive: true, force: true });
  }
}

function readSlips(folder: string): { share: string; slip: Slip }[] {
  const shares = (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => join(folder, name))
    .filter((share) => existsSync(join(share, SLIP)))
    .toSorted();
  return shares.map((share) => ({ share, slip: JSON.parse(readFileSync(join(share, SLIP), 'utf8')) as Slip }));
}

/** @throws Failure when a shard lacks, or comes from other code, content, settings or another day. */
export function failOnMismatch(slips: readonly Pick<Slip, 'number' | 'of' | 'stamp'>[], folder: string): void {
  const [first] = slips;
  if (!first) throw new Failure(`${folder} holds no shard: build them with --shard 1/n --out ${folder}/1 and so on.`);
  const odd = slips.find(({ of, stamp }) => of !== first.of || stamp !== first.stamp);
  if (odd)
    throw new Failure(
      `Shard ${odd.number} of ${odd.of} does not belong to shard ${first.number} of ${first.of}: build all from the same code and content, with the same settings and SERAI_TODAY.`,
    );
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter(
    (number) => !slips.some((slip) => slip.number === number),
  );
  if (missing.length > 0) throw new Failure(`Of the ${first.of} shards ${missing.join(', ')} lack in ${folder}.`);
}

/** Puts the files of a share into a site; those that every share has, such as styles, are there already. */
function addFiles(share: string, made: string): void {
  for (const item of readdirSync(share, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const from = join(item.parentPath, item.name);
    const to = join(made, from.slice(share.length));
    if (existsSync(to)) {
      if (!readFileSync(from).equals(readFileSync(to)))
        throw new Failure(`Two shards made different files for ${from.slice(share.length + 1)}.`);
      continue;
    }
    mkdirSync(dirname(to), { recursive: true });
    put(from, to);
  }
}

function segmentsOf(share: string): Segment[] {
  return readdirSync(join(share, 'index')).map((name) => {
    const segment = readSegment(join(share, 'index', name));
    if (!segment) throw new Failure(`${join(share, 'index', name)} is damaged: build that shard again.`);
    return segment;
  });
}

export interface JoinOptions {
  /** A folder with a folder for each shard. */
  shards: string;
  out: string;
  print: (line: string) => void;
}

export async function joinShards({ shards, out, print }: JoinOptions): Promise<void> {
  const stages = createStages(print);
  const slips = readSlips(shards);
  failOnMismatch(
    slips.map(({ slip }) => slip),
    shards,
  );
  const checked = await startCheck(stages, print);
  const made = join(WORKSHOP, `site-${process.pid}`);
  try {
    await stages.run(
      'join',
      () => {
        for (const { share } of slips) addFiles(join(share, 'site'), made);
      },
      () => `${slips.length} shards`,
    );
    const keys = new Set(slips.flatMap(({ slip }) => slip.keys));
    const makeIndex = async (): Promise<IndexResult> => {
      const segments = slips.flatMap(({ share }) => segmentsOf(share));
      return { ...(await joinSegments(segments, keys, join(made, INDEX_FOLDER))), read: 0 };
    };
    const index = await stages.run('index', makeIndex, tellIndex);
    const pages = slips.reduce((sum, { slip }) => sum + slip.pages, 0);
    writeHeaders(made);
    finishSite(made, out, {
      before: { place: undefined, isOfUse: false },
      checked,
      pages,
      size: sizeOf(made),
      ofIndex: sizeOf(join(made, INDEX_FOLDER)),
      index,
      stages,
      print,
    });
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}
