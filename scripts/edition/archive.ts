/** Packs files so that the same files always give the same bytes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';

export type Files = Map<string, Buffer>;

/** Everything in a folder, by its path with `/` between the parts, below `under`. */
export function readFolder(folder: string, under: string, wanted: (path: string) => boolean = () => true): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter(wanted);
  return new Map(paths.map((path) => [`${under}/${path}`, readFileSync(join(folder, path))]));
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Sorted by path in the order of code points, which is the same on every machine. */
export function sorted(files: Files): Files {
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * A tar.gz in which every file has the same owner, rights and time.
 *
 * @param root the folder that all files lie in.
 */
export async function packFiles(files: Files, root: string, mtime: Date): Promise<Buffer> {
  const owner = { uid: 0, gid: 0, uname: '', gname: '', mode: 0o644, mtime };
  const entries = [...sorted(files)].map(([path, body]) => ({
    header: { name: `${root}/${path}`, size: body.length, ...owner },
    body,
  }));
  const zipped = gzipSync(await packTar(entries), { level: 9 });
  // The tenth byte names the system that packed it.
  zipped[9] = 255;
  return zipped;
}
