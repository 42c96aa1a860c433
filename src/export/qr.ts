/** The QR code of an address (ISO/IEC 18004), for pages on paper. */
import { encode } from 'uqr';

/** Modules of white around the code: the standard's quiet zone. */
const QUIET = 4;

/**
 * A square SVG, one unit a module.
 *
 * The mask is fixed: every mask is valid, and trying all eight takes eight times as long on thousands of pages.
 */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET, maskPattern: 0 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((on) => (on ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.join('')}"/></svg>\n`;
}
