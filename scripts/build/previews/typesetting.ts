/** Text as outlines: shaped by HarfBuzz, so that the letters of every script stand as their readers know them. */
import { Blob, Buffer as Text, Face, Font, shape } from 'harfbuzzjs';
import { graphemesOf } from '../../../src/export/lines.ts';
import type { Outline, Typesetting } from '../../../src/export/preview-card.ts';
import type { PreviewFont } from './fonts.ts';

interface Loaded {
  font: Font;
  unitsPerEm: number;
  paths: Map<number, string>;
}

interface Run {
  font: number;
  text: string;
}

function load(file: Buffer): Loaded {
  const face = new Face(new Blob(new Uint8Array(file).buffer));
  return { font: new Font(face), unitsPerEm: face.upem, paths: new Map() };
}

/** A text divided where the font changes; characters that no font has are left out. */
function runsOf(text: string, fonts: readonly PreviewFont[]): Run[] {
  const runs: Run[] = [];
  for (const grapheme of graphemesOf(text)) {
    const last = runs.at(-1);
    const fits = (index: number) => Array.from(grapheme).every((one) => fonts[index]?.has.has(one));
    const font = last && fits(last.font) ? last.font : fonts.findIndex((_, index) => fits(index));
    if (font < 0) continue;
    if (last?.font === font) last.text += grapheme;
    else runs.push({ font, text: grapheme });
  }
  return runs;
}

function pathOf({ font, paths }: Loaded, glyph: number): string {
  const path = paths.get(glyph) ?? font.glyphToPath(glyph);
  paths.set(glyph, path);
  return path;
}

function shapeRun(text: string, loaded: Loaded): Outline {
  const buffer = new Text();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(loaded.font, buffer);
  const positions = buffer.getGlyphPositions();
  const scale = 1 / loaded.unitsPerEm;
  let at = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const glyph = { path: pathOf(loaded, codepoint), x: (at + xOffset) * scale, y: yOffset * scale, scale };
    at += xAdvance;
    return glyph;
  });
  return { glyphs: glyphs.filter(({ path }) => path !== ''), width: at * scale };
}

export function createTypesetting(fonts: readonly PreviewFont[]): Typesetting {
  const loaded = fonts.map(({ regular, bold }) => ({ regular: load(regular), bold: load(bold) }));
  const known = new Map<string, Outline>();
  const outline = (text: string, bold: boolean): Outline => {
    const key = `${bold} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const whole: Outline = { glyphs: [], width: 0 };
    for (const run of runsOf(text, fonts)) {
      const faces = loaded[run.font];
      if (!faces) continue;
      const { glyphs, width } = shapeRun(run.text, bold ? faces.bold : faces.regular);
      whole.glyphs.push(...glyphs.map((glyph) => ({ ...glyph, x: glyph.x + whole.width })));
      whole.width += width;
    }
    known.set(key, whole);
    return whole;
  };
  return { outline, measure: (text, bold) => outline(text, bold).width };
}
