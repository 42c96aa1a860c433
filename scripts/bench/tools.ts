/** The tools that are measured: where each has its content, and the commands that build and index its site. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KIND_FOLDERS } from '../../src/schema/kinds.ts';
import { toolPath } from '../lib/tool.ts';
import { toPeer, type PeerEntry } from './convert.ts';
import type { SyntheticEntry } from './generate/entry.ts';
import { fileOf, generateEntries, writeMarkdown } from './generate.ts';
import { copySite, PEERS, STYLE } from './peers.ts';

export interface Command {
  command: readonly [string, ...string[]];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

export interface Prepared {
  name: string;
  entries: number;
  /** The file of an entry, to edit it. */
  fileOf: (entry: SyntheticEntry) => string;
  build: (out: string) => Command;
  /** None where the build has indexed already. */
  index: ((out: string) => Command) | undefined;
  /** What it keeps from build to build. */
  caches: readonly string[];
  /** Where output folders may lie. */
  home: string;
}

const node = process.execPath;

interface Peer {
  /** The folder of what it has in common with another peer. */
  common?: string;
  content: string;
  style: string;
  build: (folder: string, out: string) => Command;
}

const astro = (folder: string, out: string): Command => ({
  command: [node, join(PEERS, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
  cwd: folder,
  env: { BENCH_OUT: out },
});

const PEER_TOOLS: Readonly<Record<string, Peer>> = {
  hugo: {
    content: 'content',
    style: 'static/style.css',
    build: (folder, out) => ({ command: ['hugo', '--quiet', '--source', folder, '--destination', out] }),
  },
  eleventy: {
    content: 'src',
    style: 'style.css',
    build: (folder, out) => ({
      command: [
        node,
        join(PEERS, 'node_modules/@11ty/eleventy/cmd.cjs'),
        '--quiet',
        `--output=${out.slice(folder.length + 1)}`,
      ],
      cwd: folder,
    }),
  },
  astro: { common: 'astro-common', content: 'content', style: 'public/style.css', build: astro },
  starlight: { common: 'astro-common', content: 'src/content/docs', style: 'public/style.css', build: astro },
};

/** The rows of Serai: `prepareSerai` says what each of them does. */
export const OWN_NAMES = ['serai', 'serai-render', 'serai-whole'];

export const PEER_NAMES = Object.keys(PEER_TOOLS);

function writePeer(folder: string, entry: PeerEntry): void {
  const { body, path, lang, ...data } = entry;
  writeMarkdown(join(folder, `${path}.md`), { ...data, key: path, language: lang }, body);
}

/** Eleventy learns from a file in each folder which layout its entries have. */
function writeEleventyData(folder: string): void {
  for (const name of [...Object.values(KIND_FOLDERS), 'ru']) {
    const file = join(folder, name, `${name}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ layout: 'entry.njk', tags: ['entry'] }));
  }
}

function preparePeer(name: string, peer: Peer, entries: number): Prepared {
  const home = join(PEERS, `${name}-${entries}`);
  rmSync(home, { recursive: true, force: true });
  copySite(peer.common ? [peer.common, name] : [name], home);
  const content = join(home, peer.content);
  mkdirSync(dirname(join(home, peer.style)), { recursive: true });
  cpSync(STYLE, join(home, peer.style));
  if (name === 'eleventy') writeEleventyData(content);
  let original: SyntheticEntry | undefined;
  for (const entry of generateEntries(entries)) {
    if (!entry.locale || !original) original = entry;
    writePeer(content, toPeer(entry, original));
  }
  return {
    name,
    entries,
    home,
    fileOf: ({ kind, id }) => join(content, `${KIND_FOLDERS[kind]}/${id}.md`),
    build: (out) => peer.build(home, out),
    index: (out) => ({ command: [node, toolPath('pagefind'), '--site', out, '--silent'] }),
    caches: [join(home, 'node_modules'), join(home, '.astro'), join(home, 'resources')],
  };
}

/**
 * Serai: `serai` makes pages and search as the peers have them, in one step; `serai-whole` all that it writes besides;
 * `serai-render` renders the pages alone, and keeps nothing.
 */
function prepareSerai(name: string, entries: number): Prepared {
  const content = resolve(`.build/bench/content-${entries}`);
  rmSync(content, { recursive: true, force: true });
  for (const entry of generateEntries(entries)) writeMarkdown(join(content, fileOf(entry)), entry.data, entry.body);
  const kept = resolve(`.build/bench/kept-${name}-${entries}`);
  const bare = name === 'serai-whole' ? {} : { SERAI_EXPORTS: 'off', SERAI_CARDS: 'off' };
  const env = { SERAI_CONTENT: content, SERAI_BASE: '/', SERAI_KEPT: kept, ...bare };
  const script = name === 'serai-render' ? ['scripts/bench/serai.ts'] : ['scripts/build.ts', '--out'];
  return {
    name,
    entries,
    home: resolve('.build/bench'),
    fileOf: (entry) => join(content, fileOf(entry)),
    build: (out) => ({ command: [node, ...script, out], env }),
    index: undefined,
    caches: [resolve('node_modules/.astro'), kept],
  };
}

export function prepare(name: string, entries: number): Prepared {
  const peer = PEER_TOOLS[name];
  return peer ? preparePeer(name, peer, entries) : prepareSerai(name, entries);
}
