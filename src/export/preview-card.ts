/** The picture for previews as SVG: text, tiles and lines, in the colours of the site's light theme. */
import { PREVIEW_SIZE, type Preview } from '../domain/preview.ts';
import type { Kind } from '../schema/kinds.ts';
import { breakLines, type Measure } from './lines.ts';

/** As in src/styles/tokens.css. */
const PAPER = '#faf6ee';
const LINE = '#d8cfbd';
const INK = '#1b1a20';
const INK_2 = '#55524f';
const LAPIS = '#1f3f96';
const TURQUOISE = '#0b6b67';
const KIND_COLOURS: Record<Kind, string> = {
  case: TURQUOISE,
  event: '#8f2149',
  topic: '#5b3c96',
  country: LAPIS,
  organisation: '#4d5716',
  person: '#7a4216',
  programme: '#24586e',
  page: INK_2,
};

/** A text as shapes, in a size of 1: the outlines of its letters in units of their font, and where each stands. */
export interface Outline {
  glyphs: { path: string; x: number; y: number; scale: number }[];
  width: number;
}

/** What the drawing must know of fonts. */
export interface Typesetting {
  measure: Measure;
  outline: (text: string, bold: boolean) => Outline;
}

const EDGE = 80;
const WIDTH = PREVIEW_SIZE.width - 2 * EDGE;

interface Style {
  size: number;
  bold: boolean;
  colour: string;
}

const LABEL: Style = { size: 32, bold: true, colour: '' };
const FACT: Style = { size: 32, bold: false, colour: INK_2 };
const OWN_NAME: Style = { size: 40, bold: false, colour: INK_2 };
/** Below this there is no room for the own name. */
const LOWEST_NAME = 490;
const SMALL: Style = { size: 28, bold: false, colour: INK_2 };
/** The largest size in which the title needs no more than its number of lines. */
const TITLES = [
  { size: 72, lines: 3 },
  { size: 60, lines: 4 },
  { size: 48, lines: 5 },
] as const;

const short = (value: number) => Number(value.toFixed(4)).toString();

function textAt(x: number, y: number, text: string, style: Style, { outline }: Typesetting): string {
  const { size, bold, colour } = style;
  const glyphs = outline(text, bold).glyphs.map((glyph) => {
    // The outlines of fonts grow upwards.
    const place = `translate(${short(glyph.x * size)} ${short(-glyph.y * size)})`;
    return `<path transform="${place} scale(${short(glyph.scale * size)} ${short(-glyph.scale * size)})" d="${glyph.path}"/>`;
  });
  return `<g transform="translate(${short(x)} ${short(y)})" fill="${colour}">${glyphs.join('')}</g>`;
}

function titleLines(title: string, lang: string, measure: Measure): { size: number; lines: string[] } {
  for (const { size, lines: most } of TITLES) {
    const lines = breakLines(title, { width: WIDTH, size, bold: true, lang, most }, measure);
    if (!lines.cut) return { size, lines: lines.lines };
  }
  const { size, lines: most } = TITLES[2];
  return { size, lines: breakLines(title, { width: WIDTH, size, bold: true, lang, most }, measure).lines };
}

function tiles(level: number, y: number): string {
  return [0, 1, 2, 3, 4]
    .map((index) => {
      const fill = index < level ? TURQUOISE : 'none';
      return `<rect x="${EDGE + 2 + index * 40}" y="${y}" width="26" height="26" fill="${fill}" stroke="${TURQUOISE}" stroke-width="3"/>`;
    })
    .join('');
}

/** The star of the logo and the name of the site at the end of the last line. */
function signature(site: string, typesetting: Typesetting): string {
  const x = PREVIEW_SIZE.width - EDGE - typesetting.measure(site, true) * SMALL.size;
  const start = x - 34;
  const square = '<rect x="-11" y="-11" width="22" height="22"/>';
  return (
    `<g transform="translate(${start.toFixed(1)} 551)" fill="none" stroke="${LAPIS}" stroke-width="3">` +
    `${square}<g transform="rotate(45)">${square}</g></g>` +
    textAt(x, 561, site, { ...SMALL, bold: true, colour: LAPIS }, typesetting)
  );
}

/** A line in a box that is never more than one line, shortened where it must be. */
function oneLine(text: string, width: number, style: Style, lang: string, measure: Measure): string {
  return breakLines(text, { width, size: style.size, bold: style.bold, lang, most: 1 }, measure).lines[0] ?? '';
}

export function previewSvg(preview: Preview, typesetting: Typesetting): string {
  const { measure } = typesetting;
  const { kind, kindLabel, lang, title, ownName, facts, grade, site } = preview;
  const colour = KIND_COLOURS[kind];
  const factsAt = EDGE + measure(kindLabel, true) * LABEL.size + 28;
  const factLine = oneLine(facts.join(' · '), PREVIEW_SIZE.width - EDGE - factsAt, FACT, lang, measure);
  const head = titleLines(title, lang, measure);
  const step = head.size * 1.18;
  const top = 150 + head.size;
  const nameAt = top + step * (head.lines.length - 1) + 64;
  const own = ownName && nameAt < LOWEST_NAME ? oneLine(ownName, WIDTH, OWN_NAME, lang, measure) : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW_SIZE.width}" height="${PREVIEW_SIZE.height}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/><rect width="24" height="100%" fill="${colour}"/>`,
    textAt(EDGE, 110, kindLabel, { ...LABEL, colour }, typesetting),
    textAt(factsAt, 110, factLine, FACT, typesetting),
    ...head.lines.map((line, index) =>
      textAt(EDGE, top + step * index, line, { size: head.size, bold: true, colour: INK }, typesetting),
    ),
    textAt(EDGE, nameAt, own, OWN_NAME, typesetting),
    `<rect x="${EDGE}" y="508" width="${WIDTH}" height="2" fill="${LINE}"/>`,
    grade ? tiles(grade.level, 538) + textAt(EDGE + 220, 561, grade.label, SMALL, typesetting) : '',
    signature(site, typesetting),
    '</svg>',
  ].join('');
}
