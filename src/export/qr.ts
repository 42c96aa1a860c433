/** The QR code of an address (ISO/IEC 18004), for pages on paper. */
import { encode } from 'uqr';

/** Modules of white around the code: the standard's quiet zone. */
const QUIET = 4;

/** The dark runs of a row as a path, beside the quiet zone. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = row.indexOf(true); x >= 0;) {
    const next = row.indexOf(false, x);
    const end = next < 0 ? row.length : next;
    path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h-${end - x}z`;
    x = row.indexOf(true, end);
  }
  return path;
}

/**
 * A square SVG, one unit a module.
 *
 * The mask is fixed: every mask is valid, and trying all eight takes eight times as long on thousands of pages. The
 * library would draw the border row by row, which takes longer than all of this.
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern: 0 });
  const whole = size + 2 * QUIET;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}"><path fill="#fff" d="M0 0h${whole}v${whole}H0z"/><path d="${data.map(runsOf).join('')}"/></svg>\n`;
}
