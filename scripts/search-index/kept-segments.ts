/** Segments of earlier builds: a page that did not change is not read again. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSegment } from './segment-file.ts';
import type { Segment } from './segment.ts';

export interface KeptSegment extends Segment {
  file: string;
}

/** More small segments than this are made anew as one: each costs the joining some time. */
const MOST_SMALL = 8;
const SMALL = 200;

/**
 * The segments that lie in a folder.
 *
 * @param tell Is told of files that are damaged or of another version; they are removed.
 */
export function readSegments(folder: string, tell: (line: string) => void): KeptSegment[] {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ name }) => name)
    .toSorted()
    .flatMap((name) => {
      const file = join(folder, name);
      const segment = name.endsWith('.segment') ? readSegment(file) : undefined;
      if (segment) return [{ ...segment, file }];
      tell(`The kept part ${name} of the index is damaged or of another version; its pages are indexed anew.`);
      rmSync(file, { force: true });
      return [];
    });
}

/** Which segments are worth keeping: mostly of pages that are still there, and not too many small ones. */
export function worthKeeping<T extends Pick<Segment, 'pages'>>(
  segments: readonly T[],
  live: (key: string) => boolean,
): T[] {
  const alive = ({ pages }: T) => pages.filter(({ key }) => live(key)).length;
  const mostly = segments.filter((segment) => 2 * alive(segment) >= segment.pages.length && alive(segment) > 0);
  const small = mostly.filter((segment) => alive(segment) < SMALL);
  return small.length > MOST_SMALL ? mostly.filter((segment) => !small.includes(segment)) : mostly;
}
