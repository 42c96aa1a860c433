/** A QR code of its address beside every page; only print loads it. */
import { qrSvg } from '../../src/export/qr.ts';
import { SITE } from '../../src/site.config.ts';

const PAGE = /(^|\/)index\.html$/;

/** The file of the code beside a page; undefined for other files. */
export function codeFileOf(page: string): string | undefined {
  return PAGE.test(page) ? page.replace(PAGE, '$1qr.svg') : undefined;
}

/** The code of a page's address. */
export function codeOf(page: string): string {
  return qrSvg(`${SITE.address}${SITE.base}${page.replace(PAGE, '$1')}`);
}
