/** A QR code of its address beside every page; only print loads it. */
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { qrSvg } from '../../src/export/qr.ts';
import { SITE } from '../../src/site.config.ts';

/** Writes the codes and returns their number. */
export function writeQrCodes(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path === 'index.html' || path.endsWith(`${sep}index.html`),
  );
  for (const page of pages) {
    const path = dirname(page).split(sep).join('/');
    const address = `${SITE.address}${SITE.base}${path === '.' ? '' : `${path}/`}`;
    writeFileSync(join(folder, dirname(page), 'qr.svg'), qrSvg(address));
  }
  return pages.length;
}
