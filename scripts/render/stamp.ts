/** What pages depend on besides content: the code, the settings, the day. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_ROOT } from '../../src/files/content-root.ts';
import { SITE, TODAY } from '../../src/site.config.ts';

/** Folders and files that pages and their index are made by. */
const CODE = [
  'src',
  'public',
  'data',
  'scripts/build',
  'scripts/render',
  'scripts/search-index',
  'astro.config.ts',
  'package-lock.json',
];

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const items = readdirSync(path, { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
}

/** Of the settings: sites with other ones are kept apart. */
export function settingsStamp(): string {
  const text = JSON.stringify([SITE, CONTENT_ROOT, process.env['SERAI_SOURCE_HEALTH'] ?? '']);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Of the code and the day: with another one every page is made anew. */
export function codeStamp(): string {
  const hash = createHash('sha256').update(`${process.version} ${TODAY}`);
  const health = process.env['SERAI_SOURCE_HEALTH'];
  const files = [...CODE.flatMap(filesIn), ...(health ? filesIn(health) : [])];
  for (const file of files.toSorted()) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 24);
}
