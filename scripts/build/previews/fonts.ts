/** The fonts of the pictures: of the packages only the characters that stand on them, shaped later by HarfBuzz. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';

/** In the order in which a character is looked for. */
const PACKAGES = [
  'noto-sans',
  'noto-sans-armenian',
  'noto-sans-bengali',
  'noto-sans-georgian',
  'noto-sans-khmer',
  'noto-sans-lao',
  'noto-sans-kr',
] as const;
/** Hangul, Han and what is written among them: this package lists a hundred small pieces, and has one of all. */
const KOREAN = 'U+1100-11FF,U+3000-D7FF,U+F900-FAFF,U+FF00-FFEF';

const REGULAR = 400;
const BOLD = 700;

type Range = [first: number, last: number];

interface Piece {
  file: (weight: number) => string;
  ranges: Range[];
}

/** The pieces that a package is cut into. Where two list a character the later one has it, as in style sheets. */
function piecesOf(name: string): Piece[] {
  const folder = resolve('node_modules/@fontsource', name);
  const listed = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const pieces = name === 'noto-sans-kr' ? { korean: KOREAN } : listed;
  return Object.entries(pieces)
    .toReversed()
    .map(([piece, ranges]) => ({
      file: (weight) => join(folder, 'files', `${name}-${piece}-${weight}-normal.woff2`),
      ranges: ranges.split(',').map((range): Range => {
        const [first = '', last = first] = range.replace(/^U\+/i, '').split('-');
        return [parseInt(first, 16), parseInt(last, 16)];
      }),
    }));
}

function holds(ranges: readonly Range[], character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** Signs that join or show the letters of a script: no font is taken for these alone. */
const JOINERS = new Set('\u200b\u200c\u200d\u25cc');

/** Which piece holds which of the characters; the first that has one takes it. */
function choosePieces(characters: ReadonlySet<string>): { file: Piece['file']; text: string }[] {
  const left = [...characters].toSorted();
  return PACKAGES.flatMap((name) => piecesOf(name)).flatMap(({ file, ranges }) => {
    const held = left.filter((one) => holds(ranges, one));
    if (held.every((one) => JOINERS.has(one))) return [];
    for (const one of held) if (!JOINERS.has(one)) left.splice(left.indexOf(one), 1);
    return [{ file, text: held.join('') }];
  });
}

export interface PreviewFont {
  has: ReadonlySet<string>;
  regular: Buffer;
  bold: Buffer;
}

/** The fonts for these characters; each is cut out once and kept for later builds. */
export async function prepareFonts(characters: ReadonlySet<string>, cache: string): Promise<PreviewFont[]> {
  mkdirSync(cache, { recursive: true });
  const cut = async (file: string, text: string): Promise<Buffer> => {
    const source = readFileSync(file);
    const name = createHash('sha256').update(source).update(text).digest('hex').slice(0, 20);
    const target = join(cache, `${name}.ttf`);
    if (existsSync(target)) return readFileSync(target);
    const font = await subsetFont(source, text, { targetFormat: 'sfnt' });
    const part = `${target}.${process.pid}`;
    writeFileSync(part, font);
    renameSync(part, target);
    return font;
  };
  return Promise.all(
    choosePieces(characters).map(async ({ file, text }) => ({
      has: new Set(text),
      regular: await cut(file(REGULAR), text),
      bold: await cut(file(BOLD), text),
    })),
  );
}
