import { resolve } from 'node:path';

/** The folder of the entries: `content/` beside `package.json`, or SERAI_CONTENT for another tree. */
export const CONTENT_ROOT = resolve(process.env['SERAI_CONTENT'] ?? 'content');
