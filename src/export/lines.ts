/** Breaks a text into lines of a width, at the places where its language allows. */

/** The width of a text in a size of 1. */
export type Measure = (text: string, bold: boolean) => number;

export interface LineBox {
  width: number;
  size: number;
  bold: boolean;
  lang: string;
  /** The number of lines that there is room for. */
  most: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(lang: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

/** The characters of a text as readers see them. */
export function graphemesOf(text: string): string[] {
  return Array.from(segmenterOf('en', 'grapheme').segment(text), ({ segment }) => segment);
}

/** Writing without spaces between words may be broken between any two of them. */
const UNSPACED = /\p{Script=Khmer}|\p{Script=Lao}|\p{Script=Thai}|\p{Script=Han}/u;

/** The pieces that a line is made of: words with the signs and the space after them. */
function piecesOf(text: string, lang: string): string[] {
  return text
    .split(/(?<=[\s\u200b])|(?<=\p{L}[-–—/])(?=\p{L})/u)
    .flatMap((word) =>
      UNSPACED.test(word) ? Array.from(segmenterOf(lang, 'word').segment(word), ({ segment }) => segment) : [word],
    );
}

/** The longest beginning of a text, with dots at its end, that fits. */
function shorten(text: string, fits: (text: string) => boolean): string {
  const graphemes = graphemesOf(text.trimEnd());
  const cutAt = (length: number) => `${graphemes.slice(0, length).join('').trimEnd()}…`;
  let fitting = 0;
  let tooLong = graphemes.length + 1;
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(cutAt(middle))) fitting = middle;
    else tooLong = middle;
  }
  return cutAt(fitting);
}

/** The lines; `cut` where the text had to be shortened. */
export function breakLines(text: string, box: LineBox, measure: Measure): { lines: string[]; cut: boolean } {
  const widthOf = (part: string) => measure(part, box.bold) * box.size;
  const fits = (line: string) => widthOf(line) <= box.width;
  const lines: string[] = [];
  let line = '';
  // Piece by piece: each is measured once, whatever the size and the line that it stands in.
  let width = 0;
  for (const piece of piecesOf(text, box.lang)) {
    if (line !== '' && width + widthOf(piece.trimEnd()) > box.width) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += piece;
    width += widthOf(piece);
  }
  lines.push(line);
  const kept = lines.slice(0, box.most).map((one) => one.trimEnd());
  const whole = lines.length <= box.most;
  if (!whole) kept[box.most - 1] = shorten(lines.slice(box.most - 1).join(''), fits);
  // One word may be longer than the line.
  const cut = !whole || kept.some((one) => !fits(one));
  return { lines: kept.map((one) => (fits(one) ? one : shorten(one, fits))), cut };
}
