/** Reads the content folder into a store of our own, and follows it while editing: Astro's has nothing to keep. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { CONTENT_ROOT } from './content-root.ts';
import { dropEntry, putEntries, putEntry } from './entry-store.ts';
import { findEntryPath } from './entry-path.ts';
import { readEntries } from './read-entries.ts';
import { readEntry } from './read-entry.ts';

export function contentLoader(): Loader {
  return {
    name: 'serai-content',
    load: ({ watcher, logger }) => {
      putEntries(readEntries((sentence) => console.log(sentence)));
      watcher?.add(CONTENT_ROOT);
      const follow = (event: 'add' | 'change' | 'unlink') =>
        watcher?.on(event, (changed: string) => {
          const file = relative(CONTENT_ROOT, changed).split(sep).join('/');
          if (!findEntryPath(file)) return;
          if (event === 'unlink') return dropEntry(file);
          try {
            const entry = readEntry(file, readFileSync(join(CONTENT_ROOT, file), 'utf8'));
            if (entry) putEntry(entry);
          } catch (error) {
            logger.error(error instanceof Error ? error.message : String(error));
          }
        });
      for (const event of ['add', 'change', 'unlink'] as const) follow(event);
      return Promise.resolve();
    },
  };
}
