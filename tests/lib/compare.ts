/** Two folders, byte by byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .toSorted();
}

/** The files that are only in one folder, or differ. */
export function differencesOf(one: string, other: string): string[] {
  const [first, second] = [filesIn(one), filesIn(other)];
  const onlyIn = (paths: string[], others: string[]) => {
    const known = new Set(others);
    return paths.filter((path) => !known.has(path));
  };
  const shared = new Set(second);
  const changed = first.filter(
    (path) => shared.has(path) && !readFileSync(join(one, path)).equals(readFileSync(join(other, path))),
  );
  return [...onlyIn(first, second), ...onlyIn(second, first), ...changed];
}
