/** The picture for previews as SVG: text, tiles and lines, in the colours of the site's light theme. */
import { PREVIEW_SIZE, type Preview } from '../domain/preview.ts';
import type { Kind } from '../schema/kinds.ts';
import { breakLines, type Measure } from './lines.ts';
import { escapeXml } from './xml.ts';

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
const SMALL: Style = { size: 28, bold: false, colour: INK_2 };
/** The largest size in which the title needs no more than its number of lines. */
const TITLES = [
  { size: 72, lines: 3 },
  { size: 60, lines: 4 },
  { size: 48, lines: 5 },
] as const;

function textAt(x: number, y: number, text: string, { size, bold, colour }: Style, more = ''): string {
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}"${weight} fill="${colour}"${more}>${escapeXml(text)}</text>`;
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

/** The star of the logo, and the name of the site at the end of the last line. */
function signature(site: string, measure: Measure): string {
  const x = PREVIEW_SIZE.width - EDGE;
  const start = x - measure(site, true) * SMALL.size - 34;
  const square = '<rect x="-11" y="-11" width="22" height="22"/>';
  return (
    `<g transform="translate(${start.toFixed(1)} 551)" fill="none" stroke="${LAPIS}" stroke-width="3">` +
    `${square}<g transform="rotate(45)">${square}</g></g>` +
    textAt(x, 561, site, { ...SMALL, bold: true, colour: LAPIS }, ' text-anchor="end"')
  );
}

export function previewSvg(preview: Preview, measure: Measure): string {
  const { kind, kindLabel, lang, title, ownName, facts, grade, site } = preview;
  const colour = KIND_COLOURS[kind];
  const factsAt = EDGE + measure(kindLabel, true) * LABEL.size + 28;
  const factLine = breakLines(
    facts.join(' · '),
    { width: PREVIEW_SIZE.width - EDGE - factsAt, size: FACT.size, bold: false, lang, most: 1 },
    measure,
  ).lines[0];
  const head = titleLines(title, lang, measure);
  const step = head.size * 1.18;
  const top = 150 + head.size;
  const nameAt = top + step * (head.lines.length - 1) + 64;
  const own = ownName && nameAt < 490 ? breakLines(ownName, { width: WIDTH, size: OWN_NAME.size, bold: false, lang, most: 1 }, measure).lines[0] : undefined;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW_SIZE.width}" height="${PREVIEW_SIZE.height}" xml:lang="${escapeXml(lang)}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/><rect width="24" height="100%" fill="${colour}"/>`,
    textAt(EDGE, 110, kindLabel, { ...LABEL, colour }),
    factLine ? textAt(factsAt, 110, factLine, FACT) : '',
    ...head.lines.map((line, index) => textAt(EDGE, top + step * index, line, { size: head.size, bold: true, colour: INK })),
    own ? textAt(EDGE, nameAt, own, OWN_NAME) : '',
    `<rect x="${EDGE}" y="508" width="${WIDTH}" height="2" fill="${LINE}"/>`,
    grade ? tiles(grade.level, 538) + textAt(EDGE + 220, 561, grade.label, SMALL) : '',
    signature(site, measure),
    '</svg>',
  ].join('');
}
