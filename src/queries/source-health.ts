/** What the link check saw, read once per build. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSourceHealth, type SourceHealth } from '../domain/source-health.ts';

/** The committed data file, or SERAI_SOURCE_HEALTH for another one. */
const FILE = resolve(process.env['SERAI_SOURCE_HEALTH'] ?? 'data/source-health.json');

let health: SourceHealth | undefined;

/** Nothing where nobody has looked yet: the site is whole without the file. */
export function getSourceHealth(): SourceHealth {
  health ??= existsSync(FILE) ? parseSourceHealth(readFileSync(FILE, 'utf8')) : {};
  return health;
}
