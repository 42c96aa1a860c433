/** All files together: what rules that look beyond one file ask. */
import { readFileSync } from 'node:fs';
import { entryAddress } from '../../src/domain/addresses.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { SITE, SOURCE_LANGUAGE } from '../../src/site.config.ts';
import { lazy } from '../lib/lazy.ts';
import type { Digest } from './digest.ts';
import type { Ledger } from './ledger.ts';
import type { ListedFile } from './rule.ts';
import { findSourceFile, type SourceFile } from './source-file.ts';

export interface Graph {
  digests: readonly Digest[];
  /** The ids of the originals of each kind. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
  original: (kind: Kind, id: string) => Digest | undefined;
  /** The public address of each published original, without the site's base. */
  live: () => ReadonlyMap<string, Digest>;
  /** Every old address that leads somewhere. */
  aliases: () => ReadonlyMap<string, Digest>;
  /** The content folder as problems print it. */
  contentFolder: string;
  /** All files of the folder, pictures included. */
  listed: readonly ListedFile[];
  /** The pictures, by their path below the content folder. */
  pictures: ReadonlyMap<string, ListedFile>;
  ledger: Ledger | undefined;
  /** Reads a file again: for the few of which more than the digest is wanted. */
  source: (path: string) => SourceFile | undefined;
}

/** The address of an entry without the site's base: what aliases and links in texts name. */
export function publicAddress(entry: { kind: Kind; id: string }): string {
  return entryAddress(entry, SOURCE_LANGUAGE).slice(SITE.base.length - 1);
}

export function buildGraph(
  contentFolder: string,
  listed: readonly ListedFile[],
  digests: readonly Digest[],
  ledger: Ledger | undefined,
): Graph {
  const originals = digests.filter(({ locale }) => !locale);
  const ids = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>()])) as Record<Kind, Set<string>>;
  for (const { kind, id } of originals) ids[kind].add(id);
  const byKey = new Map(originals.map((digest) => [`${digest.kind}:${digest.id}`, digest]));
  const byPath = new Map(listed.map((file) => [file.path, file]));
  const sources = new Map<string, SourceFile | undefined>();
  return {
    digests,
    ids,
    original: (kind, id) => byKey.get(`${kind}:${id}`),
    live: lazy(
      () =>
        new Map(originals.filter(({ status }) => status !== 'draft').map((digest) => [publicAddress(digest), digest])),
    ),
    aliases: lazy(() => new Map(originals.flatMap((digest) => digest.aliases.map((alias) => [alias, digest])))),
    contentFolder,
    listed,
    pictures: new Map(
      listed.filter(({ contentPath }) => !/\.mdx?$/.test(contentPath)).map((file) => [file.contentPath, file]),
    ),
    ledger,
    source: (path) => {
      const file = byPath.get(path);
      if (file && !sources.has(path)) {
        const text = readFileSync(file.full, 'utf8').replace(/^\uFEFF/, '');
        sources.set(path, findSourceFile(path, file.contentPath, text));
      }
      return sources.get(path);
    },
  };
}
