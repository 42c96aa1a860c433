/** The pages of a built site: what kind each is, and what it weighs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { TOOLS } from '../../src/domain/tools.ts';
import { findKindOfFolder } from '../../src/schema/kinds.ts';
import { SITE } from '../../src/site.config.ts';
import type { PageKind } from './limits.ts';

export interface Weight {
  gzip: number;
  brotli: number;
}

export interface Page extends Weight {
  path: string;
  kind: PageKind;
}

/** Cases lie below their country, events below their year. */
const DEEP = new Set(['case', 'event']);

/** @param path Of the page's folder, without slashes at its ends: `ru/cases/kz/x`. */
export function kindOfPage(path: string): PageKind {
  const all = path.split('/');
  const parts = (SITE.languages as readonly string[]).includes(all[0] ?? '') ? all.slice(1) : all;
  const kind = findKindOfFolder(parts[0] ?? '');
  if (parts.length > 1 && (parts[0] === 'timeline' || parts[2] === 'timeline')) return 'timeline';
  if (TOOLS.some((tool) => tool === parts[0])) return 'tool';
  if (!kind || kind === 'page') return 'other';
  const numbered = parts.at(-2) === 'page';
  return !numbered && parts.length === (DEEP.has(kind) ? 3 : 2) ? kind : 'list';
}

/** As hosts send it: what does not shrink goes as it is. */
export function weigh(text: Buffer): Weight {
  return {
    gzip: Math.min(text.length, gzipSync(text, { level: 9 }).length),
    brotli: Math.min(text.length, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length),
  };
}

export function readPages(site: string): Page[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .map((name) => {
      const path = name.slice(0, -'index.html'.length).replace(/\/$/, '');
      return { path: `/${path}`, kind: kindOfPage(path), ...weigh(readFileSync(join(site, name))) };
    });
}
