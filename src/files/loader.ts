/** Reads the content folder into a store of our own, and follows it while editing: Astro's has nothing to keep. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { CONTENT_ROOT } from './content-root.ts';
import { dropEntries, isStoreFed, putEntry, setFollower } from './entry-store.ts';
import { followFolder } from './follow-folder.ts';
import { findEntryPath } from './entry-path.ts';
import { loadEntries } from './load-entries.ts';
import { readEntry } from './read-entry.ts';

export function contentLoader(): Loader {
  return {
    name: 'serai-content',
    load: ({ watcher, logger }) => {
      if (!isStoreFed()) loadEntries();
      // Astro watches when it serves pages to an editor.
      if (!watcher) return Promise.resolve();
      const follow = (path: string, gone: boolean) => {
        if (gone) dropEntries(path);
        if (gone || !findEntryPath(path)) return;
        try {
          const entry = readEntry(path, readFileSync(join(CONTENT_ROOT, path), 'utf8'));
          if (entry) putEntry(entry);
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      };
      setFollower(followFolder(CONTENT_ROOT, follow));
      return Promise.resolve();
    },
  };
}
