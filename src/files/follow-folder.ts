/**
 * Tells of changed files below a folder. The folders are watched and not their files: to watch ten thousand takes a
 * second.
 */
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** In so many ms an editor has written the whole file. */
const SETTLED = 15;

/**
 * @param tell Is given a path relative to the folder, of a file that is new or has changed, or of a file or folder that
 *   has gone.
 * @returns What ends it.
 */
export function followFolder(root: string, tell: (path: string, gone: boolean) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const waiting = new Map<string, NodeJS.Timeout>();

  const stop = (folder: string) => {
    for (const [one, watcher] of watchers) {
      if (one !== folder && !one.startsWith(folder + sep)) continue;
      watcher.close();
      watchers.delete(one);
    }
  };

  const look = (path: string) => {
    waiting.delete(path);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      if (!watchers.has(path)) follow(path, true);
      return;
    }
    if (!found) stop(path);
    tell(relative(root, path).split(sep).join('/'), !found);
  };

  const lookSoon = (path: string) => {
    clearTimeout(waiting.get(path));
    waiting.set(path, setTimeout(look, SETTLED, path));
  };

  const follow = (folder: string, isNew: boolean) => {
    const watcher = watch(folder, (_, name) => {
      if (name !== null) lookSoon(join(folder, name));
    });
    // A folder that goes away is told of by the one above it.
    watchers.set(
      folder,
      watcher.on('error', () => stop(folder)),
    );
    for (const item of readdirSync(folder, { withFileTypes: true })) {
      if (item.isDirectory()) follow(join(folder, item.name), isNew);
      else if (isNew) lookSoon(join(folder, item.name));
    }
  };

  follow(root, false);
  return () => {
    for (const timer of waiting.values()) clearTimeout(timer);
    stop(root);
  };
}
