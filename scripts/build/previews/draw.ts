/** Draws a picture: outlines by resvg, packed by sharp; both work beside the main thread. */
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

/** The picture as PNG. */
export async function draw(svg: string): Promise<Buffer> {
  const { width, height, pixels } = await renderAsync(svg, { font: { loadSystemFonts: false }, logLevel: 'off' });
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .toBuffer();
}
