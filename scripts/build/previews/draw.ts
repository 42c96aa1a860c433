/** Draws a picture: text shaped by resvg, packed by sharp. */
import { renderAsync, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import sharp from 'sharp';
import { graphemesOf, type Measure } from '../../../src/export/lines.ts';

export function fontOptions(files: string[]): ResvgRenderOptions {
  return { font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Noto Sans' }, logLevel: 'off' };
}

/** In this size a character is measured; the pictures use parts of it. */
const SIZE = 100;

/** Measures texts by their characters, as readers see them, each of them shaped once. */
export function createMeasure(options: ResvgRenderOptions): Measure {
  const widths = new Map<string, number>();
  const extent = (text: string, bold: boolean) => {
    const weight = bold ? ' font-weight="700"' : '';
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="200" font-size="${SIZE}"${weight} xml:space="preserve">${escaped}</text></svg>`;
    return new Resvg(svg, options).getBBox()?.width ?? 0;
  };
  const widthOf = (grapheme: string, bold: boolean) => {
    const key = `${bold} ${grapheme}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    // Between two bars, so that its own space counts and not only its ink.
    const width = (extent(`|${grapheme}|`, bold) - extent('||', bold)) / SIZE;
    widths.set(key, width);
    return width;
  };
  return (text, bold) => graphemesOf(text).reduce((sum, grapheme) => sum + widthOf(grapheme, bold), 0);
}

/** The picture as PNG; the text is shaped and drawn beside the main thread. */
export async function draw(svg: string, options: ResvgRenderOptions): Promise<Buffer> {
  const { width, height, pixels } = await renderAsync(svg, options);
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .toBuffer();
}
