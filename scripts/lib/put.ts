/** A file in a second place, without a second copy of it. */
import { copyFileSync, linkSync } from 'node:fs';

/**
 * A hard link where the disk allows it, else a copy.
 *
 * @throws Error when there is a file already.
 */
export function put(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    copyFileSync(from, to);
  }
}
