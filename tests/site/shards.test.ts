/** A site that several machines build is the site that one builds. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateContent } from '../../scripts/bench/generate.ts';
import { runNode } from '../../scripts/lib/tool.ts';
import { differencesOf } from '../lib/compare.ts';

const SHARDS = [1, 2, 3];
const root = mkdtempSync(join(tmpdir(), 'serai-shards-'));
const sites = { whole: resolve(`.build/whole-${process.pid}`), joined: resolve(`.build/joined-${process.pid}`) };

const build = (...args: string[]) =>
  runNode('scripts/build.ts', args, {
    env: {
      SERAI_CONTENT: join(root, 'content'),
      SERAI_KEPT: 'off',
      SERAI_BASE: '/',
      SERAI_TODAY: '2026-11-22',
    },
  });

beforeAll(async () => {
  generateContent(join(root, 'content'), 60);
  const whole = await build('--out', sites.whole);
  if (!whole.ok) throw new Error(whole.output);
  for (const shard of SHARDS) {
    const { ok, output } = await build('--shard', `${shard}/3`, '--out', join(root, 'shards', `${shard}`));
    if (!ok) throw new Error(output);
  }
}, 240_000);

afterAll(() => {
  for (const folder of [root, ...Object.values(sites)]) rmSync(folder, { recursive: true, force: true });
});

describe('three shards', () => {
  it('become the site that is built as a whole, byte by byte', { timeout: 120_000 }, async () => {
    const { ok, output } = await build('--join', join(root, 'shards'), '--out', sites.joined);
    expect(output).toContain('3 shards');
    expect(ok).toBe(true);
    expect(differencesOf(sites.joined, sites.whole)).toEqual([]);
  });

  it('share the pages out', () => {
    const pages = SHARDS.map((shard) => {
      const slip = JSON.parse(readFileSync(join(root, 'shards', `${shard}`, 'shard.json'), 'utf8')) as {
        pages: number;
      };
      return slip.pages;
    });
    for (const count of pages) expect(count).toBeGreaterThan(20);
  });

  it('are refused when one lacks, is of other content, or is damaged', { timeout: 120_000 }, async () => {
    const slip = join(root, 'shards/2/shard.json');
    const text = readFileSync(slip, 'utf8');
    const joinAll = () => build('--join', join(root, 'shards'), '--out', sites.joined);
    writeFileSync(slip, text.replace(/"stamp":"\w+"/, '"stamp":"other"'));
    expect((await joinAll()).output).toContain('Shard 2 of 3 does not belong to shard 1 of 3');
    rmSync(slip);
    expect((await joinAll()).output).toContain('Of the 3 shards 2 lack');
    writeFileSync(slip, text);
    writeFileSync(join(root, 'shards/3/index/0.segment'), 'half');
    expect((await joinAll()).output).toContain('0.segment is damaged: build that shard again');
  });

  it.each(['0/3', '4/3', 'one', '1/999'])('are not named %s', async (name) => {
    const { ok, output } = await build('--shard', name);
    expect(ok).toBe(false);
    expect(output).toContain(`"${name}" is no shard: write which one of how many, as in --shard 1/3.`);
  });
});
