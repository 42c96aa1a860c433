/** How much lies in a folder. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the search index in a site. */
export const INDEX_FOLDER = 'pagefind';

export interface Size {
  files: number;
  bytes: number;
}

/** Of a site without its index, or of any other folder. */
export function sizeOf(folder: string): Size {
  const size = { files: 0, bytes: 0 };
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isFile()) {
      size.files++;
      size.bytes += statSync(path).size;
    } else if (item.isDirectory() && item.name !== INDEX_FOLDER) {
      const { files, bytes } = sizeOf(path);
      size.files += files;
      size.bytes += bytes;
    }
  }
  return size;
}
